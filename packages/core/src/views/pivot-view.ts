import { type Coordinates, coordinatesText } from '../basics/address.ts';
import { ok, type Result, refuse } from '../basics/result.ts';
import { inLanguage, languages, type Words } from '../basics/words.ts';
import { cubeOf, factsUnder } from '../budget/cube.ts';
import { cellFormula } from '../budget/pivot/cell-formula.ts';
import type { PivotHeader } from '../budget/pivot/headers.ts';
import { type Pivot, pivot } from '../budget/pivot/pivot.ts';
import { type PivotQuery, versionDimension } from '../budget/pivot/pivot-query.ts';
import { type FactTable, tableOf } from '../budget/table/fact-table.ts';
import type { GivenTree } from '../budget/table/member-tree.ts';
import type { Plan } from '../plan/plan.ts';
import { expectedResult } from '../results/strategy.ts';
import { memberWords } from './address-words.ts';
import { label } from './labels.ts';
import type { Column, View, ViewRow } from './view.ts';

/** A pivot of a plan and the table it was made from. */
export interface PlanPivot {
  readonly pivot: Pivot;
  readonly table: FactTable;
}

/** What a query comes to in a plan. Refuses `unknown-cube` and as `pivot` and `tableOf`. */
export function planPivot(plan: Plan, query: PivotQuery): Result<PlanPivot> {
  const table = planTable(plan, query.cube);
  if (!table.ok) return table;
  const made = pivot(table.value, query);
  return made.ok ? ok({ pivot: made.value, table: table.value }) : made;
}

/** The table of a cube of a plan, kept as long as the plan. Refuses `unknown-cube`, and as `tableOf`. */
export function planTable(plan: Plan, cube: string): Result<FactTable> {
  const known = tables.get(plan) ?? new Map<string, Result<FactTable>>();
  tables.set(plan, known);
  const found = known.get(cube);
  if (found) return found;
  const given = cubeOf(plan.budget, cube);
  const table = given ? tableOf(given, treesOf(plan)) : refuse('unknown-cube', { cube });
  known.set(cube, table);
  return table;
}

const tables = new WeakMap<Plan, Map<string, Result<FactTable>>>();

/**
 * The trees of a plan's dimensions: those its budget lists, and those the rest of the plan knows: versions, sectors, units in
 * their sectors and results in their pillars. Sectors of units and pillars of results are groups, with ids of their own
 * (`pillar:2`); no address names them.
 */
export function treesOf(plan: Plan): readonly GivenTree[] {
  const { organization, strategy, budget, priorities } = plan;
  const pillars = strategy.pillars.map((pillar) => ({ id: `pillar:${pillar.id}` }));
  const results = strategy.pillars.flatMap((pillar) =>
    pillar.results.map((result) => ({ id: result.code, parent: `pillar:${pillar.id}` })),
  );
  const sectors = organization.sectors.map((sector) => ({ id: `sector:${sector.id}` }));
  const units = organization.units.map((unit) => ({ id: unit.id, parent: `sector:${unit.sector}` }));
  const ids = (of: readonly { readonly id: string }[]): GivenTree['members'] => of.map(({ id }) => ({ id }));
  const known: readonly GivenTree[] = [
    { id: versionDimension, members: ids(budget.versions) },
    { id: 'sector', members: ids(organization.sectors) },
    { id: 'priority', members: ids(priorities) },
    { id: 'unit', members: [...sectors, ...units], groups: new Set(sectors.map(({ id }) => id)) },
    { id: 'result', members: [...pillars, ...results], groups: new Set(pillars.map(({ id }) => id)) },
  ];
  const listed = new Set(budget.dimensions.map((dimension) => dimension.id));
  return [...budget.dimensions, ...known.filter((tree) => !listed.has(tree.id))];
}

/** Whether two states of a plan have the same trees for sure: all that `treesOf` reads is the very same. */
export function haveSameTrees(one: Plan, other: Plan): boolean {
  return (
    one.organization.sectors === other.organization.sectors &&
    one.organization.units === other.organization.units &&
    one.strategy === other.strategy &&
    one.priorities === other.priorities &&
    one.budget.versions === other.budget.versions &&
    one.budget.dimensions === other.budget.dimensions
  );
}

