import type { ShownWaiver } from '@plenary/api/findings';
import type { Waiver } from '@plenary/core/plan/waiver';
import { said } from '../app/reading/said.ts';
import { nameOf } from '../people/people.ts';
import type { AskedLabels } from './labels-in.ts';
import { nowhere } from './waived-sentence.ts';
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
