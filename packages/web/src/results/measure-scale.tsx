import type { ShownIndicator, ShownMeasure } from '@plenary/api/results';
import css from './measure-scale.module.css';

interface MeasureScaleProps {
  readonly baseline: ShownMeasure | null;
  readonly target: ShownMeasure | null;
  readonly polarity: ShownIndicator['polarity'];
}

/**
 * Baseline and target on one small scale: a hollow dot where it stands, a full one where it should come to. It adds nothing
 * to the texts beside it, so it is not read out. What are no numbers of one kind has no scale.
 */
export function MeasureScale({ baseline, target, polarity }: MeasureScaleProps) {
  const from = baseline?.value ?? null;
  const to = target?.value ?? null;
  if (from === null || to === null || baseline?.kind !== target?.kind) return null;
  const full = scaleEnd(baseline?.kind === 'percentage', from, to);
  const low = Math.min(0, from, to);
  const at = (value: number): number => 4 + ((value - low) / (full - low)) * 112;
  const wanted = to === from ? 'same' : isBetter(from, to, polarity) ? 'better' : 'worse';
  return (
    <svg
      viewBox="0 0 120 16"
      className={css['scale']}
      data-wanted={wanted}
      aria-hidden="true"
      focusable="false"
    >
      <line x1="4" x2="116" y1="8" y2="8" className={css['axis']} />
      <line x1={at(from)} x2={at(to)} y1="8" y2="8" className={css['way']} />
      <circle cx={at(to)} cy="8" r="4" className={css['target']} />
      <circle cx={at(from)} cy="8" r="3.500" className={css['baseline']} />
    </svg>
  );
}

function scaleEnd(percentage: boolean, from: number, to: number): number {
  const most = Math.max(from, to, 0);
  if (percentage && most <= 100) return 100;
  return most === 0 ? 1 : most * 1.1;
}

function isBetter(from: number, to: number, polarity: ShownIndicator['polarity']): boolean {
  return polarity === 'less-is-better' ? to < from : to > from;
}
