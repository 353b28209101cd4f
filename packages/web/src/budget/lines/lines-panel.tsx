import type { LinePreview } from '@plenary/api/budget/lines';
import { useId, useState } from 'react';
import { useWords } from '../../app/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { type NumberStyle, shownAmount } from '../grid/shown-number.ts';
import { FileButton } from '../workbook/file-button.tsx';
import css from '../workbook/workbook.module.css';
import type { Lines } from './use-lines.ts';

/** Lets a file of lines be chosen. */
export function LinesButton({ lines }: { readonly lines: Lines }) {
  const say = useWords();
  return (
    <FileButton
      text={say('budget.read-lines')}
      accept=".csv,.tsv,.txt,.xlsx"
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
  const { reading, looked } = lines;
  if (reading !== null) {
    return (
      <div className={css['preview']} role="status">
        <span>{say('budget.lines-reading', { file: reading })}</span>
        <progress aria-label={say('budget.lines-reading', { file: reading })} />
        <div className={css['actions']}>
          <Button onClick={lines.giveUp}>{say('changes.leave')}</Button>
        </div>
      </div>
    );
  }
  if (!looked) return null;
  const { preview, refused, file } = looked;
  const changes = preview ? preview.facts.added + preview.facts.changed + preview.facts.removed : 0;
  return (
    <section className={css['preview']} aria-labelledby={id}>
      <h3 id={id} tabIndex={-1} ref={(head) => head?.focus()}>
        {say('budget.lines-of', { file: file.name })}
      </h3>
      {refused === null ? null : <p role="alert">{refused}</p>}
      {preview ? <Understood preview={preview} style={style} /> : null}
      {preview ? (
        <Mapping
          key={preview.mapping}
          mapping={preview.mapping}
          onRead={(text) => void lines.look(file, text)}
        />
      ) : null}
      <div className={css['actions']}>
        {changes > 0 ? (
          <Button look="main" onClick={lines.take}>
            {say('budget.take-changes', { count: changes })}
          </Button>
        ) : null}
        <Button onClick={lines.close}>{say(changes > 0 ? 'changes.leave' : 'app.close')}</Button>
      </div>
    </section>
  );
}

function Understood({ preview, style }: { readonly preview: LinePreview; readonly style: NumberStyle }) {
  const say = useWords();
  const { lines, taken, facts, totals, refused, unequal } = preview;
  const money = { ...style, unit: 'money', money: 'units' } as const;
  return (
    <>
      <p>{say('budget.lines-taken', { lines, taken })}</p>
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

interface MappingProps {
  readonly mapping: string;
  readonly onRead: (text: string) => void;
}

/** The mapping as it can be kept and changed: it is a text of its own. */
function Mapping({ mapping, onRead }: MappingProps) {
  const say = useWords();
  const id = useId();
  const [text, setText] = useState(mapping);
  return (
    <details>
      <summary>{say('budget.mapping')}</summary>
      <label htmlFor={id} className="unseen">
        {say('budget.mapping')}
      </label>
      <textarea
        id={id}
        dir="ltr"
        rows={12}
        spellCheck={false}
        value={text}
        className={css['mapping']}
        onChange={(event) => setText(event.target.value)}
      />
      <div className={css['actions']}>
        <Button look="small" disabled={text === mapping} onClick={() => onRead(text)}>
          {say('budget.read-by-mapping')}
        </Button>
        <a href={`data:application/json;charset=utf-8,${encodeURIComponent(text)}`} download="mapping.json">
          {say('budget.keep-mapping')}
        </a>
      </div>
    </details>
  );
}
