import type { ReactNode } from 'react';
import { useWords } from '../app/use-words.ts';
import { Editable } from '../changes/editable.tsx';

interface EditableLevelProps {
  readonly risk: string;
  readonly kind: 'risk-appetite' | 'risk-target';
  readonly label: string;
  readonly value: 'low' | 'medium' | 'high' | null;
  readonly children: ReactNode;
}

const levels = ['low', 'medium', 'high'] as const;

/** How much of a risk is accepted, or should remain: one of three, or none. */
export function EditableLevel({ risk, kind, label, value, children }: EditableLevelProps) {
  const say = useWords();
  const levelOf = (text: string) => levels.find((level) => level === text) ?? null;
  return (
    <Editable
      id={`${kind} ${risk}`}
      label={label}
      value={value ?? ''}
      choices={[
        { value: '', label: say('changes.none') },
        ...levels.map((level) => ({ value: level, label: say(`risks.${level}`) })),
      ]}
      edit={(before, after) => ({ kind, risk, before: levelOf(before), after: levelOf(after) })}
    >
      {children}
    </Editable>
  );
}