/** A pivot as a table of formulas, so that whatever reads views reads it: cards of figures, books, workbooks. Refuses as `planPivot`. */
export function pivotView(plan: Plan, query: PivotQuery, powerOfTen = 3): Result<View> {
  const made = planPivot(plan, query);
  return made.ok ? ok(viewOf(made.value, plan, query, powerOfTen)) : made;
}

/** The same of a pivot that was made already. */
export function viewOf(made: PlanPivot, plan: Plan, query: PivotQuery, powerOfTen: number): View {
  const { pivot: shown, table } = made;
  const source = { ...made, hasFacts: hasFactsIn(plan) };
  const columns = shown.columns.map((header) => columnOf(header, table, plan));
  const rows = shown.rows.map((header, row): ViewRow => {
    const cells = columns.map((_, column) => cellFormula(source, row, column));
    const kind = header.kind === 'rest' ? 'line' : header.kind;
    return { id: headerId(header), kind, level: header.level, label: rowWords(header, plan), cells };
  });
  return { id: `pivot:${query.cube}`, title: 'pivot', powerOfTen, columns, rows };
}

/** The words of a row's or column's innermost member. */
export function rowWords(header: PivotHeader, plan: Plan): Words {
  if (header.kind === 'total') return label('total');
  if (header.kind === 'rest') return label('not-broken-down');
  const last = Object.entries(header.at).at(-1);
  return last ? pivotMemberWords(last[0], last[1], plan) : label('total');
}

/** The words of a member of a pivot, groups included, in the languages of the interface. */
export function pivotMemberWords(dimension: string, member: string, plan: Plan): Words {
  const pillar = plan.strategy.pillars.find((one) => dimension === 'result' && member === `pillar:${one.id}`);
  if (pillar) return pillar.title;
  const result = dimension === 'result' ? expectedResult(plan.strategy, member) : undefined;
  if (result) return coded(result.code, result.title);
  const sector = plan.organization.sectors.find(
    (one) => dimension === 'unit' && member === `sector:${one.id}`,
  );
  if (sector) return sector.name;
  return Object.fromEntries(
    languages.map((language) => [language, memberWords(dimension, member, plan, language)]),
  );
}

function coded(code: string, title: Words): Words {
  return Object.fromEntries(
    languages.map((language) => [language, `${code} ${inLanguage(title, language)}`.trim()]),
  );
}

function columnOf(header: PivotHeader, table: FactTable, plan: Plan): Column {
  const unit = header.shows === 'percentage' ? 'percentage' : table.unit;
  return { id: headerId(header), label: columnWords(header, plan), unit };
}

/** The words of a column: those of every member it is at, and what of two versions it shows. */
export function columnWords(header: PivotHeader, plan: Plan): Words {
  const members = Object.entries(header.at).map(([dimension, id]) => pivotMemberWords(dimension, id, plan));
  const own = header.kind === 'rest' ? [label('not-broken-down')] : [];
  const shows =
    header.shows === 'difference'
      ? [label('change-amount')]
      : header.shows === 'percentage'
        ? [label('change-percentage')]
        : [];
  const of = header.of === undefined ? [] : [pivotMemberWords(versionDimension, header.of, plan)];
  const all = [...members, ...own, ...of, ...shows];
  if (all.length === 0) return label('total');
  return Object.fromEntries(
    languages.map((language) => [
      language,
      all.map((words) => words[language] ?? Object.values(words)[0] ?? '').join(' · '),
    ]),
  );
}

function headerId({ at, kind, shows, own, of }: PivotHeader): string {
  const more = [...(kind === 'total' ? [kind] : []), ...(own.length > 0 ? ['rest'] : [])];
  return [
    coordinatesText(at),
    ...more,
    ...(shows === 'amount' ? [] : [shows]),
    ...(of === undefined ? [] : [of]),
  ]
    .join(' ')
    .trim();
}

function hasFactsIn(plan: Plan): (address: { readonly cube: string; readonly at: Coordinates }) => boolean {
  return (address) => factsUnder(plan.budget, address).length > 0;
}
