import type { ShownWaiver } from '@plenary/api/findings';
import type { Language } from '@plenary/core/basics/words';
import { catalogues } from '@plenary/core/checks/catalogues';
import type { Waiver } from '@plenary/core/plan/waiver';
import { sentenceOf } from '@plenary/formats/findings/report';
import { said } from '../app/reading/said.ts';
import { nameOf } from '../people/people.ts';
import type { AskedLabels } from './labels-in.ts';
import { findingSentence, ruleTitle } from './worded-finding.ts';

/** A waiver in the language that was asked for; its reason stands in the words it was given in. */
export function wordedWaiver(
  { id, rule, code, facts, reason, by, at }: Waiver,
  asked: AskedLabels,
): ShownWaiver {
  const { language } = asked;
  return {
    id,
    rule,
    title: ruleTitle(rule, language),
    sentence: findingSentence({ rule, place: nowhere, message: { code, facts } }, asked),
    reason: said(reason, language),
    by: nameOf(by.id, by.name, language),
    at,
  };
}

/** The sentence of what a waiver covers, with its labels as the document has them. */
export function waivedSentence({ rule, code, facts }: Waiver, language: Language): string {
  const report = { language, files: [], findings: [], catalogues };
  return sentenceOf(report, { rule, place: nowhere }, { code, facts });
}

/** A waiver stands in no document. */
const nowhere = { file: '', line: 1 };
