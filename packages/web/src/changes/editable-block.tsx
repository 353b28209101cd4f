import type { ShownText } from '@plenary/api/contract/said';
import type { ReactNode } from 'react';
import { useWords } from '../app/use-words.ts';
import { Editable } from './editable.tsx';

interface EditableBlockProps {
  readonly block: string;
  readonly text: ShownText;
  readonly children: ReactNode;
}

/** A block of the narrative: its base text can be edited, what proposals insert stays where it stands. */
export function EditableBlock({ block, text, children }: EditableBlockProps) {
  const say = useWords();
  const { language, runs } = text;
  const base = runs.flatMap((run) => (run.insertedBy.length === 0 ? [run.text] : [])).join('');
  return (
    <Editable
      id={`block ${block} ${language}`}
      label={say('changes.block')}
      value={base}
      lines="many"
      edit={(before, after) => ({
        kind: 'block',
        block,
        language,
        before: before === '' ? null : before,
        after,
      })}
    >
      {children}
    </Editable>
  );
}
