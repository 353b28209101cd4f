import { printFigure, printStyle } from '@plenary/core/basics/numbers/number-printing';
import { inLanguage, type Language } from '@plenary/core/basics/words';
import { bookWord } from '@plenary/core/document/compose/book-words';
import { isLabel, label } from '@plenary/core/views/labels';
import { embeddedText } from '@plenary/core/wording/neutral-text';
import { printNumber } from '@plenary/core/wording/number-style';
import { alignedFigures } from '@plenary/formats/findings/aligned-figures';
import { csvText } from '../pivot/csv-text.ts';
import { type CommandWord, commandWord } from '../plenary/command-words.ts';
import type { Difference, FigureDifference } from './compared-plans.ts';

/** What differs, for people: how many of what, then figure by figure with the difference and its percentage, and totals last. */
export function differencesText(difference: Difference, language: Language): string {
  const { entities, figures, totals, from, to } = difference;
  if (entities.length + figures.length === 0) return `${commandWord(language, 'nothing-differs')}\n`;
  const shown = (text: string): string => embeddedText(text, language);
  const lines = [
    ...figures.map((figure) => ({
      name: shown(figure.words),
      ...columnsOf(figure, difference.digits, language),
    })),
    ...totals.map((total) => ({
      name: `${inLanguage(label('total'), language)}: ${shown(total.cube)}`,
      ...columnsOf(total, difference.digits, language),
    })),
  ];
  const columns = (['from', 'to', 'change', 'percent'] as const).map((key) =>
    alignedFigures(lines.map((line) => line[key])),
  );
  return [
    `${shown(from)} → ${shown(to)}`,
    ...entities.map(({ what, change, count }) => {
      const code = `entity-${what}`;
      const name = isLabel(code)
        ? inLanguage(label(code), language)
        : commandWord(language, what === 'plan' ? 'the-plan' : 'the-texts');
      return `  ${name}: ${commandWord(language, sideWords[change])} ${printNumber(count, language)}`;
    }),
    ...lines.map(
      ({ name }, index) => `  ${columns.map((column) => column[index] ?? '').join('  ')}  ${name}`,
    ),
    '',
  ].join('\n');
}

const sideWords: Readonly<Record<FigureDifference['change'], CommandWord>> = {
  added: 'side-added',
  removed: 'side-removed',
  changed: 'side-changed',
};

interface Amounts {
  readonly unit: FigureDifference['unit'];
  readonly from: number | null;
  readonly to: number | null;
}

function columnsOf(
  { unit, from, to }: Amounts,
  digits: number,
  language: Language,
): Readonly<Record<'from' | 'to' | 'change' | 'percent', string>> {
  const print = printStyle(language, 'table');
  const places = unit === 'people' ? 0 : digits;
  const amount = (value: number | null): string =>
    value === null ? '' : value === 0 ? print.zero : printFigure({ digits: value, place: -places }, print);
  const change = (to ?? 0) - (from ?? 0);
  return {
    from: amount(from),
    to: amount(to),
    change: amount(change),
    percent: percentText(change, from ?? 0, language),
  };
}

function percentText(change: number, base: number, language: Language): string {
  if (base === 0) return bookWord('not-applicable', language);
  const percent = (100 * change) / base;
  const size = Math.floor(Math.abs(percent) + 0.5);
  const digits = size === 0 ? 0 : Math.sign(percent) * size;
  return printFigure({ digits, place: 0, percent: true }, printStyle(language, 'table'));
}

/** Every figure that differs, for other programs: exact amounts with a point. */
export function differencesCsv({ figures, digits }: Difference): string {
  const rows = figures.map(({ at, words, change, from, to, unit }) => {
    const places = unit === 'people' ? 0 : digits;
    const percent = from === null || from === 0 ? '' : String((100 * ((to ?? 0) - from)) / from);
    return [
      at,
      words,
      change,
      plain(from, places),
      plain(to, places),
      plain((to ?? 0) - (from ?? 0), places),
      percent,
    ];
  });
  return csvText([['address', 'name', 'change', 'from', 'to', 'difference', 'percent'], ...rows]);
}

/** All that differs as data: amounts in minor units or people. */
export function differencesJson(difference: Difference): string {
  return `${JSON.stringify({ format: 'plenary-differences-1', ...difference }, null, 2)}\n`;
}

function plain(value: number | null, places: number): string {
  if (value === null) return '';
  const size = String(Math.abs(value)).padStart(places + 1, '0');
  const text = places === 0 ? size : `${size.slice(0, -places)}.${size.slice(-places)}`;
  return value < 0 ? `-${text}` : text;
}
