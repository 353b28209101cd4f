import type { Language } from '@plenary/core/basics/words';
import { catalogues } from '@plenary/core/checks/catalogues';
import type { Waiver } from '@plenary/core/plan/waiver';
import { sentenceOf } from '@plenary/formats/findings/report';

/** The sentence of what a waiver covers, with its labels as the document has them. */
export function waivedSentence({ rule, code, facts }: Waiver, language: Language): string {
  const report = { language, files: [], findings: [], catalogues };
  return sentenceOf(report, { rule, place: nowhere }, { code, facts });
}

/** A waiver stands in no document. */
export const nowhere = { file: '', line: 1 };
