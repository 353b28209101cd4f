import type { StatedFigure } from '../../document/stated-figure.ts';

/**
 * What one in the last printed place is worth, in the unit of the value: thousands of francs 100,000 centimes, a head
 * count one, tenths of a percent 0.1. An exact amount that prints decimals is known to the minor unit, however many of
 * them it prints.
 */
export function lastPlace(figure: StatedFigure): number {
  if (figure.halfWidth > 0) return 2 * figure.halfWidth;
  return decimalsOf(figure) > 0 ? 1 : printedStep(figure);
}

/** The last place of a figure that is to print a value: finer where an exact value asks for it. */
export function placeFor(figure: StatedFigure, value: number): number {
  const unit = lastPlace(figure);
  return figure.halfWidth === 0 && Math.round(value) % unit !== 0 ? 1 : unit;
}

/** What one is worth as the figure prints it: "8,5" of thousands a thousand, whatever its decimals. */
export function wholeUnit(figure: StatedFigure, around: readonly StatedFigure[] = []): number {
  const unit = stepOf(figure) * 10 ** decimalsOf(figure, around);
  return figure.halfWidth > 0 && figure.formula.kind === 'ratio' ? 1 : unit;
}

/** A value as a whole number of last places, the way its digits are printed. */
export function inLastPlaces(figure: StatedFigure, value: number): number {
  const places = Math.round(value / placeFor(figure, value));
  return places === 0 ? 0 : places;
}

/**
 * A value the way a figure prints: its decimals (more where an exact value asks for them), its way of writing a minus,
 * its sign for percent, its separator of groups (or, where it shows none, that of the figures around it).
 */
export function printedLike(
  figure: StatedFigure,
  value: number,
  around: readonly StatedFigure[] = [],
): string {
  const unit = wholeUnit(figure, around);
  const count = figure.halfWidth > 0 ? decimalsOf(figure, around) : neededDecimals(Math.abs(value) / unit);
  const text = String(Math.round((Math.abs(value) / unit) * 10 ** count)).padStart(count + 1, '0');
  const whole = text.slice(0, text.length - count);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, separatorOf(figure, around));
  const sign = decimalSignOf([figure, ...around], around);
  const body = count > 0 ? `${grouped}${sign}${text.slice(text.length - count)}` : grouped;
  const percent = /[%٪]/.exec(figure.printed) ? '%' : '';
  if (value >= 0 || Number(text) === 0) return `${body}${percent}`;
  const bracketed = figure.printed.includes('(') || (!/[-−–]\s*\d/.test(figure.printed) && percent === '');
  return bracketed ? `(${body}${percent})` : `-${body}${percent}`;
}

function printedStep(figure: StatedFigure): number {
  const digits = Number(asciiDigits(figure.printed).replace(/\D/g, ''));
  const size = Math.abs(figure.value ?? 0);
  return digits > 0 && size > 0 && size % digits === 0 ? size / digits : 1;
}

/** What one in the last printed place is worth, by how the figure was read. */
function stepOf(figure: StatedFigure): number {
  return figure.halfWidth > 0 ? 2 * figure.halfWidth : printedStep(figure);
}

/**
 * How many decimals a figure prints. Three digits behind a sign are a group, except of a percentage; so are two or four
 * where the figures around print groups with that sign and the same last place: one that lost or gained a digit.
 */
function decimalsOf(figure: StatedFigure, around: readonly StatedFigure[] = []): number {
  const part = decimalPart(figure);
  const digits = part?.[2]?.length ?? 0;
  if (figure.formula.kind === 'ratio') return digits;
  if (digits === 3) return 0;
  return around.some((one) => groupsLike(one, figure, part?.[1])) ? 0 : digits;
}

function groupsLike(one: StatedFigure, figure: StatedFigure, sign: string | undefined): boolean {
  const grouped = one.formula.kind !== 'ratio' && groupSeparator(one) === sign;
  return grouped && decimalsOf(one) === 0 && stepOf(one) === stepOf(figure);
}

/** The sign before the decimals of figures that belong together: the first that shows one says it. */
export function decimalSignOf(
  figures: readonly StatedFigure[],
  around: readonly StatedFigure[] = [],
): string {
  return figures.map((one) => decimalSign(one, around)).find((one) => one !== null) ?? '.';
}

function decimalSign(figure: StatedFigure, around: readonly StatedFigure[]): string | null {
  return decimalsOf(figure, around) > 0 ? (decimalPart(figure)?.[1] ?? null) : null;
}

function decimalPart(figure: StatedFigure): RegExpExecArray | null {
  return /\d([.,٫])(\d+)\s*[%٪]?\)?$/.exec(asciiDigits(figure.printed));
}

function neededDecimals(value: number): number {
  const exact = (count: number): boolean =>
    Math.abs(value * 10 ** count - Math.round(value * 10 ** count)) < 1e-6 * 10 ** count;
  return [0, 1, 2, 3].find(exact) ?? 4;
}

function separatorOf(figure: StatedFigure, around: readonly StatedFigure[]): string {
  for (const one of [figure, ...around]) {
    const separator = groupSeparator(one);
    if (separator !== null) return separator;
    if (/^\D*\d{4}/.test(asciiDigits(one.printed))) return '';
  }
  return ',';
}

/** The separator of groups of three in a printed figure; `null` where it shows none. */
function groupSeparator(figure: StatedFigure): string | null {
  const match = /\d{1,3}([,.'’\u00a0\u202f\u2009 ٬])\d{3}(?!\d)/.exec(asciiDigits(figure.printed));
  return match?.[1] ?? null;
}

/** Arabic-Indic and other decimal digits as 0–9. */
function asciiDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0));
}
