import type { Edit } from '@plenary/api/changes';
import type { SaidWords } from '@plenary/api/contract/said';
import type { Language } from '@plenary/core/basics/words';
import type { ReactNode } from 'react';
import { Said } from '../app/said.tsx';
import { Editable } from './editable.tsx';

/** What an edit of words is made of, beside what they are of. */
export interface WordsEdit {
  readonly language: Language;
  readonly before: string | null;
  readonly after: string;
}

interface EditableWordsProps {
  readonly id: string;
  readonly label: string;
  readonly words: SaidWords;
  readonly lines?: 'one' | 'many';
  readonly edit: (words: WordsEdit) => Edit;
  /** What shows them; else they are shown as they are. */
  readonly children?: ReactNode;
}

/** Words of the plan that can be edited where they stand, in the language they stand in. */
export function EditableWords({ id, label, words, lines = 'one', edit, children }: EditableWordsProps) {
  const { language, text } = words;
  return (
    <Editable
      id={`${id} ${language}`}
      label={label}
      value={text}
      lines={lines}
      edit={(before, after) => edit({ language, before: before === '' ? null : before, after })}
    >
      {children ?? <Said words={words} />}
    </Editable>
  );
}
