import { useWords } from '../../app/use-words.ts';
import { NotedField } from '../../ui/noted-field.tsx';
import { ColumnChoice } from './column-choice.tsx';
import type { MappingEdits } from './mapping-edits.ts';
import css from './mapping-fields.module.css';

interface ColumnsTableProps {
  readonly edits: MappingEdits;
  /** The dimensions that the plan knows. */
  readonly dimensions: readonly string[];
}

/** Each column of a file with some of what stands in it, and a choice of what it is taken as. */
export function ColumnsTable({ edits, dimensions }: ColumnsTableProps) {
  const say = useWords();
  return (
    <table className={css['columns']}>
      <caption className="unseen">{say('budget.columns')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('budget.column')}</th>
          <th scope="col">{say('budget.column-examples')}</th>
          <th scope="col">{say('budget.column-taken')}</th>
        </tr>
      </thead>
      <tbody>
        {edits.reading.columns.map((one) => (
          <tr key={one.column}>
            <th scope="row">
              <bdi>{one.name === '' ? one.column : one.name}</bdi>
            </th>
            <td>
              <bdi>{one.examples.join(' · ')}</bdi>
            </td>
            <td>
              <NotedField note={edits.note(`column-${one.column}`)}>
                {(described) => (
                  <ColumnChoice edits={edits} column={one} dimensions={dimensions} described={described} />
                )}
              </NotedField>
              {one.doubtful ? <strong> {say('budget.column-doubtful')}</strong> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
