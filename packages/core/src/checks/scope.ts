import { isComplete } from '../indicators/completeness.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { Plan, SectorPart } from '../plan/plan.ts';
import { compareCodes } from '../results/strategy.ts';

/** Says whether the document shows a part of a sector's chapter: what is not in scope is not missing. */
export function showsPart(plan: Plan, sector: string, part: SectorPart): boolean {
  const { scope } = plan.publication;
  return scope.kind === 'whole' || (scope.sectors[sector] ?? []).includes(part);
}

/**
 * Says whether the document shows the overview (the results framework) of a result. A document without any overview
 * shows none; an extract shows the pillars of which it has at least one indicator.
 */
export function showsOverview(plan: Plan, result: string): boolean {
  const overview = plan.indicators.filter((indicator) => indicator.inFramework);
  if (plan.publication.scope.kind === 'whole') return overview.length > 0;
  const pillar = pillarOf(plan, result);
  return overview.some((indicator) => pillarOf(plan, indicator.result) === pillar);
}

/**
 * Says whether the document shows what a sector's chapter says of the indicators of a result. The pages of an extract may
 * cut the table: before its first result unless a part that comes earlier in the chapter is there too, and within its
 * last result unless a part that comes later is.
 */
export function showsIndicators(plan: Plan, sector: string, result: string): boolean {
  const own = plan.indicators.filter((indicator) => contributes(indicator, sector));
  if (plan.publication.scope.kind === 'whole')
    return plan.indicators.some((indicator) => indicator.contributions.length > 0);
  if (!showsPart(plan, sector, 'indicators') || own.length === 0) return false;
  const codes = own.map((indicator) => resultInChapter(indicator, sector)).sort(compareCodes);
  const first = codes[0] ?? result;
  const last = codes.at(-1) ?? result;
  const begins = before.some((part) => showsPart(plan, sector, part)) || compareCodes(first, result) <= 0;
  const ends = after.some((part) => showsPart(plan, sector, part)) || compareCodes(result, last) < 0;
  return begins && ends;
}

/**
 * The indicators that lack a baseline or a target, of what the document shows: an indicator whose sectors' chapters an extract
 * leaves out lacks nothing that could be missed.
 */
export function incompleteIndicators(plan: Plan): readonly Indicator[] {
  return plan.indicators.filter((indicator) => {
    if (indicator.contributions.length > 0) return !isComplete(indicator);
    return indicator.responsible.some((sector) => showsIndicators(plan, sector, indicator.result));
  });
}

/** Says whether a sector's chapter has the indicator. */
export function contributes(indicator: Indicator, sector: string): boolean {
  return indicator.contributions.some((contribution) => contribution.sector === sector);
}

/** The result under which a sector's chapter puts the indicator. */
export function resultInChapter(indicator: Indicator, sector: string): string {
  const own = indicator.contributions.find((contribution) => contribution.sector === sector);
  return own?.result ?? indicator.result;
}

const before: readonly SectorPart[] = ['strategy', 'risks'];
const after: readonly SectorPart[] = ['by-result', 'by-object', 'funds-in-trust'];

function pillarOf(plan: Plan, code: string): string {
  const owner = plan.strategy.pillars.find((pillar) => pillar.results.some((result) => result.code === code));
  return owner?.id ?? code.split('.')[0] ?? code;
}
