import { same } from '../basics/same.ts';
import { identityOf } from './apply.ts';
import type { Change, Put } from './change.ts';
import { entityDifferences } from './entity-differences.ts';
import { factDifferences } from './fact-differences.ts';
import type { Plan } from './plan.ts';
import { referencesIn } from './references.ts';
import { wordDifferences } from './word-differences.ts';

/**
 * The changes that turn one plan into another, the order of every collection included: applied to `a` they give `b`, and
 * none is refused on the way if no reference of `b` points at nothing. Facts come as assignments, words of blocks as
 * rewordings; what moves is what is least. Ids are unique in each plan.
 */
export function difference(a: Plan, b: Plan): readonly Change[] {
  const facts = factDifferences(a, b);
  const words = wordDifferences(a, b);
  const reworded: Plan = { ...a, narrative: { ...a.narrative, sections: words.sections } };
  const bridge = withResultsInUse(a, b);
  // Referred to before referring; removals run the other way.
  const collections = [
    entityDifferences('sector', a, b),
    entityDifferences('unit', a, b),
    entityDifferences('delegation', a, b),
    entityDifferences('pillar', a, bridge),
    entityDifferences('priority', a, b),
    entityDifferences('indicator', a, b),
    entityDifferences('risk', a, b),
    entityDifferences('section', reworded, b),
    entityDifferences('footnote', a, b),
    entityDifferences('version', a, b),
    entityDifferences('dimension', a, b),
    entityDifferences('cube', a, b),
    entityDifferences('ceiling', a, b),
    entityDifferences('lock', a, b),
    entityDifferences('definition', a, b),
    entityDifferences('bridge-step', a, b),
    entityDifferences('waiver', a, b),
  ];
  return [
    ...facts.removed,
    ...words.rewords,
    ...collections.flatMap((collection): readonly Change[] => collection.put),
    ...identityDifference(a, b),
    ...collections.toReversed().flatMap((collection): readonly Change[] => collection.removed),
    ...droppedResults(bridge, b),
    ...facts.assigned,
  ];
}

function identityDifference(a: Plan, b: Plan): readonly Change[] {
  const before = identityOf(a);
  const after = identityOf(b);
  return same(before, after) ? [] : [{ kind: 'set-identity', before, after }];
}

// A pillar keeps the results it shall lose until nothing of the first plan points at them any more.
function withResultsInUse(a: Plan, b: Plan): Plan {
  const used = new Set([...referencesIn(a, new Set(['result']))].map((reference) => reference.id));
  const before = new Map(a.strategy.pillars.map((pillar) => [pillar.id, pillar]));
  const pillars = b.strategy.pillars.map((pillar) => {
    const codes = new Set(pillar.results.map((result) => result.code));
    const lost = (before.get(pillar.id)?.results ?? [])
      .filter((result) => used.has(result.code) && !codes.has(result.code))
      .map(({ code, title }) => ({ code, title }));
    return lost.length === 0 ? pillar : { ...pillar, results: [...pillar.results, ...lost] };
  });
  return { ...b, strategy: { ...b.strategy, pillars } };
}

function droppedResults(bridge: Plan, b: Plan): readonly Put<'pillar'>[] {
  return entityDifferences('pillar', bridge, b).put;
}
