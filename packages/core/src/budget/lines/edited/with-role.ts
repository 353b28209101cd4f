import { ok, type Result, refuse } from '../../../basics/result.ts';
import type { Stage } from '../../cube.ts';
import type { LineMapping, MappedColumn, MappedDimension } from '../line-mapping.ts';
import { ColumnFinder } from '../mapped-columns.ts';
import { type ColumnRole, columnRole, columnRoles } from './column-role.ts';
import { type AssumedYear, type IsColumn, noDimension, withoutColumn } from './without-column.ts';

/** A column of a file whose role is changed: its number from 1, the names of all, and the year to assume where a column of years goes. */
export interface EditedColumn extends AssumedYear {
  readonly names: readonly string[];
  readonly column: number;
}

type Amount = LineMapping['amounts'][number];
type Level = NonNullable<MappedDimension['levels']>[number];

/**
 * A mapping that takes one column as something else, and leaves the others as they are. Of a column of several roles the first is changed:
 * the lines that it leaves out, the totals that it names and the years that it says stay, unless it is left out. Refuses `mapping-without-amounts` where no column
 * would be left as amounts, `modification-without-sum` where there is nothing that a modification could lie between, and
 * `name-of-no-code` for names of a column that is no level.
 */
export function withRole(mapping: LineMapping, edited: EditedColumn, role: ColumnRole): Result<LineMapping> {
  const finder = new ColumnFinder(edited.names);
  const is: IsColumn = (one) => one !== undefined && finder.find(one) === edited.column - 1;
  const called = finder.called(edited.column - 1);
  const before = columnRole(mapping, edited.names, edited.column);
  if (role.kind === 'amount' && before.kind === 'amount') return ok(withAmount(mapping, is, role));
  if (role.kind === 'level' && before.kind === 'level') return ok(relevelled(mapping, finder, is, role));
  const bare = withKept(withoutColumn(mapping, is, edited), mapping, edited, role);
  const changed = withAdded(bare, { finder, called, is }, role);
  if (!changed.ok) return changed;
  const isLeft = changed.value.amounts.length > 0 || mapping.amounts.length === 0;
  return isLeft ? changed : refuse('mapping-without-amounts');
}

/** What a column is besides stays: what was taken away with its first role is put back. */
function withKept(
  bare: LineMapping,
  mapping: LineMapping,
  { names, column }: EditedColumn,
  role: ColumnRole,
): LineMapping {
  if (role.kind === 'left-out') return bare;
  const [, ...more] = columnRoles(mapping, names, column);
  const stays = (kind: ColumnRole['kind']): boolean =>
    role.kind !== kind && more.some((one) => one.kind === kind);
  const { filter, totals, period } = mapping;
  const { assumed: _, ...stated } = bare;
  return {
    ...(stays('period') ? { ...stated, period } : bare),
    ...(stays('filter') && filter ? { filter } : {}),
    ...(stays('totals') && totals ? { totals } : {}),
  };
}

interface Added {
  readonly finder: ColumnFinder;
  readonly called: MappedColumn;
  readonly is: IsColumn;
}

function withAdded(mapping: LineMapping, added: Added, role: ColumnRole): Result<LineMapping> {
  const { finder, called: column } = added;
  switch (role.kind) {
    case 'left-out':
      return ok(mapping);
    case 'amount':
      return ok(
        withAmount(
          { ...mapping, amounts: [...mapping.amounts, { column, stage: role.stage }] },
          added.is,
          role,
        ),
      );
    case 'level':
      return ok(withLevel(mapping, finder, withSplit({ column }, role.split), role));
    case 'name':
      return withName(mapping, finder, column, role.of);
    case 'period': {
      const { assumed: _, ...rest } = mapping;
      return ok({ ...rest, period: { column } });
    }
    case 'modification':
      return withModification(mapping, column);
    case 'compared': {
      const sum = mapping.amounts.slice(0, 1).map((one) => ({ column: one.column }));
      if (sum.length === 0) return refuse('modification-without-sum');
      return ok({ ...mapping, checks: [...(mapping.checks ?? []), { sum, equals: column }] });
    }
    case 'totals':
    case 'filter':
      break;
  }
  return ok(withWords(mapping, column, role));
}

function withWords(
  mapping: LineMapping,
  column: MappedColumn,
  role: ColumnRole & { readonly kind: 'totals' | 'filter' },
): LineMapping {
  if (role.kind === 'totals') {
    const words = role.words.length > 0 ? role.words : ['Total'];
    return { ...mapping, totals: [...(mapping.totals ?? []), { column, words }] };
  }
  const { in: only, notIn } = role;
  const filter = {
    column,
    ...(only.length > 0 ? { in: only } : {}),
    ...(notIn.length > 0 ? { notIn } : {}),
  };
  return { ...mapping, filter: [...(mapping.filter ?? []), filter] };
}

