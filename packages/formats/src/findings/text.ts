import type { Place } from '@plenary/core/basics/place';
import type { Evidence, Finding, RepairCell, SumLine } from '@plenary/core/checks/finding';
import { embeddedText, neutralLines, neutralText } from '@plenary/core/wording/neutral-text';
import { alignedFigures } from './aligned-figures.ts';
import { changedDigits } from './changed-digits.ts';
import { clipped } from './clipped.ts';
import {
  cellText,
  comparisons,
  counts,
  headingWord,
  lineText,
  type Report,
  refusalSentence,
  refused,
  sentenceOf,
  severities,
  standing,
  verdict,
  waived,
  word,
} from './report.ts';

/** How a text report is drawn. */
export interface TextStyle {
  /** Whether the reader is a terminal that shows colours. */
  readonly colour: boolean;
  /** Whether to say why files could not be checked; not where that is told beside the report. */
  readonly refusals: boolean;
}

/** How many repairs of a finding are written out. */
const repairsShown = 10;
const labelColumns = 60;
const quoteColumns = 300;

/** The report for a terminal or a text file: by severity, each finding with its sum and its repairs, counts at the end. */
export function textReport(report: Report, style: TextStyle): string {
  const pen = style.colour ? colours : plainPen;
  const sections = severities.flatMap((severity) => {
    const findings = standing(report, severity);
    if (findings.length === 0) return [];
    const heading = pen[severity](`${word(report, headingWord[severity])} (${findings.length})`);
    return [heading].concat(findings.map((finding) => findingText(report, finding, pen)));
  });
  const head = comparisons(report);
  return `${[
    ...(head.length > 0 ? [head.join('\n')] : []),
    ...sections,
    ...waivedText(report, pen),
    ...(style.refusals ? refusedText(report, pen) : []),
    summary(report, pen),
  ].join('\n\n')}\n`;
}

function summary(report: Report, pen: Pen): string {
  return `${counts(report).join(' · ')}\n${pen.strong(verdict(report))}`;
}

function waivedText(report: Report, pen: Pen): readonly string[] {
  const findings = waived(report);
  if (findings.length === 0) return [];
  const heading = pen.faint(`${word(report, 'heading-waived')} (${findings.length})`);
  const lines = findings.map(({ finding, waived: reason }) => {
    const sentence = sentenceOf(report, finding, finding.message);
    const why = word(report, 'reason', { reason: reason ?? '' });
    return `  ${placeText(report, finding.place)}  ${pen.faint(finding.rule)}\n    ${sentence}\n    ${why}`;
  });
  return [heading, ...lines];
}

function refusedText(report: Report, pen: Pen): readonly string[] {
  const files = refused(report);
  if (files.length === 0) return [];
  const lines = files.map(
    ({ file, refusal }) => `  ${embeddedText(file, report.language)}: ${refusalSentence(report, refusal)}`,
  );
  return [[pen.error(word(report, 'heading-not-checked')), ...lines].join('\n')];
}

function findingText(report: Report, finding: Finding, pen: Pen): string {
  return [
    `  ${pen.strong(placeText(report, finding.place))}  ${pen.faint(finding.rule)}`,
    `    ${sentenceOf(report, finding, finding.message)}`,
    ...finding.evidence.flatMap((evidence) => evidenceLines(report, finding, evidence, pen)),
    ...repairLines(report, finding, pen),
  ].join('\n');
}

function placeText(report: Report, place: Place): string {
  return [lineText(report, place), cellText(report, place)].filter((part) => part !== '').join(' ');
}

function evidenceLines(report: Report, finding: Finding, evidence: Evidence, pen: Pen): readonly string[] {
  if (evidence.kind === 'sum') return sumLines(report, finding, evidence, pen);
  if (evidence.kind === 'note') return [`    ${sentenceOf(report, finding, evidence.message)}`];
  const lines = neutralLines(evidence.text).filter((line) => line.trim() !== '');
  return [
    `      ${seenFrom(report, finding, evidence.place)}  “${clipped(lines.join(' / '), quoteColumns)}”`,
  ];
}

