import { useRouter } from '@tanstack/react-router';
import { type KeyboardEvent, useCallback, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../app/use-words.ts';
import { Icon } from '../ui/icon.tsx';
import css from './palette-dialog.module.css';
import type { PaletteOption } from './palette-option.ts';
import { PaletteOptions } from './palette-options.tsx';
import { useFound } from './use-found.ts';

/** Finds anything of the plan, and goes there. Arrows walk through what was found, Enter goes, Escape leaves. */
export function PaletteDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useWords();
  const id = useId();
  const { words, write, options, total, waits, chosen, setAt, take, onKeyDown, attach } = usePalette(id);
  return (
    // oxlint-disable-next-line -- a click beside the palette leaves it; the keyboard has Escape
    <dialog
      ref={attach}
      className={css['dialog']}
      aria-label={say('search.find')}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
    >
      <PaletteField
        id={id}
        words={words}
        active={options.length > 0 ? `${id}-${chosen}` : undefined}
        onWords={write}
        onKeyDown={onKeyDown}
      />
      <PaletteOptions id={id} options={options} chosen={chosen} onTake={take} onPoint={setAt} />
      <p role="status" className={css['status']}>
        {waits ? say('app.loading') : say('search.count', { count: options.length, total })}
      </p>
    </dialog>
  );
}

function usePalette(id: string) {
  const router = useRouter();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const dialog = useRef<HTMLDialogElement>(null);
  const [takes, setTakes] = useState(false);
  const { options, total, waits, current } = useFound(words);
  const chosen = Math.min(at, Math.max(0, options.length - 1));
  const attach = useCallback((element: HTMLDialogElement | null): void => {
    dialog.current = element;
    if (element && !element.open) element.showModal();
  }, []);
  const write = (next: string): void => {
    setWords(next);
    setAt(0);
    setTakes(false);
  };
  const take = useCallback(
    (option: PaletteOption | undefined): void => {
      if (!option || dialog.current?.open !== true) return;
      dialog.current.close();
      if (option.href === undefined) option.act();
      else router.history.push(option.href);
    },
    [router],
  );
  // Enter goes nowhere before what is chosen is of the words as they stand: a quick hand is ahead of the answers.
  useEffect(() => {
    if (takes && chosen < current) take(options[chosen]);
  }, [takes, chosen, current, options, take]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = moved(event.key, chosen, options.length);
    const enters = event.key === 'Enter' && !event.nativeEvent.isComposing;
    if (!enters && next === null) return;
    event.preventDefault();
    if (enters) return setTakes(true);
    setAt(next ?? 0);
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  return { words, write, options, total, waits, chosen, setAt, take, onKeyDown, attach };
}

interface PaletteFieldProps {
  readonly id: string;
  readonly words: string;
  /** The id of the option that Enter takes. */
  readonly active: string | undefined;
  readonly onWords: (words: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function PaletteField({ id, words, active, onWords, onKeyDown }: PaletteFieldProps) {
  const say = useWords();
  return (
    <div className={css['line']}>
      <Icon name="search" />
      <input
        type="text"
        role="combobox"
        className={css['input']}
        aria-label={say('search.find')}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={active}
        aria-autocomplete="list"
        placeholder={say('search.placeholder')}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        value={words}
        onChange={(event) => onWords(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

function moved(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'PageDown':
      return Math.min(count - 1, at + 8);
    case 'PageUp':
      return Math.max(0, at - 8);
    default:
      return null;
  }
}
