import type { Place } from '../../basics/place.ts';
import type { Contribution, Indicator, Polarity } from '../../indicators/indicator.ts';
import type { Change } from '../../plan/change.ts';
import type { Found } from './context.ts';
import { lettersOf, likeness } from './results/title-likeness.ts';

/** What merging changes: ids are changed wherever they stand, in proposals too. */
export type MergedIndicators = Pick<Found, 'indicators' | 'places' | 'wordings' | 'proposals'>;

/**
 * Brings the indicators of the framework and those of the sectors' chapters together, by how alike their titles are:
 * within the same result first, then under any other. Ids become `RESULT/N`. An indicator of a chapter that nothing
 * matches stays outside the framework; alike ones of several chapters are one indicator.
 */
export function mergeIndicators(found: Found): MergedIndicators {
  const indicators = joined(found.indicators);
  const groups: Group[] = indicators
    .filter((indicator) => indicator.inFramework)
    .map((indicator) => ({ first: indicator, others: [] }));
  const chapters = indicators.filter((indicator) => !indicator.inFramework);
  const left = assign(groups, assign(groups, chapters, 'same-result'), 'any-result');
  for (const indicator of left) {
    const own = groups.filter((group) => !group.first.inFramework);
    if (assign(own, [indicator], 'same-result').length > 0) groups.push({ first: indicator, others: [] });
  }
  const ids = newIds(groups, found.proposals);
  return {
    indicators: groups.map((group) => mergedGroup(group, ids)),
    places: renamedPlaces(found.places, ids, new Set(groups.map((group) => group.first.id))),
    wordings: found.wordings.map((wording) => ({ ...wording, reference: renamed(wording.reference, ids) })),
    proposals: found.proposals.map((proposal) => ({
      ...proposal,
      changes: proposal.changes.map((change) => renamedChange(change, ids, groups.length)),
    })),
  };
}

/** An indicator and those of chapters that are the same one. */
interface Group {
  readonly first: Indicator;
  readonly others: Indicator[];
}

/** Least likeness under the same result, where the sector answers for the indicator and where it does not. */
const likeAnswering = 0.6;
const likeWithin = 0.72;
/** Least likeness under another result. */
const likeAcross = 0.8;

/** Gives each indicator to the group it is most alike, the surest first; gives back those that found none. */
function assign(
  groups: readonly Group[],
  indicators: readonly Indicator[],
  scope: 'same-result' | 'any-result',
): readonly Indicator[] {
  const byResult = Map.groupBy(groups, (group) => group.first.result);
  const pairs = indicators.flatMap((indicator) => {
    const among =
      scope === 'same-result'
        ? (byResult.get(indicator.result) ?? [])
        : groups.filter((group) => group.first.result !== indicator.result);
    return among.flatMap((group) => {
      const least = leastLikeness(group, indicator, scope);
      const likely = likenessOf(group, indicator, least);
      return likely >= least ? [{ indicator, group, likely }] : [];
    });
  });
  const placed = new Set<Indicator>();
  for (const { indicator, group } of pairs.sort((a, b) => b.likely - a.likely)) {
    if (placed.has(indicator) || group.others.some((other) => sharesSector(other, indicator))) continue;
    if (!group.first.inFramework && sharesSector(group.first, indicator)) continue;
    group.others.push(indicator);
    placed.add(indicator);
  }
  return indicators.filter((indicator) => !placed.has(indicator));
}

function leastLikeness(group: Group, indicator: Indicator, scope: 'same-result' | 'any-result'): number {
  if (scope === 'any-result') return likeAcross;
  const answers = indicator.contributions.some((one) => group.first.responsible.includes(one.sector));
  return answers ? likeAnswering : likeWithin;
}

function likenessOf(group: Group, indicator: Indicator, least: number): number {
  let most = 0;
  for (const own of lettersOfTitles(indicator)) {
    for (const other of lettersOfTitles(group.first)) most = Math.max(most, likeness(own, other, least));
  }
  return most;
}

const letters = new WeakMap<Indicator, readonly string[]>();

