import type { NumberStyle } from '@plenary/core/basics/numbers/number-token';
import type { Refusal } from '@plenary/core/basics/result';
import type { Solver } from '@plenary/core/basics/solver';
import { check } from '@plenary/core/checks/check';
import type { Finding } from '@plenary/core/checks/finding';
import type { Document } from '@plenary/core/document/document';
import { interpret } from '@plenary/core/document/interpret/interpret';
import { profiles } from '@plenary/core/document/interpret/profiles/choose-profile';
import { writtenNumbers } from '@plenary/core/document/written-numbers';
import type { FigureCounts } from '@plenary/formats/findings/report';
import { readDocument } from '@plenary/formats/read-document';
import { decodeText } from '@plenary/formats/text/decode-text';
import { readInput } from '../plenary/read-input.ts';
import { figureCounts } from './figure-counts.ts';

/** What came of checking one file. */
export interface CheckedFile {
  readonly file: string;
  readonly refusal: Refusal | null;
  readonly lines: readonly string[];
  readonly findings: readonly Finding[];
  /** What was read, to be compared with other languages; `null` where nothing could be. */
  readonly document: Document | null;
  readonly figures?: FigureCounts;
  readonly numbers?: NumberStyle;
}

/** Reads, interprets and checks a file. A file that cannot be used is an answer too, with the refusal. */
export async function checkedFile(file: string, solver: Solver): Promise<CheckedFile> {
  const refused = (refusal: Refusal): CheckedFile => unchecked(file, refusal);
  const bytes = await readInput(file);
  if (!bytes.ok) return refused(bytes.refusal);
  const document = await readDocument(bytes.value, file);
  if (!document.ok) return refused(document.refusal);
  const interpretation = interpret(document.value, profiles);
  if (!interpretation.ok) return { ...refused(interpretation.refusal), document: document.value };
  const findings = await check(document.value, interpretation.value, solver);
  const text = document.value.format === 'text' ? decodeText(bytes.value, file) : null;
  const lines = text?.ok ? text.value.split(/\r\n|[\n\r]/) : [];
  const figures = figureCounts(interpretation.value);
  const numbers = writtenNumbers(document.value, interpretation.value.stated);
  const written = numbers === null ? {} : { numbers };
  return { file, refusal: null, lines, findings, document: document.value, figures, ...written };
}

/** A file that could not be checked, and why. */
export function unchecked(file: string, refusal: Refusal): CheckedFile {
  return { file, refusal, lines: [], findings: [], document: null };
}
