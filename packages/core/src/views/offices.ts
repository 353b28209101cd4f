import { type Linear, sumOf } from '../basics/formula.ts';
import type { Words } from '../basics/words.ts';
import type { Plan } from '../plan/plan.ts';
import { hasFacts, versionsShown } from './budget-columns.ts';
import { type LabelCode, label } from './labels.ts';
import type { View, ViewRow } from './view.ts';

interface OfficeColumn {
  readonly id: LabelCode;
  readonly cube: 'by-unit' | 'posts';
  readonly at: Readonly<Record<string, string>>;
}

const columns: readonly OfficeColumn[] = [
  { id: 'personnel', cube: 'by-unit', at: { category: 'personnel' } },
  { id: 'non-personnel', cube: 'by-unit', at: { category: 'non-personnel' } },
  { id: 'total', cube: 'by-unit', at: {} },
  { id: 'posts', cube: 'posts', at: { contract: 'posts' } },
  { id: 'temporary', cube: 'posts', at: { contract: 'temporary' } },
  { id: 'head-count', cube: 'posts', at: {} },
];

/**
 * Offices (or the units of these ids) in the first version there is: personnel and non-personnel resources and their
 * total, posts, temporary positions and the head count. The last row sums the units shown and no others. Only offices are called so.
 */
export function offices(plan: Plan, units: readonly string[] = officesOf(plan)): View {
  const shown = plan.organization.units.filter(
    (unit) => units.includes(unit.id) && hasFacts(plan, 'by-unit', { unit: unit.id }),
  );
  const [version] = versionsShown(plan, 'by-unit', {});
  const row = (id: string, kind: ViewRow['kind'], words: Words, ids: readonly string[]): ViewRow => ({
    id,
    kind,
    level: 0,
    label: words,
    cells: columns.map((column) => (version ? figure(column, ids, version.id) : null)),
  });
  return {
    id: 'offices',
    title: shown.some(({ kind }) => kind === 'division') ? 'units' : 'offices',
    powerOfTen: 3,
    columns: columns.map(({ id, cube }) => ({
      id: `${cube}:${id}`,
      label: label(id),
      unit: cube === 'posts' ? 'people' : 'money',
    })),
    rows: [
      ...shown.map((unit) => row(unit.id, 'line', unit.name, [unit.id])),
      row(
        'total',
        'total',
        label('total'),
        shown.map((unit) => unit.id),
      ),
    ],
  };
}

function figure(column: OfficeColumn, units: readonly string[], version: string): Linear {
  return sumOf(units.map((unit) => ({ cube: column.cube, at: { ...column.at, unit, version } })));
}

function officesOf(plan: Plan): readonly string[] {
  return plan.organization.units.filter((unit) => unit.kind !== 'division').map((unit) => unit.id);
}
