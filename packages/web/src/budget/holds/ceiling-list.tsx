import { useWords } from '../../app/use-words.ts';
import { type NumberStyle, shownAmount } from '../grid/shown-number.ts';
import type { CeilingNote } from '../table/use-notes.ts';
import css from './holds.module.css';

interface CeilingListProps {
  readonly ceilings: readonly CeilingNote[];
  readonly style: NumberStyle;
  /** Goes to the cell of a ceiling. */
  readonly onGo: (cell: { readonly row: number; readonly column: number }) => void;
}

const scrolled = { role: 'group', tabIndex: 0 } as const;

/** Every ceiling of the figures of a table, those that are passed first: also of figures that the table does not show as it is arranged. */
export function CeilingList({ ceilings, style, onGo }: CeilingListProps) {
  const say = useWords();
  if (ceilings.length === 0) return null;
  const passed = ceilings.filter(({ left }) => left !== null && left < 0).length;
  const amount = (value: number | null): string =>
    value === null ? say('figures.not-available') : shownAmount(value, style);
  return (
    <details className={css['ceilings']}>
      <summary>{say('budget.ceilings', { count: ceilings.length, passed })}</summary>
      <div className={css['cells']} {...scrolled} aria-label={say('budget.ceiling')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('budget.cell')}</th>
              <th scope="col">{say('budget.ceiling')}</th>
              <th scope="col">{say('budget.stands')}</th>
              <th scope="col">{say('budget.room')}</th>
              <th scope="col">{say('budget.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {ceilings.map(({ id, words, cell, amount: limit, stands, left, note, by }) => (
              <tr key={id} data-broken={left !== null && left < 0}>
                <th scope="row">
                  {cell ? (
                    <button type="button" className={css['go']} onClick={() => onGo(cell)}>
                      {words}
                    </button>
                  ) : (
                    words
                  )}
                </th>
                <td>
                  <bdi>{amount(limit)}</bdi>
                </td>
                <td>
                  <bdi>{amount(stands)}</bdi>
                </td>
                <td>
                  <bdi>{amount(left)}</bdi>
                </td>
                <td>{[by?.actor ?? '', note.text].filter((part) => part !== '').join(' · ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
