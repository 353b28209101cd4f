import type { Language } from '../basics/words.ts';
import refusals from './refusals.json' with { type: 'json' };
import report from './report.json' with { type: 'json' };

/**
 * Sentences by language and code, in ICU MessageFormat. Every language has the same codes, and a code the same
 * placeholders in every language; a test holds catalogues to that.
 */
export type Catalogue = Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** Why something could not be done: one sentence a refusal code. */
export const refusalWords: Catalogue = refusals;

/** A word of reports. */
export type ReportWord = keyof typeof report.en;

/** The words of reports: headings, severities, counts. */
export const reportWords: Readonly<Record<Language, Readonly<Record<ReportWord, string>>>> = report;
