import type { Refusal } from '@plenary/core/basics/result';
import type { Language } from '@plenary/core/basics/words';
import type { Plan } from '@plenary/core/plan/plan';
import { wordedRefusal } from '@plenary/core/views/refusals/worded-refusal';
import { refusalWords } from '@plenary/core/wording/catalogue';
import { sentence } from '@plenary/core/wording/sentence';
import { nameOf } from '../../people/people.ts';
import type { Holder, HoldKey } from './holders.ts';

/** Says why figures must stay, in a language: what is locked or frozen, by whom, and why. */
export function heldWords(plan: Plan, holders: ReadonlyMap<HoldKey, Holder>, language: Language) {
  return (refusal: Refusal): string =>
    sentence(refusalWords, heldRefusal(refusal, plan, holders, language), language);
}

/** A refusal with its figures in words, and where a lock is the reason, with who set it. */
export function heldRefusal(
  refusal: Refusal,
  plan: Plan,
  holders: ReadonlyMap<HoldKey, Holder>,
  language: Language,
): Refusal {
  const holder = holders.get(`lock ${refusal.facts['lock']}`);
  const by = holder && nameOf(holder.id, holder.name, language);
  return wordedRefusal(refusal, plan, language, by);
}
