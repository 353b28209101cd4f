import type { NumberStyle } from '@plenary/core/basics/numbers/number-token';
import { isSheetCell, type Place } from '@plenary/core/basics/place';
import type { Refusal } from '@plenary/core/basics/result';
import type { Language } from '@plenary/core/basics/words';
import type { Kinship } from '@plenary/core/checks/concordance/same-document';
import type { Finding, Message, Severity } from '@plenary/core/checks/finding';
import { currencyName } from '@plenary/core/document/compose/currency-name';
import { type Catalogue, type ReportWord, refusalWords, reportWords } from '@plenary/core/wording/catalogue';
import { embeddedText, neutralText } from '@plenary/core/wording/neutral-text';
import { sentence } from '@plenary/core/wording/sentence';

/** What was found in some files, to be written in any format. */
export interface Report {
  readonly language: Language;
  readonly files: readonly ReportedFile[];
  readonly findings: readonly ReportedFinding[];
  /** The sentences of each rule that was applied, by its id. */
  readonly catalogues: Readonly<Record<string, Catalogue>>;
  /** Which files were compared as one document in several languages. */
  readonly compared?: readonly ComparedFiles[];
}

/** Files that were compared as one document in several languages, and why they were held to be. */
export interface ComparedFiles {
  readonly files: readonly string[];
  readonly kinship: Kinship;
}

/** A file that was checked, or that could not be. */
export interface ReportedFile {
  readonly file: string;
  readonly refusal: Refusal | null;
  /** The lines of a text file, to tell at which character a figure stands; empty for other formats. */
  readonly lines: readonly string[];
  /** How it writes numbers, where it shows that. */
  readonly numbers?: NumberStyle;
  /** What its figures are; left out where nobody counted them. */
  readonly figures?: FigureCounts;
}

/** How many figures a file states for themselves, and how many that can be checked against others. */
export interface FigureCounts {
  readonly facts: number;
  readonly followed: number;
}

/** A finding, and why it is waived if it is. */
export interface ReportedFinding {
  readonly finding: Finding;
  readonly waived: string | null;
}

/** Severities from most to least. */
export const severities = ['error', 'warning', 'question'] as const satisfies readonly Severity[];

/** The word for several findings of a severity. */
export const countWord = {
  error: 'errors',
  warning: 'warnings',
  question: 'questions',
} as const satisfies Readonly<Record<Severity, ReportWord>>;

/** The heading over the findings of a severity. */
export const headingWord = {
  error: 'heading-errors',
  warning: 'heading-warnings',
  question: 'heading-questions',
} as const satisfies Readonly<Record<Severity, ReportWord>>;

/** The findings of a severity that are not waived. */
export function standing(report: Report, severity: Severity): readonly Finding[] {
  return report.findings
    .filter((one) => one.waived === null && one.finding.severity === severity)
    .map((one) => one.finding);
}

/** The findings that are waived. */
export function waived(report: Report): readonly ReportedFinding[] {
  return report.findings.filter((one) => one.waived !== null);
}

/** The files that could not be checked. */
export function refused(report: Report): readonly (ReportedFile & { readonly refusal: Refusal })[] {
  return report.files.flatMap((one) => (one.refusal === null ? [] : [{ ...one, refusal: one.refusal }]));
}

/** A word of reports in the report's language. */
export function word(report: Report, code: ReportWord, facts: Message['facts'] = {}): string {
  return sentence(reportWords, { code, facts }, report.language);
}

/**
 * The sentence of a finding or of its evidence, from the catalogue of its rule: numbers as the file writes them, and the currency by its
 * name.
 */
export function sentenceOf(
  report: Report,
  { rule, place }: Pick<Finding, 'rule' | 'place'>,
  { code, facts }: Message,
): string {
  const { currency } = facts;
  const named =
    typeof currency === 'string'
      ? { ...facts, currency: currencyName({ code: currency }, report.language, 'after') }
      : facts;
  const written = report.files.find(({ file }) => file === place.file)?.numbers;
  return sentence(report.catalogues[rule] ?? noCatalogue, { code, facts: named }, report.language, written);
}

/** The name of a rule in the report's language; its id where it has none. */
export function titleOf(report: Report, rule: string): string {
  return report.catalogues[rule]?.[report.language]['title'] ?? rule;
}

/** Why a file could not be checked. */
export function refusalSentence(report: Report, refusal: Refusal): string {
  return sentence(refusalWords, refusal, report.language);
}

/** What is right or wrong with all of the input, in a sentence. */
export function verdict(report: Report): string {
  const unusable = refused(report).length > 0 ? ` ${word(report, 'not-all-checked')}` : '';
  const live = report.findings.some((one) => one.waived === null);
  const found = standing(report, 'error').length > 0 ? 'errors-found' : live ? 'no-errors' : 'no-findings';
  if (refused(report).length === report.files.length && report.files.length > 0) return unusable.trim();
  if (!nothingFollows(report) || found === 'errors-found') return `${word(report, found)}${unusable}`;
  if (found === 'no-findings') return `${word(report, 'no-findings-no-figures')}${unusable}`;
  return `${word(report, found)} ${word(report, 'no-figures-checked')}${unusable}`;
}

/** Says whether no figure of any file could be checked against another, nor against another language. */
function nothingFollows(report: Report): boolean {
  const usable = report.files.filter((one) => one.refusal === null);
  const compared = (report.compared ?? []).length > 0;
  return !compared && usable.length > 0 && usable.every((one) => one.figures?.followed === 0);
}

/** Counts of everything there is any of: files, findings by severity, waived findings, files not checked. */
export function counts(report: Report): readonly string[] {
  const unusable = refused(report).length;
  return [
    word(report, 'files-checked', { count: report.files.length - unusable }),
    ...severities.map((severity) =>
      word(report, countWord[severity], { count: standing(report, severity).length }),
    ),
    ...optional(report, 'waived', waived(report).length),
    ...optional(report, 'not-checked', unusable),
  ];
}

/** What was compared, one sentence for each document in several languages. */
export function comparisons(report: Report): readonly string[] {
  return (report.compared ?? []).map(({ files, kinship }) =>
    word(report, `compared-${kinship}`, { count: files.length, files: files.join(', ') }),
  );
}

/** `table 14, row 2, column 3` in the report's language; empty where the place is not in a table. */
export function cellText(report: Report, place: Place): string {
  if (place.table === undefined || isSheetCell(place))
    return place.path === undefined ? '' : neutralText(place.path);
  const facts = {
    table: String(place.table),
    row: String(place.row ?? ''),
    column: String(place.column ?? ''),
  };
  const code =
    place.row === undefined ? 'place-table' : place.column === undefined ? 'place-row' : 'place-cell';
  return word(report, code, facts);
}

/** `source.txt:345`, with a file name that is harmless to show. */
export function lineText(report: Report, place: Place): string {
  return embeddedText(`${place.file}:${place.line}`, report.language);
}

/** The page about a rule, as a path from the project's root. */
export function rulePage(rule: string): string {
  return `packages/core/src/checks/rules/${rule}/README.md`;
}

function optional(report: Report, code: ReportWord, count: number): readonly string[] {
  return count > 0 ? [word(report, code, { count })] : [];
}

const none: Readonly<Record<string, string>> = {};
const noCatalogue: Catalogue = { ar: none, zh: none, en: none, fr: none, ru: none, es: none };
