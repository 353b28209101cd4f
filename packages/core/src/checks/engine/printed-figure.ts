import type { StatedFigure } from '../../document/stated-figure.ts';

/**
 * What one in the last printed place is worth, in the unit of the value: thousands of francs 100,000 centimes, a head
 * count one, tenths of a percent 0.1.
 */
export function lastPlace(figure: StatedFigure): number {
  if (figure.halfWidth > 0) return 2 * figure.halfWidth;
  const digits = Number(asciiDigits(figure.printed).replace(/\D/g, ''));
  const size = Math.abs(figure.value ?? 0);
  return digits > 0 && size > 0 && size % digits === 0 ? size / digits : 1;
}

/** A value as a whole number of last places, the way its digits are printed. */
export function inLastPlaces(figure: StatedFigure, value: number): number {
  const places = Math.round(value / lastPlace(figure));
  return places === 0 ? 0 : places;
}

/**
 * A value the way a figure prints: its decimals, its way of writing a minus, its sign for percent, its separator of
 * groups (or, where it is too short to show one, that of the figures around it).
 */
export function printedLike(
  figure: StatedFigure,
  value: number,
  around: readonly StatedFigure[] = [],
): string {
  const places = inLastPlaces(figure, value);
  const decimals = /\d([.,])(\d+)\s*[%٪]?\)?$/.exec(asciiDigits(figure.printed));
  const size = lastPlace(figure);
  const count = figure.formula.kind === 'ratio' && size < 1 ? Math.round(-Math.log10(size)) : 0;
  const text = String(Math.abs(places)).padStart(count + 1, '0');
  const whole = text.slice(0, text.length - count);
  const separator = [figure, ...around].map(groupSeparator).find((one) => one !== null) ?? ',';
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, separator);
  const body = count > 0 ? `${grouped}${decimals?.[1] ?? '.'}${text.slice(text.length - count)}` : grouped;
  const percent = /[%٪]/.exec(figure.printed) ? '%' : '';
  if (places >= 0) return `${body}${percent}`;
  const bracketed = figure.printed.includes('(') || (!/[-−–]\s*\d/.test(figure.printed) && percent === '');
  return bracketed ? `(${body}${percent})` : `-${body}${percent}`;
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
