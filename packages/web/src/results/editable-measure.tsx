import type { ShownMeasure } from '@plenary/api/results';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../app/use-words.ts';
import { Editable } from '../changes/editable.tsx';

interface EditableMeasureProps {
  readonly kind: 'baseline' | 'target';
  readonly indicator: string;
  readonly sector: string;
  /** Its place among the components of the contribution. */
  readonly component: number;
  readonly measure: ShownMeasure | null;
  readonly children: ReactNode;
}

/** A baseline or a target, typed as documents write it: `80%`, `1,200`, `to be determined`. */
export function EditableMeasure({
  kind,
  indicator,
  sector,
  component,
  measure,
  children,
}: EditableMeasureProps) {
  const say = useWords();
  const shown = useLanguage();
  const language = measure?.text.language ?? shown;
  return (
    <Editable
      id={`${kind} ${indicator} ${sector} ${component} ${language}`}
      label={say(`results.${kind}`)}
      value={measure?.text.text ?? ''}
      edit={(before, after) => ({
        kind,
        indicator,
        sector,
        component,
        language,
        before: before === '' ? null : before,
        after,
      })}
    >
      {children}
    </Editable>
  );
}
