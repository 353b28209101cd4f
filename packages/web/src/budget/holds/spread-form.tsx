import type { PivotTable } from '@plenary/api/budget/pivot';
import { postSpread, previewSpread, type SpreadPreview } from '@plenary/api/budget/spread';
import { call } from '@plenary/api/client';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { ask, keyOfPlan, ProblemError, server } from '../../app/server.ts';
import { useShown } from '../../app/use-shown.ts';
import { useLanguage, useWords } from '../../app/use-words.ts';
import { sendChange } from '../../changes/send.ts';
import { Button } from '../../ui/button.tsx';
import { type NumberStyle, placesOf, shownAmount } from '../grid/shown-number.ts';
import { copiedText, typedAmount } from '../table/pasted.ts';
import type { Task } from '../table/use-editing.ts';
import { useSettled } from '../table/use-settled.ts';
import { AmountField } from './amount-field.tsx';
import type { HeldFigure } from './ceiling-form.tsx';
import css from './holds.module.css';

interface SpreadFormProps {
  readonly figure: HeldFigure;
  /** What to begin with: what was typed, or a ceiling; in minor units. */
  readonly begin: number | null;
  readonly style: NumberStyle;
  readonly versions: PivotTable['versions'];
  readonly onSpread: (task: Task) => void;
  readonly onLeave: () => void;
}

interface Order {
  readonly cube: string;
  readonly at: Record<string, string>;
  readonly amount: number;
  readonly key:
    | { readonly kind: 'equal' }
    | { readonly kind: 'by-figures'; readonly cube: string; readonly at: Record<string, string> };
  readonly unit: number;
}

/** Spreads an amount over the cells under a figure: by a key, around what is locked, after showing what it would do. */
export function SpreadForm({ figure, begin, style, versions, onSpread, onLeave }: SpreadFormProps) {
  const say = useWords();
  const id = useId();
  const places = placesOf(style);
  const own = figure.at['version'] ?? '';
  const [text, setText] = useState(copiedText(begin ?? figure.value, places));
  const [key, setKey] = useState(own);
  const [isWhole, setWhole] = useState(false);
  const amount = typedAmount(text, places);
  const order = orderOf(figure, amount, key, isWhole ? 10 ** (style.minorDigits + 3) : 1);
  const { data, error } = usePreview(useSettled(JSON.stringify(order)), order);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (order) onSpread(spreading(order));
  };
  return (
    <form className={css['form']} aria-label={say('budget.spread')} onSubmit={onSubmit}>
      <label htmlFor={id}>{say('budget.spread-over', { words: figure.words })}</label>
      <AmountField id={id} text={text} isWrong={order === null} onType={setText} />
      <KeyChoice chosen={key} own={own} versions={versions} onChoose={setKey} />
      <label className={css['check']}>
        <input type="checkbox" checked={isWhole} onChange={(event) => setWhole(event.target.checked)} />
        {say('budget.whole-thousands')}
      </label>
      <Button look="main" type="submit" disabled={!data || data.cells.length === 0}>
        {say('budget.spread')}
      </Button>
      <Button onClick={onLeave}>{say('app.close')}</Button>
      <div role="status" className={css['preview']}>
        {error ? <p>{error instanceof ProblemError ? error.problem.title : error.message}</p> : null}
        {data ? <Preview preview={data} style={style} /> : null}
      </div>
    </form>
  );
}

interface KeyChoiceProps {
  readonly chosen: string;
  readonly own: string;
  readonly versions: PivotTable['versions'];
  readonly onChoose: (key: string) => void;
}

function KeyChoice({ chosen, own, versions, onChoose }: KeyChoiceProps) {
  const say = useWords();
  return (
    <label className={css['key']}>
      <span>{say('budget.spread-key')}</span>
      <select value={chosen} onChange={(event) => onChoose(event.target.value)}>
        <option value={own}>{say('budget.key-present')}</option>
        <option value="">{say('budget.key-equal')}</option>
        {versions
          .filter((version) => version.id !== own)
          .map(({ id, label }) => (
            <option key={id} value={id} lang={label.language}>
              {say('budget.key-version', { version: label.text })}
            </option>
          ))}
      </select>
    </label>
  );
}

const mostShown = 12;

function Preview({ preview, style }: { readonly preview: SpreadPreview; readonly style: NumberStyle }) {
  const say = useWords();
  const { cells, kept } = preview;
  return (
    <>
      <p>{say('budget.spread-preview', { count: cells.length, kept })}</p>
      <ul role="list">
        {cells.slice(0, mostShown).map(({ words, before, after }) => (
          <li key={words}>
            <span>{words}</span>{' '}
            <del>
              <bdi>{before === null ? '–' : shownAmount(before, style)}</bdi>
            </del>{' '}
            <ins>
              <bdi>{after === null ? '–' : shownAmount(after, style)}</bdi>
            </ins>
          </li>
        ))}
      </ul>
      {cells.length > mostShown ? (
        <p>{say('budget.more-cells', { count: cells.length - mostShown })}</p>
      ) : null}
    </>
  );
}

function usePreview(settled: string, order: Order | null) {
  const { plan } = useShown();
  const language = useLanguage();
  return useQuery({
    queryKey: [...keyOfPlan(plan), previewSpread.path, settled, language],
    enabled: order !== null && settled === JSON.stringify(order),
    retry: false,
    queryFn: async () => {
      if (!order) throw new Error('nothing is ordered');
      return await ask(previewSpread, { params: { plan }, query: {}, body: { ...order, language } });
    },
  });
}

function orderOf(
  { cube, at }: HeldFigure,
  amount: number | null | undefined,
  version: string,
  unit: number,
): Order | null {
  if (amount === null || amount === undefined) return null;
  const key =
    version === '' ? ({ kind: 'equal' } as const) : ({ kind: 'by-figures', cube, at: { version } } as const);
  return { cube, at: { ...at }, amount, key, unit };
}

function spreading(order: Order): Task {
  return (given) =>
    sendChange(
      ({ plan, revision, reason }) =>
        call(server(), postSpread, {
          params: { plan },
          query: {},
          body: { ...order, basedOn: revision, reason },
        }),
      given,
    );
}
