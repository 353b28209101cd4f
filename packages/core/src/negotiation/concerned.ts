import { same } from '../basics/same.ts';
import { plain, type Text } from '../basics/text.ts';
import { languages } from '../basics/words.ts';
import type { PutEntity } from '../plan/change.ts';
import type { Plan } from '../plan/plan.ts';
import { namesCode } from '../results/code-mentions.ts';
import { expectedResults } from '../results/strategy.ts';
import { bulletsOf, type Touch } from './touched.ts';

/**
 * Says whether what a proposal changes concerns an expected result: its money, its title, an indicator or a risk of it, words of
 * a text that names its code, a priority that names it or that is of a pillar with this result alone.
 */
export function concernsResult(plan: Plan, touch: Touch, code: string): boolean {
  if (touch.kind === 'figure') {
    if (touch.at.at['result'] === code) return true;
    const priority = touch.at.at['priority'];
    return priority !== undefined && isPriorityOf(plan, priority, code);
  }
  if (touch.kind === 'entity') return entityConcerns(touch.change, code);
  if (touch.kind === 'bullet') return isPriorityOf(plan, touch.priority.id, code);
  return touch.kind === 'block' && textNames(touch.block.text, code);
}

/** Says whether what a proposal changes concerns a sector: its money, its chapter, its indicators, risks, units and priorities. */
export function concernsSector(plan: Plan, touch: Touch, sector: string): boolean {
  if (touch.kind === 'block') return touch.sections.some((section) => section.sector === sector);
  if (touch.kind === 'bullet') return touch.priority.sectors.includes(sector);
  if (touch.kind === 'entity') return entityOfSector(touch.change, sector);
  if (touch.kind !== 'figure') return false;
  const { sector: own, unit, priority } = touch.at.at;
  if (own !== undefined) return own === sector;
  if (unit !== undefined)
    return plan.organization.units.some((one) => one.id === unit && one.sector === sector);
  return plan.priorities.some((one) => one.id === priority && one.sectors.includes(sector));
}

/** Says whether a text names an expected result by its code, in any language. */
export function textNames(text: Text, code: string): boolean {
  return languages.some((language) => {
    const sequence = text[language];
    return sequence !== undefined && namesCode(plain(sequence.map((element) => element.value)), code);
  });
}

function isPriorityOf(plan: Plan, id: string, code: string): boolean {
  const priority = plan.priorities.find((one) => one.id === id);
  const pillar = plan.strategy.pillars.find((one) => one.id === priority?.pillar);
  if (pillar?.results.length === 1 && pillar.results[0]?.code === code) return true;
  return bulletsOf(plan).some((one) => one.priority.id === id && textNames(one.bullet.text, code));
}

function entityConcerns(change: PutEntity, code: string): boolean {
  if (change.what === 'indicator' || change.what === 'risk') {
    return change.before?.result === code || change.after?.result === code;
  }
  if (change.what !== 'pillar') return false;
  const titles = [change.before, change.after].map((pillar) =>
    expectedResults({ pillars: pillar ? [pillar] : [] }).find((result) => result.code === code),
  );
  return !same(titles[0], titles[1]);
}

function entityOfSector(change: PutEntity, sector: string): boolean {
  const states = [change.before, change.after];
  if (change.what === 'sector') return change.id === sector;
  if (change.what === 'risk' || change.what === 'unit' || change.what === 'section') {
    return states.some((one) => one !== null && 'sector' in one && one.sector === sector);
  }
  if (change.what === 'priority') {
    return states.some((one) => one !== null && 'sectors' in one && one.sectors.includes(sector));
  }
  if (change.what !== 'indicator') return false;
  return [change.before, change.after].some(
    (one) =>
      one?.responsible.includes(sector) === true ||
      one?.contributions.some((contribution) => contribution.sector === sector) === true,
  );
}
