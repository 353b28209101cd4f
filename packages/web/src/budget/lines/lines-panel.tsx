import type { LinePreview, LineReadingState } from '@plenary/api/budget/lines';
import { useId, useState } from 'react';
import { useWords } from '../../app/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { type NumberStyle, shownAmount } from '../grid/shown-number.ts';
import { FileButton } from '../workbook/file-button.tsx';
import css from '../workbook/workbook.module.css';
import { ColumnsTable } from './columns-table.tsx';
import { choiceOf } from './mapping-edits.ts';
import { MappingForm } from './mapping-form.tsx';
import { problemWords } from './problem-words.ts';
import { StatedFields } from './stated-fields.tsx';
import { isAsShown, type Lines, type LookedAt, type ReadBy } from './use-lines.ts';
import { useMappingEdits } from './use-mapping-edits.ts';
import { WrittenFields } from './written-fields.tsx';

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

interface TakenNoteProps {
  readonly lines: Lines;
  /** The cube that the table shows. */
  readonly cube: string;
  readonly onShow: (cube: string) => void;
}

/** Leads to the figures that lines became, where the table shows others. */
export function TakenNote({ lines, cube, onShow }: TakenNoteProps) {
  const say = useWords();
  const { taken } = lines;
  if (taken === null || taken === cube) return null;
  return (
    <div className={css['actions']}>
      <Button onClick={() => onShow(taken)}>{say('budget.show-taken')}</Button>
    </div>
  );
}

interface LinesPanelProps {
  readonly lines: Lines;
  readonly style: NumberStyle;
  /** The dimensions that the plan knows. */
  readonly dimensions: readonly string[];
}

/** What a file of lines would change, the mapping it is read by, and what of it cannot be taken; before any of it is. */
export function LinesPanel({ lines, style, dimensions }: LinesPanelProps) {
  const { looked } = lines;
  if (!looked) return null;
  const { reading, progress, isReading, file } = looked;
  if (!isReading || reading)
    return <Looked lines={lines} looked={looked} style={style} dimensions={dimensions} />;
  return (
    <div className={css['preview']}>
      <Progress file={file.name} reading={progress} />
      <div className={css['actions']}>
        <LeaveButton lines={lines} />
      </div>
    </div>
  );
}

function LeaveButton({ lines }: { readonly lines: Lines }) {
  const say = useWords();
  return <Button onClick={lines.giveUp}>{say('changes.leave')}</Button>;
}

/** Where the keyboard goes once a file was read, so that what came of it is read aloud. */
function focused(head: HTMLElement | null): void {
  head?.focus();
}

function Looked({ lines, looked, style, dimensions }: LinesPanelProps & { readonly looked: LookedAt }) {
  const say = useWords();
  const id = useId();
  // A text that was typed and not read yet: what is shown is of another one.
  const [typed, setTyped] = useState(false);
  const { reading, progress, isReading, file, problem } = looked;
  const preview = reading?.preview ?? null;
  const mapping = (isReading ? looked.text : reading?.mapping) || looked.text;
  const onRead = (by: ReadBy): void => void lines.look(file, by);
  const edits = useMappingEdits({ reading, text: mapping, problem, onRead });
  const isPlaced =
    edits !== null && problem !== null && choiceOf(problem, edits.mapping, edits.names) !== null;
  const changes = preview ? preview.facts.added + preview.facts.changed + preview.facts.removed : 0;
  return (
    <section className={css['preview']} aria-labelledby={id} aria-busy={isReading}>
      <h3 id={id} tabIndex={-1} ref={focused}>
        {say('budget.lines-of', { file: file.name })}
      </h3>
      {isReading ? <Progress file={file.name} reading={progress} /> : null}
      {problem === null || isPlaced ? null : <p role="alert">{problemWords(problem, say)}</p>}
      {preview ? <Understood preview={preview} style={style} /> : null}
      {edits ? (
        <>
          <WrittenFields edits={edits} />
          <StatedFields edits={edits} />
          <ColumnsTable edits={edits} dimensions={dimensions} />
        </>
      ) : null}
      <MappingForm mapping={mapping} onRead={onRead} onTyped={setTyped} />
      <div className={css['actions']}>
        {changes > 0 ? (
          <Button look="main" disabled={typed || !isAsShown(looked)} onClick={lines.take}>
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
}

function Progress({ file, reading }: ProgressProps) {
  const say = useWords();
  const text = say('budget.lines-reading', { file });
  return (
    <>
      <span role="status">{text}</span>
      <progress aria-label={text} max={1} {...(reading ? { value: reading.progress } : {})} />
      {reading && reading.lines > 0 ? (
        <span>{say('budget.lines-so-far', { lines: reading.lines })}</span>
      ) : null}
    </>
  );
}

function Understood({ preview, style }: { readonly preview: LinePreview; readonly style: NumberStyle }) {
  const say = useWords();
  const { lines, taken, blank, totalLines, sheets, otherSheets, facts, totals, refused, unequal, doubled } =
    preview;
  const money = { ...style, unit: 'money', money: 'units' } as const;
  return (
    <>
      <p role="status">
        {say('budget.lines-taken', { lines, taken })}
        {sheets.length === 0 ? null : ` · ${say('budget.lines-sheet', { sheet: sheets.join(', ') })}`}
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
        {remarks.first.slice(0, mostShown).map(({ line, sheet, why }) => (
          <li key={`${sheet} ${line} ${why}`}>
            {sheet === null ? null : (
              <>
                <bdi>{sheet}</bdi>{' '}
              </>
            )}
            {line}: {why}
          </li>
        ))}
      </ul>
    </details>
  );
}
