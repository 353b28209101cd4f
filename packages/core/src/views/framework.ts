import type { Words } from '../basics/words.ts';
import type { Plan } from '../plan/plan.ts';
import { hasFacts, versionColumns, versionsShown } from './budget-columns.ts';
import { label, totalLabel } from './labels.ts';
import { overAllSectors } from './money-by-result.ts';
import type { View, ViewRow } from './view.ts';

/**
 * The results framework with its money, a column for each version: each pillar's results over all sectors, the pillar's total
 * and the total of all. There is no money where the plan holds that of some sectors only. Sectors carry a result where they
 * have money for it.
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
    rows: [...rows, row('total', { kind: 'total', level: 0 }, label('total'), all)],
  };
}

function sectorsOf(plan: Plan, results: readonly string[]): readonly string[] {
  return plan.organization.sectors
    .map((sector) => sector.id)
    .filter((sector) => results.some((result) => hasFacts(plan, 'by-result', { sector, result })));
}
