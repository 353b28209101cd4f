import { mostRoundedCells, type PivotTable } from '@plenary/api/budget/pivot';
import { useWords } from '../../app/use-words.ts';
import { EditNotes } from '../table/edit-notes.tsx';
import { useCanEdit } from '../table/use-can-edit.ts';
import { useEditing } from '../table/use-editing.ts';
import css from './pivot-shelf.module.css';
import type { TableRounding } from './use-rounding.ts';

interface RoundingProps {
  readonly rounding: PivotTable['rounding'];
}

const roundings = ['plain', 'controlled'] as const;

/** Chooses how the tables of the plan are rounded, here and in its books: an edit of the plan as any other. */
export function RoundingChoice({ rounding }: RoundingProps) {
  const say = useWords();
  const editing = useEditing();
  if (!useCanEdit()) return null;
  const { chosen } = rounding;
  const awaited = editing.pending.find((edit) => edit.kind === 'rounding');
  return (
    <>
      <label className={css['option']}>
        <span>{say('budget.rounding')}</span>
        <select
          value={awaited?.after ?? chosen}
          onChange={(event) => {
            const after = roundings.find((one) => one === event.target.value);
            if (after && after !== chosen) editing.save([{ kind: 'rounding', before: chosen, after }]);
          }}
        >
          {roundings.map((one) => (
            <option key={one} value={one}>
              {say(`budget.rounding-${one}`)}
            </option>
          ))}
        </select>
      </label>
      <EditNotes editing={editing} />
    </>
  );
}

/** Says under a table in thousands whether all of it adds up as printed, where the plan wants that it does, and why it cannot. */
export function RoundingNote({ rounding }: { readonly rounding: TableRounding }) {
  const say = useWords();
  if (rounding.how === 'plain') return null;
  const facts = {
    limit: mostRoundedCells,
    reach: rounding.how === 'further' ? rounding.reach : 0,
    why: rounding.how === 'unsolved' ? rounding.why : '',
  };
  return (
    <p className={css['note']} role="status">
      {say(`budget.printed-${rounding.how}`, facts)}
    </p>
  );
}
