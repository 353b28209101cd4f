import { same } from '@plenary/core/basics/same';
import type { Language } from '@plenary/core/basics/words';
import { bookWord } from '@plenary/core/document/compose/book-words';
import { measureText } from '@plenary/core/document/compose/words/measure-text';
import type { Indicator, Measure } from '@plenary/core/indicators/indicator';
import type { Put, PutEntity } from '@plenary/core/plan/change';
import type { Plan } from '@plenary/core/plan/plan';
import type { Waiver } from '@plenary/core/plan/waiver';
import type { Risk, RiskLevel } from '@plenary/core/risks/risk';
import { label } from '@plenary/core/views/labels';
import { said } from '../app/reading/said.ts';
import { waivedSentence } from '../findings/waived-sentence.ts';
import { budgetName, dimensionLeaf, versionLeaf } from './budget-leaf.ts';
import { inChanged } from './changed-words.ts';
import { wordsOf } from './entity-words.ts';
import type { Leaf } from './leaf.ts';
import { bridgeLeaf, definitionLeaf } from './planning-leaf.ts';
import { resultsLeaf } from './results-leaf.ts';

/** What of an entity was changed: what it is called, and what was and is there. */
export interface EntityLeaf {
  readonly name: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The first thing in which an entity differs, in words; the name of an entity that comes or goes. */
export function entityLeaf(change: PutEntity, plan: Plan, language: Language): EntityLeaf {
  if (change.what === 'waiver') return waiverLeaf(change, language);
  const { before, after } = change;
  const was = before && nameOf(change, 'before', language);
  const is = after && nameOf(change, 'after', language);
  const name = (isList(change) ? null : (is ?? was)) || change.id;
  if (!before || !after)
    return {
      name,
      label: name,
      before: was === null ? null : was || name,
      after: is === null ? null : is || name,
    };
  const own = leafOf(change, plan, language);
  if (own)
    return {
      name,
      label: own.label === null ? name : `${name}: ${own.label}`,
      before: own.before,
      after: own.after,
    };
  const [from, to] = [wordsOf(before), wordsOf(after)];
  if (same(from, to))
    return { name, label: name, before: null, after: said(label('otherwise'), language).text };
  return {
    name,
    label: name,
    before: inChanged(from, from, to, language),
    after: inChanged(to, from, to, language),
  };
}

function leafOf(change: PutEntity, plan: Plan, language: Language): Leaf | null {
  if (change.what === 'indicator' && change.before && change.after) {
    return measureLeaf(change.before, change.after, plan, language);
  }
  if (change.what === 'risk' && change.before && change.after)
    return riskLeaf(change.before, change.after, language);
  if (change.what === 'pillar' && change.before && change.after)
    return resultsLeaf(change.before, change.after, language);
  if (change.what === 'definition' && change.before && change.after)
    return definitionLeaf(change.before, change.after, plan, language);
  if (change.what === 'bridge-step' && change.before && change.after)
    return bridgeLeaf(change.before, change.after, plan, language);
  if (change.what === 'version' && change.before && change.after)
    return versionLeaf(change.before, change.after, language);
  if (change.what === 'dimension' && change.before && change.after)
    return dimensionLeaf(change.before, change.after, language);
  return null;
}

function measureLeaf(before: Indicator, after: Indicator, plan: Plan, language: Language): Leaf | null {
  for (const [index, contribution] of after.contributions.entries()) {
    const stood = before.contributions[index];
    for (const [at, component] of contribution.components.entries()) {
      for (const which of ['baseline', 'target'] as const) {
        const was = stood?.components[at]?.[which] ?? null;
        const is = component[which];
        if (same(was, is)) continue;
        const title = said(contribution.title, language).text;
        const text = (measure: Measure | null): string | null =>
          measure && measureText(measure, { language, original: plan.publication.original, title });
        return { label: bookWord(which, language), before: text(was), after: text(is) };
      }
    }
  }
  return null;
}

function riskLeaf(before: Risk, after: Risk, language: Language): Leaf | null {
  const level = (one: RiskLevel | null | undefined): string | null =>
    one ? bookWord(`residual-${one}`, language) : null;
  if (before.appetite !== after.appetite) {
    const appetite = (one: RiskLevel | null): string | null => one && bookWord(`appetite-${one}`, language);
    return { label: null, before: appetite(before.appetite), after: appetite(after.appetite) };
  }
  if (before.target?.level !== after.target?.level) {
    const target = bookWord('target-residual-risk', language);
    return { label: target, before: level(before.target?.level), after: level(after.target?.level) };
  }
  if (same(before.response, after.response)) return null;
  const [was, is] = [before.response, after.response].map((words) =>
    inChanged(words, before.response, after.response, language),
  );
  return { label: bookWord('risk-response', language), before: was ?? null, after: is ?? null };
}

/** A waiver goes by the sentence of what it covers; what comes or goes is its reason. */
function waiverLeaf({ id, before, after }: Put<'waiver'>, language: Language): EntityLeaf {
  const waiver = after ?? before;
  const name = waiver ? waivedSentence(waiver, language) : id;
  const reason = (one: Waiver | null): string | null => one && said(one.reason, language).text;
  const word = said(label('entity-waiver'), language).text;
  return {
    name,
    label: `${word} · ${name.replace(/[.。]$/u, '')}`,
    before: reason(before),
    after: reason(after),
  };
}

/** Dimensions and cubes have no names: they go by their ids, and what is in them is told. */
function isList({ what }: PutEntity): boolean {
  return what === 'dimension' || what === 'cube';
}

function nameOf(change: PutEntity, when: 'before' | 'after', language: Language): string {
  const entity = change[when];
  if (entity === null) return '';
  return budgetName(change, when, language) ?? said(wordsOf(entity), language).text;
}
