import { mostRoundedCells, type PivotTable } from '@plenary/api/budget/pivot';
import { useWords } from '../../app/use-words.ts';
import type { MoneyUnit } from '../grid/shown-number.ts';
import { EditNotes } from '../table/edit-notes.tsx';
import { useCanEdit } from '../table/use-can-edit.ts';
import { useEditing } from '../table/use-editing.ts';
import css from './pivot-shelf.module.css';

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

/** Says under a table in thousands that not all of it adds up as printed, where the plan wants that it does. */
export function RoundingNote({ rounding, money }: RoundingProps & { readonly money: MoneyUnit }) {
  const say = useWords();
  const { printed } = rounding;
  if (money !== 'thousands' || printed === 'plain' || printed === 'wholly') return null;
  return <p className={css['note']}>{say(`budget.printed-${printed}`, { limit: mostRoundedCells })}</p>;
}
