import type { ShownBridge } from '@plenary/api/budget/versions';
import { type ReactNode, useMemo } from 'react';
import { useLanguage, useWords } from '../../app/use-words.ts';
import { ChartPanel } from '../../charts/chart-panel.tsx';
import { drawWaterfall, type WaterfallStep, waterfallHeight } from '../../charts/waterfall.ts';
import { BridgeTable } from './bridge-table.tsx';
import type { StepEditor } from './step-editor.ts';

interface BridgeChartProps {
  readonly bridge: ShownBridge;
  readonly unit: string | null;
  /** Edits the steps; `null` for those who may not. */
  readonly editor: StepEditor | null;
  /** What stands between the heading and the chart, and under it. */
  readonly choices: ReactNode;
  readonly below: ReactNode;
}

/** The bridge between two versions, reason by reason, with what no reason explains. */
export function BridgeChart({ bridge, unit, editor, choices, below }: BridgeChartProps) {
  const say = useWords();
  const rightToLeft = useLanguage() === 'ar';
  const steps = useMemo(
    () => stepsOf(bridge, (reason) => say(`budget.reason-${reason}`), say('budget.unexplained')),
    [bridge, say],
  );
  const draw = useMemo(() => drawWaterfall(steps, rightToLeft), [steps, rightToLeft]);
  const table = <BridgeTable bridge={bridge} editor={editor} />;
  return (
    <ChartPanel
      id="bridge"
      title={say('budget.bridge')}
      note={unit}
      drawingNote={say('budget.axis-cut')}
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
