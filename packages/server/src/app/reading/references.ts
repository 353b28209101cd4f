import type { Reference } from '@plenary/api/contract/said';
import type { Language, Words } from '@plenary/core/basics/words';
import type { Subject } from '@plenary/core/checks/about/about-findings';
import { allSections } from '@plenary/core/narrative/narrative';
import { blocksOf } from '@plenary/core/negotiation/touched';
import type { Plan } from '@plenary/core/plan/plan';
import { expectedResult } from '@plenary/core/results/strategy';
import { said, saidAs, standingWords } from './said.ts';

type Kind = Reference['kind'];

/** Something of a plan by its kind and id, under the name it has in a language; its id where it has none. */
export function referenceTo(kind: Kind, id: string, words: Words | undefined, language: Language): Reference {
  const name = said(words ?? {}, language);
  return { kind, id, name: name.text === '' ? saidAs(id, language) : name };
}

/** A sector; under its id where the plan does not have it. */
export function sectorReference(plan: Plan, id: string, language: Language): Reference {
  return referenceTo('sector', id, plan.organization.sectors.find((one) => one.id === id)?.name, language);
}

/** An expected result. */
export function resultReference(plan: Plan, code: string, language: Language): Reference {
  return referenceTo('result', code, expectedResult(plan.strategy, code)?.title, language);
}

/** A pillar or the foundation. */
export function pillarReference(plan: Plan, id: string, language: Language): Reference {
  return referenceTo('pillar', id, plan.strategy.pillars.find((one) => one.id === id)?.title, language);
}

/** A delegation, a group, the chair or the secretariat. */
export function delegationReference(plan: Plan, id: string, language: Language): Reference {
  const delegation = plan.organization.delegations.find((one) => one.id === id);
  return referenceTo('delegation', id, delegation?.name, language);
}

/** A unit. */
export function unitReference(plan: Plan, id: string, language: Language): Reference {
  return referenceTo('unit', id, plan.organization.units.find((one) => one.id === id)?.name, language);
}

/** A section of the narrative. */
export function sectionReference(plan: Plan, id: string, language: Language): Reference {
  return referenceTo(
    'section',
    id,
    allSections(plan.narrative).find((one) => one.id === id)?.title,
    language,
  );
}

/** A priority, under the words of its first bullet. */
export function priorityReference(plan: Plan, id: string, language: Language): Reference {
  const bullet = plan.priorities.find((one) => one.id === id)?.bullets[0];
  if (!bullet) return referenceTo('priority', id, undefined, language);
  return { kind: 'priority', id, name: standingWords(bullet.text, language, none) };
}

/** A block of the narrative, under the title of its section. */
export function blockReference(plan: Plan, id: string, language: Language): Reference {
  const placed = blocksOf(plan).find((one) => one.block.id === id);
  return referenceTo('block', id, placed?.sections.at(-1)?.title, language);
}

/** What a finding speaks of, where the plan has it; `null` for what only its document knows. */
export function subjectReference(plan: Plan, subject: Subject, language: Language): Reference | null {
  const { kind, id } = subject;
  if (!isThere(plan, subject)) return null;
  if (kind === 'result') return resultReference(plan, id, language);
  if (kind === 'sector') return sectorReference(plan, id, language);
  if (kind === 'unit') return unitReference(plan, id, language);
  if (kind === 'priority') return priorityReference(plan, id, language);
  if (kind === 'block') return blockReference(plan, id, language);
  if (kind === 'indicator') {
    return referenceTo(kind, id, plan.indicators.find((one) => one.id === id)?.title, language);
  }
  if (kind === 'risk') return referenceTo(kind, id, plan.risks.find((one) => one.id === id)?.text, language);
  return referenceTo(kind, id, plan.narrative.footnotes.find((one) => one.id === id)?.text, language);
}

function isThere(plan: Plan, { kind, id }: Subject): boolean {
  const has = (list: readonly { readonly id: string }[]): boolean => list.some((one) => one.id === id);
  if (kind === 'result') return expectedResult(plan.strategy, id) !== undefined;
  if (kind === 'sector') return has(plan.organization.sectors);
  if (kind === 'unit') return has(plan.organization.units);
  if (kind === 'priority') return has(plan.priorities);
  if (kind === 'indicator') return has(plan.indicators);
  if (kind === 'risk') return has(plan.risks);
  if (kind === 'footnote') return has(plan.narrative.footnotes);
  return has(allSections(plan.narrative).flatMap((section) => section.blocks));
}

const none: ReadonlySet<string> = new Set();
