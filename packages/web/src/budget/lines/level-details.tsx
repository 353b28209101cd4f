import type { ColumnRole } from '@plenary/core/budget/lines/edited/column-role';
import { useWords } from '../../app/use-words.ts';
import { LabelledSelect } from '../../ui/labelled-select.tsx';
import { LabelledText } from '../../ui/labelled-text.tsx';
import { dimensionName } from '../dimension-name.ts';
import type { MappingEdits } from './mapping-edits.ts';

interface LevelDetailsProps {
  readonly edits: MappingEdits;
  readonly column: number;
  readonly name: string;
  readonly role: ColumnRole & { readonly kind: 'level' };
  readonly dimensions: readonly string[];
  readonly onTake: (role: ColumnRole) => void;
}

/** Of which dimension a column of codes is: one of the plan, one of the mapping, or a new one; and on which of its levels. */
export function LevelDetails({ edits, name, role, dimensions, onTake }: LevelDetailsProps) {
  const say = useWords();
  const own = edits.mapping.dimensions.map(({ id }) => id);
  const all = [...new Set([...dimensions, ...own])];
  const isNew = !dimensions.includes(role.dimension);
  const levels = edits.mapping.dimensions.find(({ id }) => id === role.dimension)?.levels ?? [];
  const free = freeName(all);
  const into = (dimension: string): void => onTake({ kind: 'level', dimension, level: null });
  return (
    <>
      <LabelledSelect
        label={say('budget.column-dimension', { column: name })}
        isLabelUnseen
        chosen={role.dimension}
        choices={[
          ...all.map((id) => ({ id, label: { text: dimensionName(id, say), language: null } })),
          { id: free, label: { text: say('budget.dimension-new'), language: null } },
        ]}
        onChoose={into}
      />
      {isNew ? (
        <LabelledText
          label={say('budget.dimension-called')}
          value={role.dimension}
          size={14}
          onSay={(text) => (text === '' ? undefined : into(text))}
        />
      ) : null}
      <LabelledText
        label={say('budget.column-split')}
        value={role.split ?? ''}
        size={4}
        keepsSpaces
        onSay={(split) => onTake({ ...role, split })}
      />
      {levels.length > 1 ? (
        <LabelledSelect
          label={say('budget.column-level-number')}
          chosen={String(role.level ?? 1)}
          choices={levels.map((_, index) => ({
            id: String(index + 1),
            label: { text: String(index + 1), language: null },
          }))}
          onChoose={(level) => onTake({ ...role, level: Number(level) })}
        />
      ) : null}
    </>
  );
}

/** An id that no dimension has: a new one, to be called what it is. */
function freeName(taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    if (!taken.includes(`dimension-${number}`)) return `dimension-${number}`;
  }
}
