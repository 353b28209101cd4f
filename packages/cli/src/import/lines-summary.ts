import type { Language } from '@plenary/core/basics/words';
import type { LineReport } from '@plenary/core/budget/lines/understood-lines';
import type { LineChanges } from '@plenary/core/plan/lines/imported-lines';
import { refusalWords } from '@plenary/core/wording/catalogue';
import { embeddedText } from '@plenary/core/wording/neutral-text';
import { printNumber } from '@plenary/core/wording/number-style';
import { sentence } from '@plenary/core/wording/sentence';
import type { ReadLines } from '@plenary/formats/lines/understand-lines';
import { type CommandWord, commandWord } from '../plenary/command-words.ts';

/** How many lines that something is to be said of are listed. */
const listed = 20;

/** What lines were understood to say, what that changes, and which of them could not be taken or do not hold together. */
export function linesSummary(
  { understood, file }: ReadLines,
  changed: LineChanges,
  language: Language,
): string {
  const count = (code: CommandWord, value: number): string =>
    `  ${commandWord(language, code)}: ${printNumber(value, language)}`;
  const unit = understood.mapping.unit === 'people' ? 1 : 10 ** understood.mapping.currency.digits;
  return [
    howWritten(file, understood.lines, language),
    commandWord(language, 'understood'),
    ...(file.otherSheets.length > 0
      ? [
          `  ${commandWord(language, 'sheets-not-read')}: ${file.otherSheets.map((one) => embeddedText(one, language)).join(', ')}`,
        ]
      : []),
    count('lines-read', understood.lines),
    count('lines-taken', understood.taken),
    ...(understood.filtered > 0 ? [count('lines-filtered', understood.filtered)] : []),
    ...(understood.blank > 0 ? [count('lines-blank', understood.blank)] : []),
    ...(understood.totalLines > 0 ? [count('lines-totals', understood.totalLines)] : []),
    ...(understood.rounded > 0 ? [count('amounts-rounded', understood.rounded)] : []),
    ...understood.totals.map(
      ({ version, amount }) =>
        `  ${embeddedText(version, language)}: ${printNumber(amount / unit, language)}`,
    ),
    ...changed.members.map(
      ({ dimension, added, known }) =>
        `  ${commandWord(language, 'members-of', { dimension: embeddedText(dimension, language), added, known })}`,
    ),
    `  ${commandWord(language, 'facts-changed', changed.facts)}`,
    ...doubts(file.columns, language),
    ...remarks('lines-refused', understood.refused, language),
    ...remarks('lines-unequal', understood.unequal, language),
    ...remarks('lines-doubled', understood.doubled, language),
    '',
  ].join('\n');
}

/** How the file of so many lines is written, as it was found out or stated. */
function howWritten(file: ReadLines['file'], lines: number, language: Language): string {
  const facts = { file: file.name, lines, columns: file.columns.length, header: file.header };
  if (file.format === 'excel') {
    const sheets = file.sheets.join(', ');
    return commandWord(language, 'lines-of-workbook', { ...facts, count: file.sheets.length, sheets });
  }
  const sign = file.separator ?? '';
  return commandWord(language, 'lines-of-text', {
    ...facts,
    encoding: encodingNames[file.encoding ?? ''] ?? file.encoding?.toUpperCase() ?? '',
    separator: separatorNames[sign] ?? 'other',
    sign,
    decimal: file.decimal === null ? 'none' : file.decimal === ',' ? 'comma' : 'point',
  });
}

/** Encodings whose names are not written in capitals alone. */
const encodingNames: Readonly<Record<string, string>> = {
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  ibm850: 'MS-DOS 850',
  macintosh: 'Mac Roman',
  ...Object.fromEntries(
    [874, 1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258].map((page) => [
      `windows-${page}`,
      `Windows-${page}`,
    ]),
  ),
};

const separatorNames: Readonly<Record<string, string>> = {
  ';': 'semicolon',
  ',': 'comma',
  '\t': 'tab',
  '|': 'bar',
};

/** Columns of figures that are not taken as amounts, where they might be some. */
function doubts(columns: ReadLines['file']['columns'], language: Language): readonly string[] {
  return columns
    .filter((one) => one.doubtful)
    .map(({ column, name, taken, of }) => {
      const facts = { column: embeddedText(name === '' ? String(column) : name, language), dimension: of };
      return `  ${commandWord(language, taken === 'level' ? 'figures-as-code' : 'figures-left-out', facts)}`;
    });
}

function remarks(code: CommandWord, report: LineReport, language: Language): readonly string[] {
  if (report.count === 0) return [];
  const lines = report.first
    .slice(0, listed)
    .map(
      ({ line, sheet, refusal }) =>
        `    ${sheet === undefined ? '' : `${embeddedText(sheet, language)} `}${line}: ${sentence(refusalWords, refusal, language)}`,
    );
  const more = report.count > listed ? [`    … ${printNumber(report.count - listed, language)}`] : [];
  return [`  ${commandWord(language, code)}: ${printNumber(report.count, language)}`, ...lines, ...more];
}
