import type { FactGathering } from './fact-gathering.ts';
import type { LineFacts } from './understood-lines.ts';

/** What a line states for a member that has others below it, and what those right below it come to. */
export interface StatedTotal {
  readonly line: number;
  readonly member: number;
  readonly stated: number;
  readonly total: number;
}

/**
 * Parts facts from those that state the total of the facts below their member, all other members being the same. What has nothing below it
 * is a fact, at whatever level it stands.
 */
export function statedTotals(
  gathered: FactGathering,
  dimension: number,
  parents: readonly number[],
): { readonly facts: Pick<LineFacts, 'codes' | 'amounts'>; readonly totals: readonly StatedTotal[] } {
  const own = gathered.codes[dimension] ?? [];
  const keyOf = (fact: number, member: number): string =>
    gathered.codes.map((codes, index) => (index === dimension ? member : codes[fact])).join(',');
  const covered = new Set<string>();
  for (const fact of gathered.amounts.keys()) {
    for (const above of membersAbove(own[fact] ?? -1, parents)) covered.add(keyOf(fact, above));
  }
  const isTotal = gathered.amounts.map((_, fact) => covered.has(keyOf(fact, own[fact] ?? -1)));
  const stated = new Set(gathered.amounts.map((_, fact) => keyOf(fact, own[fact] ?? -1)));
  const sums = new Map<string, number>();
  for (const [fact, amount] of gathered.amounts.entries()) {
    for (const above of membersAbove(own[fact] ?? -1, parents)) {
      const key = keyOf(fact, above);
      sums.set(key, (sums.get(key) ?? 0) + amount);
      // What is above a stated total is compared with that, so that one fault is told once.
      if (stated.has(key)) break;
    }
  }
  const kept = <Value>(values: readonly Value[]): readonly Value[] =>
    values.filter((_, fact) => isTotal[fact] !== true);
  return {
    facts: { codes: gathered.codes.map(kept), amounts: kept(gathered.amounts) },
    totals: [...gathered.amounts.entries()].flatMap(([fact, amount]) => {
      if (isTotal[fact] !== true) return [];
      const member = own[fact] ?? -1;
      const total = sums.get(keyOf(fact, member)) ?? 0;
      return [{ line: gathered.lines[fact] ?? 0, member, stated: amount, total }];
    }),
  };
}

function membersAbove(member: number, parents: readonly number[]): readonly number[] {
  const above: number[] = [];
  for (let at = parents[member] ?? -1; at >= 0; at = parents[at] ?? -1) above.push(at);
  return above;
}
