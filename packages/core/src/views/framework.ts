import type { Linear } from '../basics/formula.ts';
import type { Words } from '../basics/words.ts';
import type { Version } from '../budget/cube.ts';
import type { Plan } from '../plan/plan.ts';
import { hasFacts, versionColumns, versionsShown } from './budget-columns.ts';
import { label, totalLabel } from './labels.ts';
import { moneyBesideResults, overAllSectors, statedTotal, withRest } from './money-by-result.ts';
import type { View, ViewRow } from './view.ts';

/**
 * The results framework with its money, a column for each version: each pillar's results over all sectors and the pillar's total;
 * what stands beside the results, where there is any; and the total, which the plan states or which follows from these. There is no
 * money of results where the plan holds that of some sectors only. Sectors carry a result where they have money for it.
 */
export function framework(plan: Plan): View {
  const versions = versionsShown(plan, 'by-result', {});
  const row = (
    id: string,
    place: Pick<ViewRow, 'kind' | 'level'>,
    words: Words,
    results: readonly string[],
  ): ViewRow => ({
    id,
    ...place,
    label: words,
    cells: versions.map((version) => overAllSectors(plan, results, version.id)),
    sectors: sectorsOf(plan, results),
  });
  const rows = plan.strategy.pillars.flatMap((pillar): readonly ViewRow[] => {
    const codes = pillar.results.map((result) => result.code);
    return [
      row(pillar.id, { kind: 'heading', level: 0 }, pillar.title, []),
      ...pillar.results.map((result) =>
        row(result.code, { kind: 'line', level: 1 }, result.title, [result.code]),
      ),
      row(`${pillar.id}:subtotal`, { kind: 'subtotal', level: 0 }, totalLabel(pillar.title), codes),
    ];
  });
  const all = plan.strategy.pillars.flatMap((pillar) => pillar.results.map((result) => result.code));
  return {
    id: 'framework',
    title: 'framework',
    powerOfTen: 3,
    columns: versionColumns(versions),
    rows: [...rows, ...footOf(plan, versions, all)],
  };
}

function footOf(plan: Plan, versions: readonly Version[], results: readonly string[]): readonly ViewRow[] {
  const row = (
    id: 'all-results' | 'unallocated' | 'total',
    kind: ViewRow['kind'],
    figure: (version: string) => Linear | null,
  ): ViewRow => ({
    id,
    kind,
    level: 0,
    label: label(id),
    cells: versions.map((version) => figure(version.id)),
  });
  const all = (version: string): Linear | null => overAllSectors(plan, results, version);
  const rest = (version: string): Linear | null => moneyBesideResults(plan, version);
  const total = (version: string): Linear | null =>
    statedTotal(plan, version) ?? withRest(all(version), rest(version));
  const foot = { ...row('total', 'total', total), sectors: sectorsOf(plan, results) };
  if (!versions.some(({ id }) => rest(id))) return [foot];
  return [row('all-results', 'subtotal', all), row('unallocated', 'line', rest), foot];
}

function sectorsOf(plan: Plan, results: readonly string[]): readonly string[] {
  return plan.organization.sectors
    .map((sector) => sector.id)
    .filter((sector) => results.some((result) => hasFacts(plan, 'by-result', { sector, result })));
}