function lettersOfTitles(indicator: Indicator): readonly string[] {
  const known = letters.get(indicator);
  if (known) return known;
  const made = Object.values(indicator.title).map(lettersOf);
  letters.set(indicator, made);
  return made;
}

function sharesSector(a: Indicator, b: Indicator): boolean {
  return a.contributions.some((one) => b.contributions.some((other) => other.sector === one.sector));
}

/** Indicators of one id are one indicator that goes on in another table. */
function joined(indicators: readonly Indicator[]): readonly Indicator[] {
  const byId = new Map<string, Indicator>();
  for (const indicator of indicators) {
    const before = byId.get(indicator.id);
    byId.set(indicator.id, before ? continued(before, indicator) : indicator);
  }
  return [...byId.values()];
}

function continued(before: Indicator, more: Indicator): Indicator {
  const contributions = before.contributions.map((one): Contribution => {
    const added = more.contributions.filter((other) => other.sector === one.sector);
    return { ...one, components: [...one.components, ...added.flatMap((other) => other.components)] };
  });
  return { ...before, contributions, polarity: joinedPolarity([before, more]) };
}

function mergedGroup(group: Group, ids: ReadonlyMap<string, string>): Indicator {
  const { first, others } = group;
  const contributions = [
    ...first.contributions,
    ...others.flatMap((other) =>
      other.contributions.map(
        (one): Contribution => (other.result === first.result ? one : { ...one, result: other.result }),
      ),
    ),
  ];
  const polarity = joinedPolarity([first, ...others]);
  return { ...first, id: ids.get(first.id) ?? first.id, polarity, contributions };
}

function joinedPolarity(indicators: readonly Indicator[]): Polarity {
  const polarities = new Set(indicators.map((indicator) => indicator.polarity));
  if (polarities.has('floor')) return 'floor';
  return polarities.has('less-is-better') ? 'less-is-better' : 'more-is-better';
}

/** New ids by old ones: framework first, in the order of the document, then what only chapters have, then proposed ones. */
function newIds(groups: readonly Group[], proposals: Found['proposals']): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  const ids = new Map<string, string>();
  const next = (result: string): string => {
    const count = (counts.get(result) ?? 0) + 1;
    counts.set(result, count);
    return `${result}/${count}`;
  };
  for (const { first, others } of groups) {
    const id = next(first.result);
    for (const one of [first, ...others]) ids.set(one.id, id);
  }
  for (const change of proposals.flatMap((proposal) => proposal.changes)) {
    if (change.kind === 'put' && change.what === 'indicator' && change.after && !ids.has(change.id))
      ids.set(change.id, next(change.after.result));
  }
  return ids;
}

/** An indicator stands where the framework, or else the first chapter, has it. */
function renamedPlaces(
  places: Found['places'],
  ids: ReadonlyMap<string, string>,
  first: ReadonlySet<string>,
): Found['places'] {
  const all: Record<string, Place> = {};
  for (const [reference, place] of Object.entries(places)) {
    const name = renamed(reference, ids);
    const own = reference.startsWith('indicator:') && first.has(reference.slice('indicator:'.length));
    if (all[name] === undefined || own) all[name] = place;
  }
  return all;
}

/** `indicator:ID` and `contribution:ID/SECTOR` with the new id. */
function renamed(reference: string, ids: ReadonlyMap<string, string>): string {
  const match = /^(indicator|contribution):(.*)$/s.exec(reference);
  const kind = match?.[1];
  const rest = match?.[2];
  if (kind === undefined || rest === undefined) return reference;
  if (kind === 'indicator') return `indicator:${ids.get(rest) ?? rest}`;
  const slash = rest.lastIndexOf('/');
  const id = rest.slice(0, slash);
  return `contribution:${ids.get(id) ?? id}${rest.slice(slash)}`;
}

function renamedChange(change: Change, ids: ReadonlyMap<string, string>, index: number): Change {
  if (change.kind !== 'put' || change.what !== 'indicator') return change;
  const id = ids.get(change.id) ?? change.id;
  return { ...change, id, index, after: change.after && { ...change.after, id } };
}
