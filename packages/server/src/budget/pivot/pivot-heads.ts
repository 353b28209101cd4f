import type { PivotColumn, PivotRow } from '@plenary/api/budget/pivot';
import type { SaidWords } from '@plenary/api/contract/said';
import type { PivotHeader } from '@plenary/core/budget/pivot/headers';
import { versionDimension } from '@plenary/core/budget/pivot/pivot-query';
import { label } from '@plenary/core/views/labels';
import { said } from '../../app/reading/said.ts';
import type { AskedPivot } from './asked-pivot.ts';
import { type MemberLabel, memberLabel } from './member-label.ts';

/** The heads of the rows of a table. */
export function rowHeads(asked: AskedPivot): PivotRow[] {
  return asked.made.pivot.rows.map((header) => ({
    ...labelOf(header, asked),
    level: header.level,
    kind: header.kind,
    at: header.at,
    leaf: isLeaf(header, asked),
    named: isNamed(header, asked),
  }));
}

/** The heads of the columns of a table: those of the members on the way to each, then what of two versions it shows. */
export function columnHeads(asked: AskedPivot): PivotColumn[] {
  const { rows, columns, cells } = asked.made.pivot;
  const lines = rows.flatMap(({ kind }, index) => (kind === 'line' || kind === 'rest' ? [index] : []));
  const isAlone = asked.query.columns.length === 0;
  return columns.map((header, column) => {
    const { compare } = asked.query;
    const heads = isAlone && compare ? [] : memberHeads(header, columns, asked);
    return {
      heads: compare ? [...heads, ...comparedHeads(header, asked)] : heads,
      kind: isAlone ? 'line' : header.kind,
      at: header.at,
      leaf: isLeaf(header, asked),
      named: isNamed(header, asked),
      shows: header.shows,
      largest: lines.reduce((most, row) => {
        const size = Math.abs(cells[row * columns.length + column] ?? 0);
        return size > most ? size : most;
      }, 0),
      frozen: isFrozen(header, asked),
    };
  });
}

function isFrozen({ at }: PivotHeader, { plan, query }: AskedPivot): boolean {
  const [filtered] = query.filter[versionDimension] ?? [];
  const version = at[versionDimension] ?? filtered;
  return plan.budget.versions.some(({ id, frozen }) => id === version && frozen === true);
}

type Head = PivotColumn['heads'][number];

function memberHeads(header: PivotHeader, all: readonly PivotHeader[], asked: AskedPivot): Head[] {
  const above = all[header.parent];
  const heads = above ? memberHeads({ ...above, kind: 'line' }, all, asked) : [];
  const own = labelOf(header, asked);
  const key = header.kind === 'rest' || header.kind === 'total' ? header.kind : memberOf(header);
  const named = [...heads, { key, ...own }];
  // A sum stands in a column of its own beside its parts, under the same head.
  return header.kind === 'subtotal' ? [...named, { key: 'sum', ...worded('total', asked) }] : named;
}

/** Of two versions the one it shows, or what it says of both; of several the one it belongs to, and under it what it says of that. */
function comparedHeads(header: PivotHeader, asked: AskedPivot): readonly Head[] {
  if (asked.query.compare?.also === undefined) return [comparedHead(header, asked)];
  const version = header.of ?? header.at[versionDimension] ?? '';
  const named = { key: version, ...memberLabel(versionDimension, version, asked.plan, asked.language) };
  if (header.shows !== 'amount') return [named, comparedHead(header, asked)];
  return [named, { key: 'amount', ...worded('amount', asked) }];
}

function comparedHead(header: PivotHeader, asked: AskedPivot): Head {
  if (header.shows !== 'amount') {
    const code = header.shows === 'difference' ? 'change-amount' : 'change-percentage';
    return { key: header.shows, ...worded(code, asked) };
  }
  const version = header.at[versionDimension] ?? '';
  return { key: version, ...memberLabel(versionDimension, version, asked.plan, asked.language) };
}

function labelOf(header: PivotHeader, asked: AskedPivot): MemberLabel {
  if (header.kind === 'total') return worded('total', asked);
  if (header.kind === 'rest') return worded('not-broken-down', asked);
  const [dimension, member] = innermost(header, asked) ?? [];
  if (dimension === undefined || member === undefined) return worded('total', asked);
  return memberLabel(dimension, member, asked.plan, asked.language);
}

function memberOf(header: PivotHeader): string {
  return JSON.stringify(header.at);
}

/** The dimension and the member that tell a header from its siblings; versions that are compared tell no header apart. */
function innermost({ at }: PivotHeader, { query }: AskedPivot): readonly [string, string] | undefined {
  return Object.entries(at).findLast(([dimension]) => !query.compare || dimension !== versionDimension);
}

function worded(
  code: Parameters<typeof label>[0],
  { language }: AskedPivot,
): { label: SaidWords; code: null } {
  return { label: said(label(code), language), code: null };
}

/** Whether facts stand at the very members of a header: none of them has members below it that count into it. */
function isLeaf(header: PivotHeader, { made }: AskedPivot): boolean {
  if (header.kind === 'subtotal') return false;
  if (header.kind === 'total')
    return made.pivot.query.columns.length === 0 || made.pivot.query.rows.length === 0;
  return Object.entries(header.at).every(([dimension, member]) => {
    if (header.own.includes(dimension)) return true;
    const tree = made.table.trees.find((one) => one.dimension === dimension);
    const code = tree?.codes.get(member);
    return tree && code !== undefined ? (tree.ends[code] ?? 0) - (tree.places[code] ?? 0) === 1 : true;
  });
}

function isNamed({ at, own }: PivotHeader, { made }: AskedPivot): boolean {
  const isGroup = ([dimension, member]: readonly [string, string]): boolean =>
    made.table.trees.find((one) => one.dimension === dimension)?.groups.has(member) === true;
  return own.length === 0 && !Object.entries(at).some(isGroup);
}
