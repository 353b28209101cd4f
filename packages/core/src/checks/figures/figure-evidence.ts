import { formulaText, type Linear } from '../../basics/formula.ts';
import type { StatedFigure } from '../../document/stated-figure.ts';
import { decimalSignOf, printedLike } from '../engine/printed-figure.ts';
import type { Evidence, SumLine } from '../finding.ts';

/** The row and column a figure stands in, as the document words them. */
export function figureLabel({ row, column }: StatedFigure): string {
  return [row, column].filter((part) => part !== '').join(' · ');
}

/**
 * A sum as on paper: parts with their signs, the derived figure last, what the parts really come to, and which of them
 * a tracked change put there.
 */
export function sumEvidence(
  derived: StatedFigure,
  parts: readonly { readonly figure: StatedFigure; readonly coefficient: number }[],
  isChanged: (figure: StatedFigure) => boolean,
): Evidence {
  const figures = [derived, ...parts.map(({ figure }) => figure)];
  return {
    kind: 'sum',
    lines: parts.map(({ figure, coefficient }) =>
      sumLine(figure, coefficient < 0 ? '-' : '+', isChanged(figure)),
    ),
    result: sumLine(derived, '=', isChanged(derived)),
    computed: printedLike(derived, computedOf(parts), figures),
  };
}

/** What the printed parts of a sum come to. */
export function computedOf(
  parts: readonly { readonly figure: StatedFigure; readonly coefficient: number }[],
): number {
  return parts.reduce((sum, { figure, coefficient }) => sum + coefficient * (figure.value ?? 0), 0);
}

/** Figures quoted one by one, where they are no plain sum. */
export function quotedFigures(figures: readonly StatedFigure[]): readonly Evidence[] {
  return figures.map((figure) => ({
    kind: 'quote',
    place: figure.place,
    text: `${figureLabel(figure)}: ${figure.printed}`,
  }));
}

/** A percentage worked out as on paper, from the figures that are printed for its base and its part. */
export function workedRatio(
  figure: StatedFigure,
  among: readonly StatedFigure[],
): { readonly text: string; readonly value: number } | null {
  if (figure.formula.kind !== 'ratio') return null;
  const part = printedSum(figure.formula.numerator, among);
  const base = printedSum(figure.formula.denominator, among);
  if (!part || !base || base.value === 0) return null;
  const value = (figure.formula.scale * part.value) / base.value;
  const decimals = figure.halfWidth > 0 && figure.halfWidth < 0.5 ? 3 : 2;
  const shown = value.toFixed(decimals).replace('.', decimalSignOf([figure, ...among], among));
  return { text: `${part.text} ÷ ${base.text} = ${shown}%`, value };
}

interface PrintedSum {
  readonly text: string;
  readonly value: number;
}

/** A linear formula as one printed figure, or as the difference of two. */
function printedSum(formula: Linear, among: readonly StatedFigure[]): PrintedSum | null {
  const linear = among.flatMap((figure) =>
    figure.formula.kind === 'linear' && figure.value !== null
      ? [{ terms: figure.formula, text: figure.printed, value: figure.value }]
      : [],
  );
  const wanted = canonical(formula);
  const one = linear.find(({ terms }) => canonical(terms) === wanted);
  if (one) return { text: one.text, value: one.value };
  for (const a of linear) {
    const b = linear.find(({ terms }) => canonical(joined(a.terms, terms)) === wanted);
    if (b) return { text: `(${a.text} − ${b.text})`, value: a.value - b.value };
  }
  return null;
}

function joined(a: Linear, b: Linear): Linear {
  return {
    kind: 'linear',
    terms: [...a.terms, ...b.terms.map(({ coefficient, at }) => ({ coefficient: -coefficient, at }))],
  };
}

function canonical(formula: Linear): string {
  return formula.terms
    .map(({ coefficient, at }) => formulaText({ kind: 'linear', terms: [{ coefficient, at }] }))
    .sort()
    .join(' ');
}

function sumLine(figure: StatedFigure, sign: SumLine['sign'], changed: boolean): SumLine {
  return {
    sign,
    label: figureLabel(figure),
    printed: figure.printed,
    place: figure.place,
    changed,
  };
}
