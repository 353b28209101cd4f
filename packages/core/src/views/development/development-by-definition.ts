import type { Coordinates } from '../../basics/address.ts';
import { difference, figureAt, type Linear, percentage } from '../../basics/formula.ts';
import { ok, type Result, refuse } from '../../basics/result.ts';
import { cubeOf, factsUnder } from '../../budget/cube.ts';
import { definitionDimension, developmentCubeId } from '../../budget/definitions/development-cube.ts';
import type { DevelopmentDefinition } from '../../budget/development-definition.ts';
import type { Plan } from '../../plan/plan.ts';
import { planWithDevelopment } from '../../plan/planning/development-plan.ts';
import { label } from '../labels.ts';
import { pivotMemberWords, treesOf } from '../pivot-view.ts';
import type { Column, View, ViewCell, ViewRow } from '../view.ts';

/** What of a cube counts as development expenditure, asked for by what it is told apart and under which definitions. */
export interface DevelopmentAsked {
  readonly cube: string;
  readonly version: string;
  /** The dimension of the rows. */
  readonly over: string;
  /** Ids of definitions; the others are measured by the first. */
  readonly definitions: readonly string[];
}

/** A table of development expenditure, and the plan that its formulas are figures of. */
export interface DevelopmentView {
  readonly view: View;
  readonly plan: Plan;
}

/**
 * Development expenditure of one version by the members of a dimension, under one or several definitions over the same facts: the whole, then
 * for each definition what counts and its share of the whole, and for all but the first the difference to that, in amount and in percent.
 * Refuses as `planWithDevelopment`, `unknown-reference` for a version or a definition, and `unknown-dimension`.
 */
export function developmentByDefinition(plan: Plan, asked: DevelopmentAsked): Result<DevelopmentView> {
  const { cube, version, over } = asked;
  const within = planWithDevelopment(plan, cube);
  if (!within.ok) return within;
  if (!plan.budget.versions.some((one) => one.id === version)) return lost('version', version);
  const known = plan.budget.definitions ?? [];
  const missing = asked.definitions.find((id) => !known.some((one) => one.id === id));
  if (missing !== undefined) return lost('definition', missing);
  const definitions = asked.definitions.flatMap((id) => known.filter((one) => one.id === id));
  if (!cubeOf(plan.budget, cube)?.dimensions.includes(over) || over === 'version') {
    return refuse('unknown-dimension', { cube, dimension: over });
  }
  const cells = (at: Coordinates): readonly ViewCell[] => {
    const own = { ...at, version };
    if (factsUnder(plan.budget, { cube, at: own }).length === 0)
      return columnsOf(definitions).map(() => null);
    return cellsAt(cube, own, definitions);
  };
  const rows = membersWithFacts(plan, cube, over, version).map(
    (member): ViewRow => ({
      id: member,
      kind: 'line',
      level: 0,
      label: pivotMemberWords(over, member, plan),
      cells: cells({ [over]: member }),
    }),
  );
  const total: ViewRow = { id: 'total', kind: 'total', level: 0, label: label('total'), cells: cells({}) };
  const view: View = {
    id: 'development-by-definition',
    title: 'development-by-definition',
    powerOfTen: 3,
    columns: columnsOf(definitions),
    rows: [...rows, total],
  };
  return ok({ view, plan: within.value });
}

function cellsAt(
  cube: string,
  at: Coordinates,
  definitions: readonly DevelopmentDefinition[],
): readonly ViewCell[] {
  const whole = figureAt({ cube, at });
  const counted = (id: string): Linear =>
    figureAt({ cube: developmentCubeId(cube), at: { ...at, [definitionDimension]: id } });
  const [first, ...others] = definitions;
  return [
    whole,
    ...definitions.flatMap(({ id }) => [counted(id), percentage(counted(id), whole)]),
    ...others.flatMap(({ id }) => {
      if (!first) return [];
      const change = difference(counted(id), counted(first.id));
      return [change, percentage(change, counted(first.id))];
    }),
  ];
}

function columnsOf(definitions: readonly DevelopmentDefinition[]): readonly Column[] {
  return [
    { id: 'whole', label: label('amount'), unit: 'money' },
    ...definitions.flatMap(({ id, name }): readonly Column[] => [
      { id, label: name, unit: 'money' },
      { id: `${id}:share`, label: label('share-of-amount'), unit: 'percentage' },
    ]),
    ...definitions.slice(1).flatMap(({ id }): readonly Column[] => [
      { id: `${id}:change`, label: label('change-amount'), unit: 'money' },
      { id: `${id}:change-percentage`, label: label('change-percentage'), unit: 'percentage' },
    ]),
  ];
}

/** The members of a dimension that facts of a version stand at, in the order of its tree. */
function membersWithFacts(plan: Plan, cube: string, over: string, version: string): readonly string[] {
  const there = new Set(
    (cubeOf(plan.budget, cube)?.facts ?? [])
      .filter((fact) => fact.at['version'] === version)
      .map((fact) => fact.at[over] ?? ''),
  );
  const listed = (treesOf(plan).find(({ id }) => id === over)?.members ?? []).map(({ id }) => id);
  const known = listed.filter((id) => there.has(id));
  return [...known, ...[...there].filter((id) => !known.includes(id))];
}

function lost(kind: string, id: string): Result<never> {
  return refuse('unknown-reference', { from: 'development', kind, id });
}
