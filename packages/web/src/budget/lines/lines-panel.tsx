import type { LinePreview, LineReadingState } from '@plenary/api/budget/lines';
import { Fragment, useId } from 'react';
import { useWords } from '../../app/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { type NumberStyle, shownAmount } from '../grid/shown-number.ts';
import { FileButton } from '../workbook/file-button.tsx';
import css from '../workbook/workbook.module.css';
import { AskedFields } from './asked-fields.tsx';
import { ColumnsTable } from './columns-table.tsx';
import { MappingForm } from './mapping-form.tsx';
import type { Lines, ReadBy } from './use-lines.ts';

/** Lets a file of lines be chosen. */
export function LinesButton({ lines }: { readonly lines: Lines }) {
  const say = useWords();
  return (
    <FileButton
      text={say('budget.read-lines')}
      accept=".csv,.tsv,.txt,.xlsx,.ods"
      onFile={(file) => void lines.look(file)}
    />
  );
}

interface LinesPanelProps {
  readonly lines: Lines;
  readonly style: NumberStyle;
}

/** What a file of lines would change, the mapping it is read by, and what of it cannot be taken; before any of it is. */
export function LinesPanel({ lines, style }: LinesPanelProps) {
  const say = useWords();
  const id = useId();
  const { looked } = lines;
  if (!looked) return null;
  const { reading, refused, file, text } = looked;
  if (refused === null && (!reading || reading.state === 'reading')) {
    return <Progress file={file.name} reading={reading} onGiveUp={lines.giveUp} />;
  }
  const preview = reading?.preview ?? null;
  const mapping = reading?.mapping ?? text;
  const onRead = (by: ReadBy): void => void lines.look(file, by);
  const changes = preview ? preview.facts.added + preview.facts.changed + preview.facts.removed : 0;
  return (
    <section className={css['preview']} aria-labelledby={id}>
      <h3 id={id} tabIndex={-1} ref={(head) => head?.focus()}>
        {say('budget.lines-of', { file: file.name })}
      </h3>
      {refused === null ? null : <p role="alert">{refused}</p>}
      {preview ? <Understood preview={preview} style={style} /> : null}
      {reading ? (
        <Fragment key={mapping}>
          <AskedFields mapping={mapping} onRead={onRead} />
          <ColumnsTable columns={reading.columns} />
          <MappingForm mapping={mapping} onRead={onRead} />
        </Fragment>
      ) : null}
      <div className={css['actions']}>
        {changes > 0 ? (
          <Button look="main" onClick={lines.take}>
            {say('budget.take-changes', { count: changes })}
          </Button>
        ) : null}
        <Button onClick={lines.giveUp}>{say(changes > 0 ? 'changes.leave' : 'app.close')}</Button>
      </div>
    </section>
  );
}

interface ProgressProps {
  readonly file: string;
  readonly reading: LineReadingState | null;
  readonly onGiveUp: () => void;
}

function Progress({ file, reading, onGiveUp }: ProgressProps) {
  const say = useWords();
  const text = say('budget.lines-reading', { file });
  return (
    <div className={css['preview']}>
      <span role="status">{text}</span>
      <progress aria-label={text} max={1} {...(reading ? { value: reading.progress } : {})} />
      {reading && reading.lines > 0 ? (
        <span>{say('budget.lines-so-far', { lines: reading.lines })}</span>
      ) : null}
      <div className={css['actions']}>
        <Button onClick={onGiveUp}>{say('changes.leave')}</Button>
      </div>
    </div>
  );
}

function Understood({ preview, style }: { readonly preview: LinePreview; readonly style: NumberStyle }) {
  const say = useWords();
  const { lines, taken, blank, totalLines, sheet, otherSheets, facts, totals, refused, unequal, doubled } =
    preview;
  const money = { ...style, unit: 'money', money: 'units' } as const;
  return (
    <>
      <p>
        {say('budget.lines-taken', { lines, taken })}
        {sheet === null ? null : ` · ${say('budget.lines-sheet', { sheet })}`}
        {otherSheets.length === 0
          ? null
          : ` · ${say('budget.lines-other-sheets', { sheets: otherSheets.join(', ') })}`}
        {totalLines === 0 ? null : ` · ${say('budget.lines-totals', { count: totalLines })}`}
        {blank === 0 ? null : ` · ${say('budget.lines-blank', { count: blank })}`}
      </p>
      <p>{say('budget.lines-facts', { ...facts })}</p>
      <ul className={css['refused']}>
        {totals.map(({ version, amount }) => (
          <li key={version}>
            <bdi>{version}</bdi>: <bdi>{shownAmount(amount, money)}</bdi>
          </li>
        ))}
      </ul>
      <Remarks title={say('budget.lines-refused', { count: refused.count })} remarks={refused} />
      <Remarks title={say('budget.lines-unequal', { count: unequal.count })} remarks={unequal} />
      <Remarks title={say('budget.lines-doubled', { count: doubled.count })} remarks={doubled} />
    </>
  );
}

const mostShown = 10;

function Remarks({ title, remarks }: { readonly title: string; readonly remarks: LinePreview['refused'] }) {
  if (remarks.count === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <ul className={css['refused']}>
        {remarks.first.slice(0, mostShown).map(({ line, why }) => (
          <li key={`${line} ${why}`}>
            {line}: {why}
          </li>
        ))}
      </ul>
    </details>
  );
}
