import { arrangementTexts } from '@plenary/api/budget/arrangement';
import { getPivot, type PivotTable } from '@plenary/api/budget/pivot';
import type { Coordinates } from '@plenary/core/basics/address';
import { ok } from '@plenary/core/basics/result';
import { cubeOf } from '@plenary/core/budget/cube';
import { versionLabel } from '@plenary/core/views/labels';
import { handled } from '../../app/handler.ts';
import { said } from '../../app/reading/said.ts';
import { unitOf } from '../../app/reading/shown-table.ts';
import { type AskedPivot, askedPivot } from './asked-pivot.ts';
import { tableIn } from './carried-pivots.ts';
import { columnHeads, rowHeads } from './pivot-heads.ts';
import { roundingOf } from './printed-cells.ts';

/** Answers a table of the budget without its cells. */
export const handlePivot = handled(getPivot, async ({ params, query }, context) => {
  const asked = await askedPivot(context, params.plan, query);
  return asked.ok ? ok(tableOf(asked.value)) : asked;
});

function tableOf(asked: AskedPivot): PivotTable {
  const { arrangement, opened, plan, language, query } = asked;
  const unit = cubeOf(plan.budget, query.cube)?.unit ?? 'money';
  const { rows = '', columns = '', where = '', compare = '' } = arrangementTexts(arrangement);
  return {
    shown: { cube: query.cube, rows, columns, where, compare },
    unit,
    money: unit === 'money' ? unitOf(asked) : null,
    minorDigits: plan.organization.currency.digits,
    rounding: roundingOf(plan, asked.made.pivot),
    rows: rowHeads(asked),
    columns: columnHeads(asked),
    fixed: fixedBy(asked),
    cubes: cubesOf(asked),
    versions: opened.plan.budget.versions.map((version) => ({
      id: version.id,
      label: said(versionLabel(version), language),
    })),
  };
}

function fixedBy({ query, made }: AskedPivot): Coordinates {
  const one = Object.entries(query.filter).flatMap(([dimension, members]) => {
    const tree = made.table.trees.find((each) => each.dimension === dimension);
    const [member, ...more] = members;
    const code = member === undefined ? undefined : tree?.codes.get(member);
    if (!tree || member === undefined || code === undefined || more.length > 0) return [];
    return (tree.ends[code] ?? 0) - (tree.places[code] ?? 0) === 1 ? [[dimension, member] as const] : [];
  });
  return Object.fromEntries(one);
}

function cubesOf({ opened, plan }: AskedPivot): PivotTable['cubes'] {
  return plan.budget.cubes.flatMap((cube) => {
    if (cube.facts.length === 0) return [];
    const table = tableIn(opened, plan, cube.id);
    if (!table.ok) return [];
    const dimensions = table.value.trees.map(({ dimension, ids, levels }) => ({
      id: dimension,
      members: ids.length,
      depth: levels.reduce((most, level) => Math.max(most, level + 1), 1),
    }));
    return [{ id: cube.id, unit: cube.unit, facts: cube.facts.length, dimensions }];
  });
}
