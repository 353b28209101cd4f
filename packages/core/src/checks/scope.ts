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
  const pillars = pillarsOfOverview(plan);
  return plan.publication.scope.kind === 'whole' ? pillars.size > 0 : pillars.has(pillarOf(plan, result));
}

/** The pillars that the overview has at least one indicator of. */
function pillarsOfOverview(plan: Plan): ReadonlySet<string> {
  const known = overviews.get(plan);
  if (known) return known;
  const overview = plan.indicators.filter((indicator) => indicator.inFramework);
  const pillars = new Set(overview.map((indicator) => pillarOf(plan, indicator.result)));
  overviews.set(plan, pillars);
  return pillars;
}

/**
 * Says whether the document shows what a sector's chapter says of the indicators of a result. The pages of an extract may
 * cut the table: before its first result unless a part that comes earlier in the chapter is there too, and within its
 * last result unless a part that comes later is.
 */
export function showsIndicators(plan: Plan, sector: string, result: string): boolean {
  if (plan.publication.scope.kind === 'whole')
    return plan.indicators.some((indicator) => indicator.contributions.length > 0);
  const codes = resultsOfChapter(plan, sector);
  if (!showsPart(plan, sector, 'indicators') || codes.length === 0) return false;
  const first = codes[0] ?? result;
  const last = codes.at(-1) ?? result;
  const begins = before.some((part) => showsPart(plan, sector, part)) || compareCodes(first, result) <= 0;
  const ends = after.some((part) => showsPart(plan, sector, part)) || compareCodes(result, last) < 0;
  return begins && ends;
}

/** The results of the indicators in a sector's chapter, in the order of their codes. */
function resultsOfChapter(plan: Plan, sector: string): readonly string[] {
  const known = chapters.get(plan) ?? new Map<string, readonly string[]>();
  chapters.set(plan, known);
  const codes =
    known.get(sector) ??
    plan.indicators
      .filter((indicator) => contributes(indicator, sector))
      .map((indicator) => resultInChapter(indicator, sector))
      .sort(compareCodes);
  known.set(sector, codes);
  return codes;
}

// Every indicator and every amount is asked for.
const overviews = new WeakMap<Plan, ReadonlySet<string>>();
const chapters = new WeakMap<Plan, Map<string, readonly string[]>>();

/**
 * Says whether a sector's chapter shows what stands before and after a table of indicators, and has none: an extract that shows only one
 * side may have cut it, and a whole document in which no chapter has one does not work with them.
 */
export function lacksIndicatorTable(plan: Plan, sector: string): boolean {
  if (resultsOfChapter(plan, sector).length > 0) return false;
  if (plan.publication.scope.kind === 'whole')
    return plan.indicators.some((indicator) => indicator.contributions.length > 0);
  const shown = (part: SectorPart): boolean => showsPart(plan, sector, part);
  return !shown('indicators') && before.some(shown) && after.some(shown);
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
