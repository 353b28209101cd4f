import type { WorkbookChanges } from '@plenary/api/budget/workbook';
import { useId, useState } from 'react';
import { useWords } from '../../app/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import css from './workbook.module.css';

/** A workbook that came back: its file, and what was changed in it or why it cannot be taken. */
export interface ReadBack {
  readonly file: File;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly changes: WorkbookChanges | null;
  readonly refused: string | null;
}

interface WorkbookPreviewProps {
  readonly back: ReadBack;
  readonly onTake: (collisions: 'leave' | 'take') => void;
  readonly onLeave: () => void;
}

/** What was changed in a workbook, cell by cell, before it is taken; what cannot be taken, and why. */
export function WorkbookPreview({ back, onTake, onLeave }: WorkbookPreviewProps) {
  const say = useWords();
  const id = useId();
  const [overwrites, setOverwrites] = useState(false);
  const { changes, refused, file } = back;
  const count = changes ? changes.changes.length + (overwrites ? changes.collisions.length : 0) : 0;
  return (
    <section className={css['preview']} aria-labelledby={id}>
      <h3 id={id} tabIndex={-1} ref={(head) => head?.focus()}>
        {say('budget.workbook-changes', { file: file.name })}
      </h3>
      {refused === null ? null : <p role="alert">{refused}</p>}
      {changes ? <Changes changes={changes} /> : null}
      {changes && changes.collisions.length > 0 ? (
        <label className={css['check']}>
          <input
            type="checkbox"
            checked={overwrites}
            onChange={(event) => setOverwrites(event.target.checked)}
          />
          {say('budget.overwrite')}
        </label>
      ) : null}
      <div className={css['actions']}>
        {count > 0 ? (
          <Button look="main" onClick={() => onTake(overwrites ? 'take' : 'leave')}>
            {say('budget.take-changes', { count })}
          </Button>
        ) : null}
        <Button onClick={onLeave}>{say(count > 0 ? 'changes.leave' : 'app.close')}</Button>
      </div>
    </section>
  );
}

function Changes({ changes }: { readonly changes: WorkbookChanges }) {
  const say = useWords();
  const { compared, refused, collisions } = changes;
  const rows = [...changes.changes.map((change) => ({ ...change, written: null })), ...collisions];
  return (
    <>
      <p>{say('budget.workbook-compared', { compared, count: rows.length })}</p>
      {rows.length > 0 ? (
        <ScrollRegion label={say('budget.workbook-cells')}>
          <ChangedCells rows={rows} />
        </ScrollRegion>
      ) : null}
      {refused.length > 0 ? (
        <>
          <h4>{say('budget.workbook-refused', { count: refused.length })}</h4>
          <ul className={css['refused']}>
            {refused.map(({ sheet, row, column, words, why }) => (
              <li key={`${sheet} ${row} ${column} ${why}`}>
                <bdi>{sheet}</bdi> {words}: {why}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

interface ChangedCellsProps {
  readonly rows: readonly (WorkbookChanges['changes'][number] & { readonly written: string | null })[];
}

function ChangedCells({ rows }: ChangedCellsProps) {
  const say = useWords();
  return (
    <table className={css['table']}>
      <caption className="unseen">{say('budget.workbook-cells')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('budget.cell')}</th>
          <th scope="col">{say('budget.what')}</th>
          <th scope="col" className={css['number']}>
            {say('budget.before')}
          </th>
          <th scope="col" className={css['number']}>
            {say('budget.after')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ sheet, row, column, words, before, after, written }) => (
          <tr key={`${sheet} ${row} ${column}`}>
            <td>
              <bdi>{sheet}</bdi>
            </td>
            <th scope="row">
              {words}
              {written === null ? null : (
                <span className={css['collides']}>{say('budget.collides', { written })}</span>
              )}
            </th>
            <td className={css['number']}>
              <bdi>{before}</bdi>
            </td>
            <td className={css['number']}>
              <bdi>{after}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
