import type { Coordinates } from '../basics/address.ts';
import type { Linear } from '../basics/formula.ts';
import type { Words } from '../basics/words.ts';
import type { Member } from '../budget/cube.ts';
import { type BookCube, figureOf } from '../budget/figures.ts';
import type { Plan } from '../plan/plan.ts';
import { type Comparison, comparison, hasFacts, versionColumns, versionsShown } from './budget-columns.ts';
import { label, totalLabel } from './labels.ts';
import type { View, ViewRow } from './view.ts';

/**
 * The resources of a sector, or (`null`) of all sectors, by object of expenditure: the tree of cost categories and groups with their subtotals, the total and
 * what of it is shown apart, a column for each version, and the difference to the approved budget in money and percent.
 */
export function resourcesByObject(plan: Plan, sector: string | null): View {
  const where: Coordinates = sector === null ? {} : { sector };
  const versions = versionsShown(plan, 'by-object', where);
  const compared = comparison(versions);
  const table: Table = { plan, where, versions: versions.map((version) => version.id), compared };
  const members = membersOf(plan, 'object');
  const total = row(table, 'total', 'total', 0, label('total'), (version) =>
    figureOf('by-object', { ...where, version }),
  );
  return {
    id: sector === null ? 'resources-by-object' : `resources-by-object:${sector}`,
    title: 'resources-by-object',
    powerOfTen: 3,
    columns: [...versionColumns(versions), ...compared.columns],
    rows: [
      ...members.filter((member) => member.parent === undefined).flatMap((root) => rowsUnder(table, root, 0)),
      total,
      ...memoRows(table),
    ],
  };
}

interface Table {
  readonly plan: Plan;
  readonly where: Coordinates;
  readonly versions: readonly string[];
  readonly compared: Comparison;
}

function rowsUnder(table: Table, member: Member, level: number): readonly ViewRow[] {
  const { plan, where } = table;
  if (!hasFacts(plan, 'by-object', { ...where, object: member.id })) return [];
  const figure = (version: string): Linear => figureOf('by-object', { ...where, object: member.id, version });
  const below = membersOf(plan, 'object')
    .filter((other) => other.parent === member.id)
    .flatMap((child) => rowsUnder(table, child, level + 1));
  if (below.length === 0) return [row(table, member.id, 'line', level, member.name, figure)];
  const name = level === 0 ? totalLabel(member.name) : label('subtotal');
  const heading: ViewRow = {
    id: member.id,
    kind: 'heading',
    level,
    label: member.name,
    cells: table.versions.map(() => null).concat(table.compared.columns.map(() => null)),
  };
  return [heading, ...below, row(table, `${member.id}:subtotal`, 'subtotal', level, name, figure)];
}

function memoRows(table: Table): readonly ViewRow[] {
  const { plan, where } = table;
  return membersOf(plan, 'item')
    .filter((item) => hasFacts(plan, 'of-which', { ...where, item: item.id }))
    .map((item) =>
      row(table, item.id, 'of-which', 0, item.name, (version) =>
        figureOf('of-which', { ...where, item: item.id, version }),
      ),
    );
}

function row(
  { plan, versions, compared }: Table,
  id: string,
  kind: ViewRow['kind'],
  level: number,
  words: Words,
  figure: (version: string) => Linear,
): ViewRow {
  const cells = versions.map((version) => {
    const formula = figure(version);
    return isThere(plan, formula) ? formula : null;
  });
  return { id, kind, level, label: words, cells: [...cells, ...compared.cells(figure)] };
}

function isThere(plan: Plan, formula: Linear): boolean {
  const cubes: readonly BookCube[] = ['by-object', 'of-which'];
  return formula.terms.every(({ at }) =>
    cubes.some((cube) => cube === at.cube && hasFacts(plan, cube, at.at)),
  );
}

function membersOf(plan: Plan, dimension: string): readonly Member[] {
  return plan.budget.dimensions.find((one) => one.id === dimension)?.members ?? [];
}
