import { type PrintStyle, printFigure, printStyle } from '../basics/numbers/number-printing.ts';
import type { NumberStyle } from '../basics/numbers/number-token.ts';
import type { Language } from '../basics/words.ts';

/** Digits after the decimal mark that a sentence shows at most. */
const decimals = 6;

/**
 * A number in running text of a language with at most six decimals: as the document that is spoken of writes numbers, or where none is
 * in the style of the United Nations.
 */
export function printNumber(value: number, language: Language, written?: NumberStyle): string {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : Number.isNaN(value) ? '…' : '-∞';
  // A number has fifteen digits that can be trusted: of a large one, fewer stand behind the decimal mark.
  const trusted = Math.max(0, Math.min(decimals, 15 - Math.trunc(Math.abs(value)).toString().length));
  const [whole = '0', part = ''] = Math.abs(value).toFixed(trusted).split('.');
  const shown = part.replace(/0+$/, '');
  const digits = Number(whole + shown) * (value < 0 ? -1 : 1);
  if (!Number.isSafeInteger(digits)) return String(value);
  return printFigure({ digits, place: -shown.length }, styleOf(language, written));
}

// Chinese text sets groups apart by a comma as well as by a space; the sentences follow the project's source.
function styleOf(language: Language, written: NumberStyle | undefined): PrintStyle {
  if (written) return printStyle(written.language, 'text', written.group);
  return language === 'zh' ? printStyle(language, 'text', ',') : printStyle(language, 'text');
}
