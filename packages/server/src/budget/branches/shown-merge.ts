import type { ShownMerge } from '@plenary/api/budget/branches';
import { addressText } from '@plenary/core/basics/address';
import { ok, type Result } from '@plenary/core/basics/result';
import { inLanguage, type Language } from '@plenary/core/basics/words';
import { disagreements } from '@plenary/core/budget/agreements/agreements';
import { statedShares } from '@plenary/core/budget/agreements/stated-share';
import { statedTotals } from '@plenary/core/budget/agreements/stated-total';
import { cubeOf } from '@plenary/core/budget/cube';
import { roomsOf } from '@plenary/core/budget/spread/room';
import type { Branch } from '@plenary/core/negotiation/branch';
import { type MergeOrder, mergePreview, partOf } from '@plenary/core/negotiation/merge';
import { mergePlace } from '@plenary/core/negotiation/merge-groups';
import { planWithBranch } from '@plenary/core/negotiation/side-by-side';
import type { Plan } from '@plenary/core/plan/plan';
import { addressWords } from '@plenary/core/views/address-words';
import { label } from '@plenary/core/views/labels';
import { refusalWords } from '@plenary/core/wording/catalogue';
import { sentence } from '@plenary/core/wording/sentence';
import { cutsOf, groupsOf } from './merge-groups.ts';
import { shownBranch } from './shown-branch.ts';

/** What merging a branch would do, without the revision that it would be merged into. */
export type MergeShown = Omit<ShownMerge, 'revision'>;

/** What a merge leaves of ceilings, and of figures that should be one. */
export type MergeLeaves = Pick<ShownMerge, 'ceilings' | 'disagreements'>;

/**
 * What merging a branch, or the part of it that is ordered, would do, as far as the figures of the plan tell at once. Refuses as `partOf`, and
 * what cannot be applied.
 */
export function shownMerge(
  branch: Branch,
  plan: Plan,
  language: Language,
  order: MergeOrder = {},
): Result<MergeShown> {
  const part = partOf(plan, branch, order);
  if (!part.ok) return part;
  const leaves = mergeLeaves(part.value, plan, language);
  if (!leaves.ok) return leaves;
  const taken = new Set(mergePreview(plan, part.value).figures.map(({ at }) => addressText(at)));
  const { figures, collisions, held } = mergePreview(plan, branch);
  const colliding = new Set(collisions);
  const merged = figures.filter(({ at }) => taken.has(addressText(at)));
  const addresses = merged.map(({ at }) => at);
  return ok({
    branch: shownBranch(branch, plan, language),
    minorDigits: plan.organization.currency.digits,
    figures: merged.map((one) => {
      const why = held.get(one);
      return {
        address: addressText(one.at),
        words: addressWords(one.at, plan, language),
        unit: cubeOf(plan.budget, one.at.cube)?.unit ?? 'money',
        made: one.made?.amount ?? null,
        now: one.now?.amount ?? null,
        branch: one.branch?.amount ?? null,
        collides: colliding.has(one),
        held: why ? sentence(refusalWords, why, language) : null,
        ...mergePlace(one.at, plan.organization),
      };
    }),
    cuts: cutsOf(addresses, plan, language),
    groups: groupsOf(addresses, plan, language),
    ...leaves.value,
  });
}

/** What merging a branch, or a part of one, leaves. Refuses what cannot be applied. */
export function mergeLeaves(part: Branch, plan: Plan, language: Language): Result<MergeLeaves> {
  const after = planWithBranch(plan, part);
  if (!after.ok) return after;
  return ok({
    ceilings: ceilingsOf(plan, after.value, language),
    disagreements: [
      ...totalsApart(plan, after.value, language),
      ...sharesApart(plan, after.value, language),
      ...disagreementsOf(plan, after.value, language),
    ],
  });
}

function ceilingsOf(before: Plan, after: Plan, language: Language): ShownMerge['ceilings'] {
  const stood = new Map(roomsOf(before.budget).map(({ ceiling, left }) => [ceiling.id, left]));
  return roomsOf(after.budget).map(({ ceiling, left }) => ({
    words: addressWords(ceiling.at, after, language),
    amount: ceiling.amount,
    before: stood.get(ceiling.id) ?? null,
    after: left,
  }));
}

/** Totals that are not what sectors and the unallocated come to, before or after: of an extract those that are it at one time, others say more. */
function totalsApart(before: Plan, after: Plan, language: Language): ShownMerge['disagreements'] {
  const stood = new Map(statedTotals(before.budget).map(({ version, by }) => [version, by]));
  const isWhole = before.publication.scope.kind === 'whole';
  return statedTotals(after.budget).flatMap(({ version, by }) => {
    const was = stood.get(version) ?? 0;
    if ((was === 0 && by === 0) || (was !== 0 && by !== 0 && !isWhole)) return [];
    const words = addressWords({ cube: 'total', at: { version } }, after, language);
    const parts = ['all-sectors', 'unallocated'] as const;
    const other = parts.map((code) => inLanguage(label(code), language)).join(' + ');
    return [{ words, other, before: was, after: by }];
  });
}

/** Development shares that are stated and are not what counts under the definition in force, where they are at one time, or other ones. */
function sharesApart(before: Plan, after: Plan, language: Language): ShownMerge['disagreements'] {
  const sharesOf = (plan: Plan) => statedShares(plan.budget, plan.organization.currency.digits);
  const stood = new Map(sharesOf(before).map(({ version, by }) => [version, by]));
  return sharesOf(after).flatMap(({ version, by, definition }) => {
    const was = stood.get(version) ?? 0;
    if (was === by) return [];
    const words = addressWords({ cube: 'development-share', at: { version } }, after, language);
    return [{ words, other: inLanguage(definition.name, language), before: was, after: by }];
  });
}

/** Figures that are one in two cubes and differ, before or after. */
function disagreementsOf(before: Plan, after: Plan, language: Language): ShownMerge['disagreements'] {
  const found = new Map<string, ShownMerge['disagreements'][number]>();
  const take = (plan: Plan, when: 'before' | 'after'): void => {
    for (const { plus, minus, by } of disagreements(plan.budget)) {
      const key = `${addressText(plus)} ${addressText(minus)}`;
      const words = { words: addressWords(plus, plan, language), other: addressWords(minus, plan, language) };
      found.set(key, { ...(found.get(key) ?? { ...words, before: 0, after: 0 }), [when]: by });
    }
  };
  take(before, 'before');
  take(after, 'after');
  return [...found.values()];
}
