import type { Refusal } from '../../basics/result.ts';
import type { Dimension, Version } from '../cube.ts';
import type { LineMapping } from './line-mapping.ts';

/** What lines of a file were understood to say by a mapping. */
export interface UnderstoodLines {
  readonly mapping: LineMapping;
  /** Lines that were read, and of them those taken, those the filter leaves out, those without an amount, and those refused. */
  readonly lines: number;
  readonly taken: number;
  readonly filtered: number;
  readonly blank: number;
  /** Lines that state the total of others, and were compared with it. */
  readonly totalLines: number;
  readonly refused: LineReport;
  /** Sums on a line, and totals of members over those below them, that do not come to what is stated. */
  readonly checked: number;
  readonly unequal: LineReport;
  /** Lines that say again, word for word, what an earlier line says. */
  readonly doubled: LineReport;
  /** Amounts that were rounded to the minor unit. */
  readonly rounded: number;
  readonly facts: LineFacts;
  readonly dimensions: readonly Dimension[];
  readonly versions: readonly Version[];
  /** What each version of the facts comes to. */
  readonly totals: readonly { readonly version: string; readonly amount: number; readonly facts: number }[];
}

/** Lines that something is to be said of: how many, and the first of them. */
export interface LineReport {
  readonly count: number;
  readonly first: readonly LineRemark[];
}

/** A line, from 1, of the sheet where several were read. */
export interface LinePlace {
  readonly line: number;
  readonly sheet?: string;
}

/** What is to be said of a line. */
export interface LineRemark extends LinePlace {
  readonly refusal: Refusal;
}

/** Facts by column: for each dimension the number of each fact's member, and exact amounts. */
export interface LineFacts {
  readonly dimensions: readonly string[];
  readonly members: readonly (readonly string[])[];
  readonly codes: readonly (readonly number[])[];
  /** For each dimension but the version where the lines first name a member, or one below it. */
  readonly firstAt: readonly ReadonlyMap<string, LinePlace>[];
  readonly amounts: readonly number[];
}

/** How many remarks are kept of each kind. */
export const mostRemarks = 1_000;
