import { printFigure, printStyle, roundedTo } from '@plenary/core/basics/numbers/number-printing';
import { inLanguage, type Language } from '@plenary/core/basics/words';
import { bookWord } from '@plenary/core/document/compose/book-words';
import { currencyName } from '@plenary/core/document/compose/currency-name';
import type { Plan } from '@plenary/core/plan/plan';
import { shownIn } from '@plenary/core/views/rounded/rounded-view';
import { printedCell } from '@plenary/core/views/rounded-cell';
import type { Column } from '@plenary/core/views/view';
import { neutralText } from '@plenary/core/wording/neutral-text';
import type { CellFigure } from '@plenary/formats/excel/figures/cell-figures';
import type { FigureTable } from '@plenary/formats/excel/figures/figure-book';
import { alignedFigures } from '@plenary/formats/findings/aligned-figures';
import { csvText } from './csv-text.ts';

/** A table of figures with all that its cells come to. */
export type WholeTable = FigureTable & Required<Pick<FigureTable, 'figures'>>;

/** How figures are written: in this power of ten of the major unit, 0 with all their decimals. */
export interface TableStyle {
  readonly language: Language;
  readonly powerOfTen: number;
}

/** A table as text, as books print it: in thousands, negatives in parentheses, a dash for nothing; names first, figures under one another. */
export function textTable({ view, figures }: WholeTable, plan: Plan, style: TableStyle): string {
  const { language } = style;
  const names = view.rows.map(
    (row) => `${'  '.repeat(row.level)}${neutralText(inLanguage(row.label, language))}`,
  );
  const columns = view.columns.map(({ label, unit }, at) => {
    const texts = figures.map((cells, row) => {
      const cell = view.rows[row]?.cells[at] ?? null;
      // Rounded so that it adds up, where the plan wants that: the same as in its book.
      return plan.publication.rounding === 'controlled' && style.powerOfTen === view.powerOfTen
        ? printedCell(shownIn(view, plan, cell, at), printStyle(language, 'table'), wordsFor(language))
        : printed(cells[at], unit, plan, style);
    });
    return [neutralText(inLanguage(label, language)), ...alignedFigures(texts)];
  });
  const body = [['', ...names], ...columns];
  const widths = body.map((cells) => Math.max(...cells.map(displayWidth)));
  const lines = Array.from({ length: view.rows.length + 1 }, (_, row) =>
    body
      .map((cells, column) => {
        const cell = cells[row] ?? '';
        const space = ' '.repeat((widths[column] ?? 0) - displayWidth(cell));
        return column === 0 ? cell + space : space + cell;
      })
      .join('  ')
      .trimEnd(),
  );
  return `${unitsText(plan, style)}\n\n${lines.join('\n')}\n`;
}

/** A table as delimited text for other programs: exact amounts in the major unit with a point, percentages as numbers, ids beside names. */
export function csvTable({ view, figures }: WholeTable, plan: Plan, { language }: TableStyle): string {
  const head = [
    'id',
    'kind',
    'level',
    'name',
    ...view.columns.map((column) => inLanguage(column.label, language)),
  ];
  const rows = view.rows.map((row, at) => [
    row.id,
    row.kind,
    String(row.level),
    inLanguage(row.label, language),
    ...view.columns.map(({ unit }, column) => plainNumber(figures[at]?.[column], unit, plan)),
  ]);
  return csvText([head, ...rows]);
}

function wordsFor(language: Language): Readonly<Record<'unknown' | 'not-applicable', string>> {
  return { unknown: '', 'not-applicable': bookWord('not-applicable', language) };
}

function printed(
  figure: CellFigure | undefined,
  unit: Column['unit'],
  plan: Plan,
  style: TableStyle,
): string {
  const { language, powerOfTen } = style;
  if (!figure || figure.value === null) {
    return figure?.state === 'not-applicable' ? bookWord('not-applicable', language) : '';
  }
  const print = printStyle(language, 'table');
  if (unit === 'percentage') {
    const size = Math.floor(Math.abs(100 * figure.value) + 0.5);
    return printFigure(
      { digits: size === 0 ? 0 : Math.sign(figure.value) * size, place: 0, percent: true },
      print,
    );
  }
  if (unit === 'people') return printFigure({ digits: figure.value, place: 0 }, print);
  const { digits } = plan.organization.currency;
  return powerOfTen === 0
    ? figure.value === 0
      ? print.zero
      : printFigure({ digits: figure.value, place: -digits }, print)
    : printFigure(roundedTo(figure.value, powerOfTen, digits), print);
}

function unitsText(plan: Plan, { language, powerOfTen }: TableStyle): string {
  const { currency } = plan.organization;
  return powerOfTen === 3
    ? bookWord('units', language, { currency: currencyName(currency, language, 'of') })
    : currency.code;
}

/** An exact amount with a point before its decimals, a percentage with as many digits as it has. */
function plainNumber(figure: CellFigure | undefined, unit: Column['unit'], plan: Plan): string {
  if (!figure || figure.value === null) return '';
  if (unit === 'percentage') return String(Number((100 * figure.value).toPrecision(15)));
  if (unit === 'people') return String(figure.value);
  const { digits } = plan.organization.currency;
  const size = String(Math.abs(figure.value)).padStart(digits + 1, '0');
  const whole = size.slice(0, size.length - digits);
  const text = digits === 0 ? whole : `${whole}.${size.slice(-digits)}`;
  return figure.value < 0 ? `-${text}` : text;
}

/** Columns that a text takes on a terminal: East Asian characters take two. */
function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{Mn}|\p{Cf}/u.test(character)) continue;
    width +=
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return width;
}
