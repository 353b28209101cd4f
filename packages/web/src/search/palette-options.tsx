import type { SaidWords } from '@plenary/api/contract/said';
import { Said } from '../app/said.tsx';
import { useLanguage, useWords } from '../app/use-words.ts';
import { directionOf } from '../app/words.ts';
import { Icon } from '../ui/icon.tsx';
import css from './palette-dialog.module.css';
import type { PaletteOption } from './palette-option.ts';

interface PaletteOptionsProps {
  readonly id: string;
  readonly options: readonly PaletteOption[];
  readonly chosen: number;
  readonly onTake: (option: PaletteOption) => void;
  readonly onPoint: (index: number) => void;
}

/** What was found, one below the other; the focus stays in the field above. */
export function PaletteOptions({ id, options, chosen, onTake, onPoint }: PaletteOptionsProps) {
  const say = useWords();
  return (
    <div role="listbox" id={`${id}-list`} aria-label={say('search.found')} className={css['options']}>
      {options.map((option, index) => (
        // oxlint-disable-next-line -- the keys are those of the field above
        <div
          key={option.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === chosen}
          className={css['option']}
          onClick={() => onTake(option)}
          onPointerMove={() => (index === chosen ? undefined : onPoint(index))}
        >
          <Icon name={option.icon} />
          <span className={css['words']}>
            <Said words={option.words} />
            {option.beside ? (
              <span className={css['beside']}>
                <Marked words={option.beside} marks={option.marks} />
              </span>
            ) : null}
          </span>
          <span className={css['kind']}>{option.kind}</span>
        </div>
      ))}
    </div>
  );
}

interface MarkedProps {
  readonly words: SaidWords;
  readonly marks: PaletteOption['marks'];
}

function Marked({ words, marks }: MarkedProps) {
  const language = useLanguage();
  const other = words.language === language ? {} : { lang: words.language, dir: directionOf(words.language) };
  const ends = [0, ...marks.map(([, end]) => end)];
  return (
    <span {...other}>
      {marks.map(([start, end], index) => (
        <span key={start}>
          {words.text.slice(ends[index], start)}
          <mark>{words.text.slice(start, end)}</mark>
        </span>
      ))}
      {words.text.slice(ends.at(-1))}
    </span>
  );
}
