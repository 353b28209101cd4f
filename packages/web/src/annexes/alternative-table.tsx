import type { ShownTable } from '@plenary/api/contract/figure';
import { Said } from '../app/said.tsx';
import { useWords } from '../app/use-words.ts';
import { Figure } from '../figures/figure.tsx';
import figures from '../figures/figure-table.module.css';
import { moveAmongFigures } from '../figures/move-among-figures.ts';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import css from './alternative-table.module.css';
import { type ComparedRow, differences } from './differences.ts';

interface AlternativeTableProps {
  /** What the alternative is called. */
  readonly name: string;
  readonly table: ShownTable;
  /** The same table of the base text, with which it is compared; `null` for the base text itself. */
  readonly base: ShownTable | null;
}

/** One alternative of a table, what it makes otherwise marked: by colour, by line, and in words. */
export function AlternativeTable({ name, table, base }: AlternativeTableProps) {
  const say = useWords();
  const rows = differences(table, base);
  return (
    <ScrollRegion label={`${name} · ${table.title.text}`} whole>
      <table className={figures['table']} onKeyDown={moveAmongFigures}>
        <caption className={figures['caption']}>
          <Said words={table.title} />
          {table.unit === null ? null : <span className={figures['unit']}> ({table.unit})</span>}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say('annexes.unit')}</th>
            {table.columns.map((column) => (
              <th key={column.id} scope="col" className={figures['number']}>
                <Said words={column.label} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.row.id} compared={row} table={table} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Row({ compared, table }: { readonly compared: ComparedRow; readonly table: ShownTable }) {
  const say = useWords();
  const { row, state, changed } = compared;
  return (
    <tr data-kind={row.kind}>
      <th scope="row" data-level={row.level} className={css[state]}>
        <Said words={row.label} />
        {state === 'same' ? null : <span className={css['mark']}>{say(`annexes.row-${state}`)}</span>}
      </th>
      {table.columns.map((column, index) => (
        <td
          key={column.id}
          className={`${figures['number']} ${changed[index] === null ? css[state] : css['changed']}`}
        >
          <Standing cell={row.cells[index] ?? null} />
          {changed[index] === null ? null : (
            <span className={css['was']}>
              <span className="unseen">{say('annexes.was', { printed: changed[index] ?? '' })}</span>
              <del aria-hidden="true">{changed[index]}</del>
            </span>
          )}
        </td>
      ))}
    </tr>
  );
}

/** The figure as the alternative has it; what the base text has stands beside it already. */
function Standing({ cell }: { readonly cell: ComparedRow['row']['cells'][number] }) {
  return cell === null ? null : <Figure figure={{ ...cell, before: null }} />;
}
