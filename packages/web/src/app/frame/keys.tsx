import { useEffect, useRef } from 'react';
import { Icon } from '../../ui/icon.tsx';
import { kept, useKept } from '../kept.ts';
import { useWords } from '../use-words.ts';
import css from './keys.module.css';

/** Whether single letters are keys (WCAG 2.1.4: they can be turned off). */
const singleKeys = kept<'on' | 'off'>('plenary-keys', 'on', (text) => (text === 'off' ? 'off' : undefined));

/** What `?` shows: the keys of the pages. */
export function Keys() {
  const say = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const single = useKept(singleKeys);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '?' || single === 'off' || isWriting(event.target)) return;
      event.preventDefault();
      dialog.current?.showModal();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [single]);
  return (
    <>
      <button
        type="button"
        className={css['button']}
        aria-label={say('app.keys')}
        onClick={() => dialog.current?.showModal()}
      >
        <Icon name="keys" />
      </button>
      <dialog ref={dialog} className={css['dialog']} aria-labelledby="keys-title">
        <form method="dialog">
          <h2 id="keys-title">{say('app.keys')}</h2>
          <KeyList />
          <label className={css['single']}>
            <input
              type="checkbox"
              checked={single === 'on'}
              onChange={(event) => singleKeys.set(event.target.checked ? 'on' : 'off')}
            />
            {say('app.keys-single')}
          </label>
          <button type="submit" className={css['close']}>
            {say('app.close')}
          </button>
        </form>
      </dialog>
    </>
  );
}

const keys = [
  { keys: ['?'], word: 'app.key-help' },
  { keys: ['Ctrl K', '⌘ K'], word: 'app.key-palette' },
  { keys: ['Tab'], word: 'app.key-tab' },
  { keys: ['←', '↑', '→', '↓'], word: 'app.key-arrows' },
  { keys: ['Enter'], word: 'app.key-enter' },
  { keys: ['Esc'], word: 'app.key-escape' },
] as const;

function KeyList() {
  const say = useWords();
  return (
    <dl className={css['list']}>
      {keys.map((one) => (
        <div key={one.word}>
          <dt>
            {one.keys.map((key) => (
              <kbd key={key} dir="ltr">
                {key}
              </kbd>
            ))}
          </dt>
          <dd>{say(one.word)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Whether somebody is writing there, so that a key is a letter. */
export function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}
