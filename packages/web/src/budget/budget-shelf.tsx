import type { ShownTable } from '@plenary/api/contract/figure';
import { useNavigate } from '@tanstack/react-router';
import { Said } from '../app/said.tsx';
import { useWords } from '../app/use-words.ts';
import { MenuButton } from '../ui/menu-button.tsx';
import css from './budget-shelf.module.css';
import { type Arrangement, type Shelf, writeShelf } from './shelf.ts';

interface BudgetShelfProps {
  readonly shelf: Shelf;
  readonly offered: readonly Arrangement[];
  /** With every column it could show. */
  readonly table: ShownTable;
}

/** The shelf: what stands in rows, which columns are shown, whether large figures are washed. Its choices are in the address. */
export function BudgetShelf({ shelf, offered, table }: BudgetShelfProps) {
  const say = useWords();
  const navigate = useNavigate();
  const choose = (part: Partial<Shelf>): void => {
    const only = writeShelf({ ...shelf, ...part });
    void navigate({
      to: '.',
      search: ({ only: _, ...rest }) => (only === '' ? rest : { ...rest, only }),
      resetScroll: false,
      replace: true,
    });
  };
  return (
    <div className={css['shelf']}>
      <label className={css['rows']}>
        <span>{say('budget.rows')}</span>
        <select
          value={shelf.rows}
          onChange={(event) => {
            const rows = offered.find((one) => one === event.target.value);
            if (rows) choose({ rows, without: [] });
          }}
        >
          {offered.map((one) => (
            <option key={one} value={one}>
              {say(`budget.rows-${one}`)}
            </option>
          ))}
        </select>
      </label>
      <MenuButton text={say('budget.columns', { shown: shownOf(table, shelf), all: table.columns.length })}>
        <ColumnChoices table={table} shelf={shelf} onChoose={(without) => choose({ without })} />
      </MenuButton>
      <label className={css['heat']}>
        <input
          type="checkbox"
          checked={shelf.heat}
          onChange={(event) => choose({ heat: event.target.checked })}
        />
        {say('budget.heat')}
      </label>
    </div>
  );
}

function shownOf(table: ShownTable, { without }: Shelf): number {
  return table.columns.filter(({ id }) => !without.includes(id)).length;
}

interface ColumnChoicesProps {
  readonly table: ShownTable;
  readonly shelf: Shelf;
  readonly onChoose: (without: readonly string[]) => void;
}

function ColumnChoices({ table, shelf, onChoose }: ColumnChoicesProps) {
  const say = useWords();
  return (
    <fieldset className={css['columns']}>
      <legend>{say('budget.columns-shown')}</legend>
      {table.columns.map(({ id, label }) => {
        const shown = !shelf.without.includes(id);
        return (
          <label key={id}>
            <input
              type="checkbox"
              checked={shown}
              disabled={shown && shownOf(table, shelf) === 1}
              onChange={() =>
                onChoose(shown ? [...shelf.without, id] : shelf.without.filter((one) => one !== id))
              }
            />
            <span>
              <Said words={label} />
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
