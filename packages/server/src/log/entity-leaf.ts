import { same } from '@plenary/core/basics/same';
import { isLanguage, type Language, type Words } from '@plenary/core/basics/words';
import { bookWord } from '@plenary/core/document/compose/book-words';
import { measureText } from '@plenary/core/document/compose/words/measure-text';
import type { Indicator, Measure } from '@plenary/core/indicators/indicator';
import type { PutEntity } from '@plenary/core/plan/change';
import type { Plan } from '@plenary/core/plan/plan';
import type { Pillar } from '@plenary/core/results/strategy';
import type { Risk, RiskLevel } from '@plenary/core/risks/risk';
import { said } from '../app/reading/said.ts';
import { budgetName, dimensionLeaf, versionLeaf } from './budget-leaf.ts';
import type { Leaf } from './leaf.ts';
import { bridgeLeaf, definitionLeaf } from './planning-leaf.ts';

/** What of an entity was changed: what it is called, and what was and is there. */
export interface EntityLeaf {
  readonly name: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The first thing in which an entity differs, in words; the name of an entity that comes or goes. */
export function entityLeaf(change: PutEntity, plan: Plan, language: Language): EntityLeaf {
  const { before, after } = change;
  const was = before && nameOf(change, 'before', language);
  const is = after && nameOf(change, 'after', language);
  const name = (isList(change) ? null : (is ?? was)) || change.id;
  if (!before || !after) return { name, label: name, before: was, after: is };
  const own = leafOf(change, plan, language);
  if (own)
    return {
      name,
      label: own.label === null ? name : `${name}: ${own.label}`,
      before: own.before,
      after: own.after,
    };
  const texts = [wordsOf(before), wordsOf(after)].map((words) =>
    inChanged(words, wordsOf(before), wordsOf(after), language),
  );
  return { name, label: name, before: texts[0] ?? null, after: texts[1] ?? null };
}

function leafOf(change: PutEntity, plan: Plan, language: Language): Leaf | null {
  if (change.what === 'indicator' && change.before && change.after) {
    return measureLeaf(change.before, change.after, plan, language);
  }
  if (change.what === 'risk' && change.before && change.after)
    return riskLeaf(change.before, change.after, language);
  if (change.what === 'pillar' && change.before && change.after)
    return resultLeaf(change.before, change.after, language);
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
    const label = bookWord('target-residual-risk', language);
    return { label, before: level(before.target?.level), after: level(after.target?.level) };
  }
  if (same(before.response, after.response)) return null;
  const [was, is] = [before.response, after.response].map((words) =>
    inChanged(words, before.response, after.response, language),
  );
  return { label: bookWord('risk-response', language), before: was ?? null, after: is ?? null };
}

function resultLeaf(before: Pillar, after: Pillar, language: Language): Leaf | null {
  for (const result of after.results) {
    const stood = before.results.find((one) => one.code === result.code);
    if (!stood || same(stood.title, result.title)) continue;
    const label = `${bookWord('expected-result', language)} ${result.code}`;
    const [was, is] = [stood.title, result.title].map((words) =>
      inChanged(words, stood.title, result.title, language),
    );
    return { label, before: was ?? null, after: is ?? null };
  }
  return null;
}

/** Words in the language that was asked for if they differ in it, or else in the first in which they do. */
function inChanged(words: Words, before: Words, after: Words, language: Language): string | null {
  const languages = [language, ...Object.keys(after), ...Object.keys(before)].filter(isLanguage);
  const changed = languages.find((one) => before[one] !== after[one]);
  return words[changed ?? language] ?? null;
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

function wordsOf(entity: NonNullable<PutEntity['after']>): Words {
  if ('title' in entity) return entity.title;
  if ('name' in entity && typeof entity.name === 'object') return entity.name;
  if ('note' in entity) return entity.note;
  if ('explanation' in entity) return entity.explanation;
  return 'response' in entity ? entity.text : {};
}