function withAmount(
  mapping: LineMapping,
  is: IsColumn,
  { stage, period, power, sign }: ColumnRole & { readonly kind: 'amount' },
): LineMapping {
  const amounts = mapping.amounts.map((one): Amount => {
    if (!is(one.column)) return one;
    const { period: _, power: __, sign: stood, ...rest } = one;
    const turned = (sign ?? stood) === -1 ? ({ sign: -1 } as const) : {};
    return { ...rest, stage, ...turned, ...(period ? { period } : {}), ...(power === 0 ? {} : { power }) };
  });
  return { ...mapping, amounts };
}

/** A level that goes to another place in its dimension or to another one, with the names beside it. */
function relevelled(
  mapping: LineMapping,
  finder: ColumnFinder,
  is: IsColumn,
  role: ColumnRole & { readonly kind: 'level' },
): LineMapping {
  const found = mapping.dimensions.flatMap(({ levels = [] }) => levels).find((one) => is(one.column));
  const home = mapping.dimensions.find(({ levels = [] }) => levels.some((one) => is(one.column)));
  if (!found || !home) return mapping;
  const own = withSplit(found, role.split);
  const others = (home.levels ?? []).filter((one) => one !== found);
  const isAlone = home.id !== role.dimension && others.length === 0;
  const isThere = mapping.dimensions.some(({ id }) => id === role.dimension);
  // A dimension of one column that is called otherwise keeps all that is said of its codes.
  if (isAlone && !isThere) {
    const renamed = { ...home, id: role.dimension };
    return { ...mapping, dimensions: mapping.dimensions.map((one) => (one === home ? renamed : one)) };
  }
  const dimensions = mapping.dimensions.flatMap((one) => {
    if (one !== home) return [one];
    return isAlone ? [] : [{ ...one, levels: others }];
  });
  return withLevel({ ...mapping, dimensions }, finder, own, role);
}

/** A level that cuts its cells at another sign, or at none; as it was where nothing is said. */
function withSplit(level: Level, split: string | undefined): Level {
  if (split === undefined) return level;
  const { split: _, ...rest } = level;
  return split === '' ? rest : { ...rest, split };
}

function withLevel(
  mapping: LineMapping,
  finder: ColumnFinder,
  own: Level,
  { dimension, level }: ColumnRole & { readonly kind: 'level' },
): LineMapping {
  const known = mapping.dimensions.find(({ id }) => id === dimension);
  const levels = known?.levels ?? [];
  const place = finder.find(own.column);
  const inOrder = levels.filter((one) => finder.find(one.column) < place).length;
  const at = level === null ? inOrder : Math.min(level - 1, levels.length);
  const all = [...levels.slice(0, at), own, ...levels.slice(at)];
  const { member: _, ...rest } = known ?? { id: dimension };
  const made = all.length > 1 ? { ...withoutTree(rest), levels: all } : { ...rest, levels: all };
  const others = mapping.dimensions.filter(
    (one) => one.id !== noDimension.id || one.member !== noDimension.member,
  );
  const dimensions = known ? others.map((one) => (one === known ? made : one)) : [...others, made];
  return { ...mapping, dimensions };
}

/** Codes of several columns say by their columns what they are below, and not by how they begin. */
function withoutTree(dimension: MappedDimension): MappedDimension {
  const { prefixes: _, filler: __, separator: ___, indented: ____, ...rest } = dimension;
  return rest;
}

function withName(
  mapping: LineMapping,
  finder: ColumnFinder,
  name: MappedColumn,
  of: number,
): Result<LineMapping> {
  let isFound = false;
  const dimensions = mapping.dimensions.map((dimension): MappedDimension => {
    if (!dimension.levels) return dimension;
    const levels = dimension.levels.map((one) => {
      if (finder.find(one.column) !== of - 1) return one;
      isFound = true;
      return { ...one, name };
    });
    return { ...dimension, levels };
  });
  return isFound ? ok({ ...mapping, dimensions }) : refuse('name-of-no-code');
}

/** A modification goes into the sum that is checked, or lies between the first and the last amount. */
function withModification(mapping: LineMapping, column: MappedColumn): Result<LineMapping> {
  const [check, ...checks] = mapping.checks ?? [];
  if (check) {
    return ok({ ...mapping, checks: [{ ...check, sum: [...check.sum, { column }] }, ...checks] });
  }
  const first = mapping.amounts[0];
  const after: ReadonlySet<Stage> = new Set(['final', 'revised', 'after-transfers']);
  const last = mapping.amounts.slice(1).find(({ stage }) => after.has(stage)) ?? mapping.amounts[1];
  if (!first || !last) return refuse('modification-without-sum');
  const sum = [{ column: first.column }, { column }];
  return ok({ ...mapping, checks: [{ sum, equals: last.column }] });
}
