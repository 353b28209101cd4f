import type { NumberStyle } from '../../basics/numbers/number-token.ts';
import {
  type PrintedFigure,
  printedNumber,
  printedValue,
  readFigures,
} from '../../basics/numbers/printed.ts';
import { plain } from '../../basics/text.ts';
import { cellText } from '../content.ts';
import type { Cell } from '../document.ts';
import { isConcept } from './vocabulary.ts';

/** What a column's figures count, and how they are printed. */
export interface FigureScale {
  readonly unit: 'money' | 'people' | 'percent';
  /** Powers of ten of the major unit that money is printed in: 3 for thousands. */
  readonly powerOfTen: number;
  /** Decimal digits of the currency's minor unit. */
  readonly minorDigits: number;
  readonly style: NumberStyle;
}

/**
 * What a cell of a value column says. Several figures are for the caller to make sense of: an old and a new value that
 * changes left in one cell (deletion, then insertion), or one for each bullet of a list.
 */
export type FigureCell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'not-applicable'; readonly printed: string }
  | { readonly kind: 'not-understood'; readonly printed: string }
  | { readonly kind: 'figures'; readonly figures: readonly CellFigure[] };

/** One figure of a cell, in minor units, people or percent. */
export interface CellFigure {
  readonly printed: string;
  readonly value: number;
  readonly halfWidth: number;
}

/** Reads a cell of figures. Where a part of it is struck, what stood before comes first, then what stands after. */
export function readFigureCell(cell: Cell | undefined, scale: FigureScale): FigureCell {
  const printed = withoutMarks(cellText(cell));
  if (printed === '') return { kind: 'blank' };
  if (isConcept(printed, 'not-applicable')) return { kind: 'not-applicable', printed };
  const values = (shownChange(cell) ?? [printed]).flatMap(
    (text) => readFigures(text, scale.style)?.map((figure) => inScale(figure, scale)) ?? [null],
  );
  const figures = values.filter((value) => value !== null);
  return figures.length < values.length ? { kind: 'not-understood', printed } : { kind: 'figures', figures };
}

function inScale(figure: PrintedFigure, scale: FigureScale): CellFigure | null {
  if (scale.unit === 'percent') return { printed: figure.text, ...printedNumber(figure) };
  if (figure.percent) return null;
  const power = scale.unit === 'people' ? 0 : scale.powerOfTen;
  const read = printedValue(figure, power, scale.unit === 'people' ? 0 : scale.minorDigits);
  return read.ok ? { printed: figure.text, ...read.value } : null;
}

/** The words before and after where a part of a cell is struck and another is not; `null` where no change is shown. */
function shownChange(cell: Cell | undefined): readonly string[] | null {
  const runs = (cell?.parts ?? []).flatMap((part) => part.runs);
  if (!runs.some((run) => run.style === 'struck') || runs.every((run) => run.style === 'struck')) return null;
  const before = plain(runs.filter((run) => run.style !== 'underlined'));
  const after = plain(runs.filter((run) => run.style !== 'struck'));
  return [before, after].map(withoutMarks);
}

/** Footnote marks and the names of currencies are no part of a figure. */
function withoutMarks(text: string): string {
  return text
    .replace(/(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+[⁾]?|\*+|[†‡])\s*$/u, '')
    .replace(/^\s*(?:[A-Z]{3}(?=[\s\d(-])|\p{Sc})\s*(?=[\d(-])/u, '')
    .replace(/(?<=[\d)])\s*(?:[A-Z]{3}|\p{Sc})\s*$/u, '')
    .trim();
}
