import type { LineReadingState } from '@plenary/api/budget/lines';
import { useWords } from '../../app/use-words.ts';
import css from '../workbook/workbook.module.css';

type FileColumn = LineReadingState['columns'][number];

interface ColumnsTableProps {
  readonly columns: readonly FileColumn[];
}

/** Each column of a file with some of what stands in it, and what it is taken as. */
export function ColumnsTable({ columns }: ColumnsTableProps) {
  const say = useWords();
  if (columns.length === 0) return null;
  return (
    <table className={css['table']}>
      <caption className="unseen">{say('budget.columns')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('budget.column')}</th>
          <th scope="col">{say('budget.column-examples')}</th>
          <th scope="col">{say('budget.column-taken')}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((one) => (
          <tr key={one.column}>
            <th scope="row">
              <bdi>{one.name === '' ? one.column : one.name}</bdi>
            </th>
            <td>
              <bdi>{one.examples.join(' · ')}</bdi>
            </td>
            <td>
              {say(`budget.column-${one.taken}`)}
              {one.of === '' ? null : (
                <>
                  {' · '}
                  <bdi>{one.of}</bdi>
                </>
              )}
              {one.doubtful ? <strong> {say('budget.column-doubtful')}</strong> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
