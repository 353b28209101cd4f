import type { ShownBridge } from '@plenary/api/budget/versions';
import { type ReactNode, useMemo } from 'react';
import { Said } from '../../app/said.tsx';
import { useLanguage, useWords } from '../../app/use-words.ts';
import { ChartPanel } from '../../charts/chart-panel.tsx';
import { drawWaterfall, type WaterfallStep, waterfallHeight } from '../../charts/waterfall.ts';
import css from '../../figures/figure-table.module.css';
import { Button } from '../../ui/button.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';

interface BridgeChartProps {
  readonly bridge: ShownBridge;
  readonly unit: string | null;
  /** Takes a step away; `null` for those who may not. */
  readonly onRemove: ((step: string) => void) | null;
  /** What stands between the heading and the chart, and under it. */
  readonly choices: ReactNode;
  readonly below: ReactNode;
}

/** The bridge between two versions, reason by reason, with what no reason explains. */
export function BridgeChart({ bridge, unit, onRemove, choices, below }: BridgeChartProps) {
  const say = useWords();
  const rightToLeft = useLanguage() === 'ar';
  const steps = useMemo(
    () => stepsOf(bridge, (reason) => say(`budget.reason-${reason}`), say('budget.unexplained')),
    [bridge, say],
  );
  const draw = useMemo(() => drawWaterfall(steps, rightToLeft), [steps, rightToLeft]);
  const table = <BridgeTable bridge={bridge} onRemove={onRemove} />;
  return (
    <ChartPanel
      id="bridge"
      title={say('budget.bridge')}
      note={`${unit ?? ''} · ${say('budget.axis-cut')}`}
      height={waterfallHeight(steps)}
      draw={draw}
      before={choices}
      table={table}
      after={below}
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

function BridgeTable({ bridge, onRemove }: Pick<BridgeChartProps, 'bridge' | 'onRemove'>) {
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
              more={
                <>
                  <Said words={explanation} />{' '}
                  {onRemove ? (
                    <Button look="small" onClick={() => onRemove(id)}>
                      {say('budget.remove-step')}
                      <span className="unseen"> {explanation.text}</span>
                    </Button>
                  ) : null}
                </>
              }
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
