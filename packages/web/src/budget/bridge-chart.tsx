import { getBridge, type ShownBridge } from '@plenary/api/budget/versions';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { Said } from '../app/said.tsx';
import { aboutPlan } from '../app/server.ts';
import { useShown } from '../app/use-shown.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { ChartPanel } from '../charts/chart-panel.tsx';
import { drawWaterfall, type WaterfallStep, waterfallHeight } from '../charts/waterfall.ts';
import css from '../figures/figure-table.module.css';
import { ScrollRegion } from '../ui/scroll-region.tsx';

interface BridgeChartProps {
  readonly from: string;
  readonly to: string;
  readonly unit: string | null;
}

/** The bridge between two versions, reason by reason, with what no reason explains; nothing where nobody gave reasons. */
export function BridgeChart({ from, to, unit }: BridgeChartProps) {
  const say = useWords();
  const { plan, language, scenario } = useShown();
  const rightToLeft = useLanguage() === 'ar';
  const query = { language, scenario, from, to };
  const { data } = useQuery(aboutPlan(plan, getBridge, { params: { plan }, query }));
  const steps = useMemo(
    () => (data ? stepsOf(data, (reason) => say(`budget.reason-${reason}`), say('budget.unexplained')) : []),
    [data, say],
  );
  const draw = useMemo(() => drawWaterfall(steps, rightToLeft), [steps, rightToLeft]);
  if (!data || data.steps.length === 0) return null;
  return (
    <ChartPanel
      id="bridge"
      title={say('budget.bridge')}
      note={`${unit ?? ''} · ${say('budget.axis-cut')}`}
      height={waterfallHeight(steps)}
      draw={draw}
      table={<BridgeTable bridge={data} />}
    />
  );
}

type Reason = ShownBridge['steps'][number]['reason'];

function stepsOf(
  { from, steps, unexplained, to }: ShownBridge,
  named: (reason: Reason) => string,
  rest: string,
): readonly WaterfallStep[] {
  const whole = ({ label, value, printed }: ShownBridge['from']): WaterfallStep => {
    return { name: label.text, value, printed, formula: null, whole: true };
  };
  const reasons = steps.map(({ reason, value, printed }) => {
    return { name: named(reason), value, printed, formula: null, whole: false };
  });
  const left = { name: rest, ...unexplained, formula: null, whole: false };
  return [whole(from), ...reasons, ...(unexplained.value === 0 ? [] : [left]), whole(to)];
}

function BridgeTable({ bridge }: { readonly bridge: ShownBridge }) {
  const say = useWords();
  const { from, steps, unexplained, to } = bridge;
  return (
    <ScrollRegion label={say('budget.bridge')}>
      <table className={css['table']}>
        <caption className="unseen">{say('budget.bridge')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('budget.reason')}</th>
            <th scope="col">{say('budget.explanation')}</th>
            <th scope="col" className={css['number']}>
              {say('app.budget')}
            </th>
          </tr>
        </thead>
        <tbody>
          <BridgeRow kind="total" name={<Said words={from.label} />} printed={from.printed} />
          {steps.map(({ id, reason, explanation, printed }) => (
            <BridgeRow
              key={id}
              name={say(`budget.reason-${reason}`)}
              more={<Said words={explanation} />}
              printed={printed}
            />
          ))}
          {unexplained.value === 0 ? null : (
            <BridgeRow name={say('budget.unexplained')} printed={unexplained.printed} />
          )}
          <BridgeRow kind="total" name={<Said words={to.label} />} printed={to.printed} />
        </tbody>
      </table>
    </ScrollRegion>
  );
}

interface BridgeRowProps {
  readonly kind?: 'line' | 'total';
  readonly name: ReactNode;
  readonly more?: ReactNode;
  readonly printed: string;
}

function BridgeRow({ kind = 'line', name, more, printed }: BridgeRowProps) {
  return (
    <tr data-kind={kind}>
      <th scope="row">{name}</th>
      <td>{more}</td>
      <td className={css['number']}>
        <bdi>{printed}</bdi>
      </td>
    </tr>
  );
}