// As on paper: the figures one under the other, a rule, what they come to, and what is printed.
function sumLines(
  report: Report,
  finding: Finding,
  sum: Evidence & { readonly kind: 'sum' },
  pen: Pen,
): readonly string[] {
  const figures = alignedFigures(
    [...sum.lines.map((line) => line.printed), sum.computed, sum.result?.printed ?? ''].map(neutralText),
  );
  const [computed = '', printed = ''] = figures.slice(sum.lines.length);
  const width = Math.max(0, ...figures.map((figure) => figure.length));
  const label = (line: SumLine): string => {
    const words = embeddedText(clipped(neutralText(line.label), labelColumns), report.language);
    const mark = line.changed ? `  ${pen.warning(`[${word(report, 'changed')}]`)}` : '';
    return `${words}  ${pen.faint(seenFrom(report, finding, line.place))}${mark}`;
  };
  return [
    ...sum.lines.map((line, index) => `      ${line.sign} ${figures[index] ?? ''}  ${label(line)}`),
    `        ${'─'.repeat(width)}`,
    `      = ${pen.strong(computed)}  ${word(report, 'computed')}`,
    ...(sum.result === null
      ? []
      : [`        ${pen.error(printed)}  ${word(report, 'as-printed')}: ${label(sum.result)}`]),
  ];
}

function repairLines(report: Report, finding: Finding, pen: Pen): readonly string[] {
  const { repairs } = finding;
  if (repairs.length === 0) return [];
  const shown = repairs.slice(0, repairsShown);
  const more = repairs.length - shown.length;
  return [
    `    ${word(report, 'repairs', { count: repairs.length })}`,
    ...shown.flatMap((repair, index) => {
      const number = repairs.length === 1 ? '' : `${index + 1}.`;
      return repair.cells.flatMap((cell, position) =>
        repairCellLines(report, finding, cell, `      ${(position === 0 ? number : '').padEnd(4)}`, pen),
      );
    }),
    ...(more > 0 ? [`      ${word(report, 'more-repairs', { count: more })}`] : []),
  ];
}

function repairCellLines(
  report: Report,
  finding: Finding,
  cell: RepairCell,
  indent: string,
  pen: Pen,
): readonly string[] {
  const [printed, needed] = [neutralText(cell.printed), neutralText(cell.needed)];
  const changed = cell.changed ? `  ${pen.warning(`[${word(report, 'changed')}]`)}` : '';
  const where = `${pen.faint(seenFrom(report, finding, cell.place))}${changed}`;
  if (isWords(printed) || isWords(needed)) {
    const space = ' '.repeat(indent.length);
    return [`${indent}${where}`, `${space}- ${printed}`, `${space}+ ${needed}`];
  }
  const stretches = changedDigits(printed, needed);
  const before = `${indent}${printed} → `;
  const marked = stretches.map((one) => (one.changed ? pen.mark(one.text) : one.text)).join('');
  const label = embeddedText(clipped(neutralText(cell.label), labelColumns), report.language);
  const line = `${before}${marked}  ${label}  ${where}`;
  const carets = stretches.map((one) => (one.changed ? '^' : ' ').repeat(one.text.length)).join('');
  return pen.marksShow ? [line] : [line, `${' '.repeat(before.length)}${carets}`.trimEnd()];
}

// Marks under single letters tell nothing in a sentence.
function isWords(text: string): boolean {
  return /\p{L}{3}/u.test(text);
}

/** A place as it is told beside a finding: of its own file, the line alone. */
function seenFrom(report: Report, finding: Finding, place: Place): string {
  return place.file === finding.place.file
    ? embeddedText(`:${place.line}`, report.language)
    : lineText(report, place);
}

type Stroke = (text: string) => string;

interface Pen {
  readonly error: Stroke;
  readonly warning: Stroke;
  readonly question: Stroke;
  readonly strong: Stroke;
  readonly faint: Stroke;
  readonly mark: Stroke;
  readonly marksShow: boolean;
}

const asIs: Stroke = (text) => text;
const drawn =
  (on: number, off: number): Stroke =>
  (text) =>
    `\u001b[${on}m${text}\u001b[${off}m`;

const plainPen: Pen = {
  error: asIs,
  warning: asIs,
  question: asIs,
  strong: asIs,
  faint: asIs,
  mark: asIs,
  marksShow: false,
};

const colours: Pen = {
  error: drawn(31, 39),
  warning: drawn(33, 39),
  question: drawn(36, 39),
  strong: drawn(1, 22),
  faint: drawn(2, 22),
  mark: drawn(7, 27),
  marksShow: true,
};
