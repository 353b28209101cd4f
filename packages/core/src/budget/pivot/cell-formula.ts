import type { Address, Coordinates } from '../../basics/address.ts';
import { difference, type Formula, type Linear, percentage, type Term } from '../../basics/formula.ts';
import type { FactTable } from '../table/fact-table.ts';
import { childrenOf, isBelow, type MemberTree } from '../table/member-tree.ts';
import { cellStates } from './cell-states.ts';
import type { PivotHeader } from './headers.ts';
import type { Pivot } from './pivot.ts';
import { versionDimension } from './pivot-query.ts';

/**
 * The formula of a cell: one figure where an address can say it; a sum over the members that are filtered for or that a group
 * holds; for what stands at a member itself, its figure less those below it. A term over no facts is left out: `hasFacts`
 * tells, and is asked only where there are several. What stands at a member itself has no value by its formula where
 * something below is not known. `null` for a cell without facts.
 */
export function cellFormula(
  { pivot, table, hasFacts }: FormulaSource,
  row: number,
  column: number,
): Formula | null {
  const [left, top] = [pivot.rows[row], pivot.columns[column]];
  const state = pivot.states[row * pivot.columns.length + column];
  if (!left || !top || (state ?? cellStates.empty) === cellStates.empty) return null;
  const figure = (more: Coordinates): Linear => {
    const all = termsAt(pivot, table, [left, top], more);
    const terms = all.length === 1 ? all : all.filter((term) => hasFacts(term.at));
    return { kind: 'linear', terms };
  };
  const { compare } = pivot.query;
  if (!compare || top.shows === 'amount') return figure({});
  const [from, to] = [compare.from, top.of ?? compare.to].map((version) => {
    const { terms } = figure({ [versionDimension]: version });
    return { kind: 'linear' as const, terms: terms.filter((term) => hasFacts(term.at)) };
  });
  if (!from || !to) return null;
  const change = difference(to, from);
  return top.shows === 'difference' ? change : percentage(change, from);
}

/** A pivot, the table it is of, and whether there are facts under an address. */
export interface FormulaSource {
  readonly pivot: Pivot;
  readonly table: FactTable;
  readonly hasFacts: (address: Address) => boolean;
}

/** The rows of a table whose facts a cell is the sum of, in order; for a comparison, those of either version. */
export function drill(
  { pivot, table }: Pick<FormulaSource, 'pivot' | 'table'>,
  row: number,
  column: number,
): readonly number[] {
  const { query } = pivot;
  const headers = [pivot.rows[row], pivot.columns[column]].filter((header) => header !== undefined);
  if (headers.length < 2) return [];
  const at: Coordinates = Object.assign({}, ...headers.map((header) => header.at));
  const own = new Set(headers.flatMap((header) => header.own));
  const tests = table.trees.flatMap((tree, index) => {
    const wanted = membersAt(pivot, tree, at, own.has(tree.dimension));
    const codes = table.codes[index];
    return wanted && codes ? [{ codes, wanted }] : [];
  });
  const shown = headers.find(({ of }) => of !== undefined)?.of;
  const versions =
    query.compare && at[versionDimension] === undefined
      ? new Set([query.compare.from, shown ?? query.compare.to])
      : null;
  const version = table.trees.findIndex((tree) => tree.dimension === versionDimension);
  const found: number[] = [];
  for (let fact = 0; fact < table.count; fact += 1) {
    if (Object.is(table.amounts[fact], -0)) continue;
    if (!tests.every(({ codes, wanted }) => wanted[codes[fact] ?? 0] === 1)) continue;
    const id = table.trees[version]?.ids[table.codes[version]?.[fact] ?? -1];
    if (versions && !(id !== undefined && versions.has(id))) continue;
    found.push(fact);
  }
  return found;
}

/** For each code whether it counts into a cell; `null` where every one does. */
function membersAt(pivot: Pivot, tree: MemberTree, at: Coordinates, own: boolean): Uint8Array | null {
  const signed = signedMembers(pivot, tree, at, own);
  if (!signed) return null;
  const wanted = new Uint8Array(tree.ids.length);
  for (const { code, sign } of signed) {
    for (let place = tree.places[code] ?? 0; place < (tree.ends[code] ?? 0); place += 1) {
      wanted[tree.order[place] ?? 0] = sign > 0 ? 1 : 0;
    }
  }
  return wanted;
}

interface SignedMember {
  readonly code: number;
  readonly sign: 1 | -1;
}

function termsAt(
  pivot: Pivot,
  table: FactTable,
  headers: readonly PivotHeader[],
  more: Coordinates,
): readonly Term[] {
  const at: Coordinates = Object.assign({}, ...headers.map((header) => header.at), more);
  const own = new Set(headers.flatMap((header) => header.own));
  let terms: readonly { readonly coefficient: number; readonly at: Coordinates }[] = [
    { coefficient: 1, at: {} },
  ];
  for (const tree of table.trees) {
    const signed = signedMembers(pivot, tree, at, own.has(tree.dimension));
    if (!signed) continue;
    const members = signed.flatMap((one) => addressable(tree, one));
    terms = terms.flatMap((term) =>
      members.map(({ code, sign }) => ({
        coefficient: term.coefficient * sign,
        at: { ...term.at, [tree.dimension]: tree.ids[code] ?? '' },
      })),
    );
  }
  return terms.map((term) => ({ coefficient: term.coefficient, at: { cube: table.cube, at: term.at } }));
}

/** The members of a dimension that count into a cell, each with all below it; `null` where all do. */
function signedMembers(
  pivot: Pivot,
  tree: MemberTree,
  at: Coordinates,
  own: boolean,
): readonly SignedMember[] | null {
  const filter = pivot.query.filter[tree.dimension];
  const id = at[tree.dimension];
  const code = id === undefined ? undefined : (tree.codes.get(id) ?? -1);
  if (!filter && code === undefined) return null;
  const tops = filter ? uppermost(tree, filter) : null;
  const within = code === undefined ? [] : [{ code, sign: 1 as const }];
  if (tops && (code === undefined || !tops.some((top) => isBelow(tree, code, top)))) {
    const below = code === undefined ? tops : tops.filter((top) => isBelow(tree, top, code));
    return below.map((top) => ({ code: top, sign: 1 }));
  }
  if (!own || code === undefined) return within;
  return [...within, ...childrenOf(tree, code).map((child) => ({ code: child, sign: -1 as const }))];
}

/** Members without those that stand below another of them. */
function uppermost(tree: MemberTree, members: readonly string[]): readonly number[] {
  const codes = [...new Set(members)].flatMap((member) => tree.codes.get(member) ?? []);
  return codes.filter((code) => !codes.some((other) => other !== code && isBelow(tree, code, other)));
}

function addressable(tree: MemberTree, member: SignedMember): readonly SignedMember[] {
  if (!tree.groups.has(tree.ids[member.code] ?? '')) return [member];
  return childrenOf(tree, member.code).flatMap((code) => addressable(tree, { code, sign: member.sign }));
}
