import { codeLevels } from '../code-levels.ts';
import type { MappedColumn, MappedDimension } from '../line-mapping.ts';
import { indentOf } from '../line-places.ts';
import { type Carried, carriedValues, ownValues } from './carried-values.ts';
import { codeSplit, codeTree } from './code-tree.ts';
import { type ColumnTraits, determines } from './column-traits.ts';
import { totalsHold } from './totals-hold.ts';

/** What the columns of words and codes are seen beside. */
export interface KeySample {
  readonly columns: readonly ColumnTraits[];
  /** For each line the amounts of all columns. */
  readonly amounts: readonly (readonly (number | null)[])[];
  readonly refer: (column: ColumnTraits) => MappedColumn;
}

const mostDimensions = 8;
const planned: ReadonlySet<string> = new Set(['sector', 'unit', 'result', 'priority', 'version']);
/** What each line has of its own: numbers of documents, notes. */
const perLine =
  /transaction|invoice|voucher|receipt|factura|facture|счет-фактура|发票|^notes?$|remarks?|comment|observa|примеч|备注|说明|ملاحظات/iu;

/** Guesses the dimensions of lines and their levels from columns of words and codes. */
export function keyColumns(sample: KeySample): readonly MappedDimension[] {
  const tree = treeOf(sample);
  if (tree) return tree;
  const lines = sample.amounts.length;
  const keys = sample.columns.filter((one) => !isNote(one, lines));
  const plain = ownValues(keys);
  const plainly = steppedDimension(sample, plain, namesOf(plain, lines));
  const carried = plainly ? plain : carriedValues(keys);
  const names = namesOf(carried, lines);
  const stepped = plainly ?? steppedDimension(sample, carried, names) ?? carriedChain(carried, names, sample);
  const used = new Set(stepped?.used);
  const rest = carried.columns.filter((one) => !used.has(one.traits));
  const dimensions = [
    ...(stepped ? [stepped.dimension] : []),
    ...chained(rest, names, sample, stepped ? [stepped.dimension] : []),
  ];
  return dimensions
    .toSorted((a, b) => firstColumn(a, sample) - firstColumn(b, sample))
    .slice(0, mostDimensions);
}

function isNote(one: ColumnTraits, lines: number): boolean {
  return perLine.test(one.header) && (one.distinct > lines / 2 || one.filled < lines * 0.9);
}

/** One column that is a tree by itself: of codes, of codes with names, or of names that are indented. */
function treeOf(sample: KeySample): readonly MappedDimension[] | null {
  const { columns, refer } = sample;
  for (const column of columns) {
    const split = column.kind === 'words' ? codeSplit(column.values) : null;
    const codes = column.values.map((value) => (split === null ? value : (value.split(split)[0] ?? '')));
    const how = column.kind === 'code' || split !== null ? codeTree(codes) : null;
    const others = columns.filter((one) => one !== column);
    const name = split === null ? nameOf(column, others) : undefined;
    const beside = others.filter((one) => one !== name && one.distinct > 1 && !isNote(one, codes.length));
    const indents = new Set(column.raw.map(indentOf)).size;
    const isIndented =
      how === null && column.kind === 'words' && beside.length === 0 && indents > 1 && indents < 12;
    if (!how && !isIndented) {
      if (split !== null && beside.length === 0)
        return [{ id: idOf(column, []), levels: [{ column: refer(column), split }] }];
      continue;
    }
    const paths = how
      ? codes.map((code) => codeLevels({ code, name: '' }, how).map((one) => one.code))
      : indentedPaths(column.raw);
    const holds = holdsIn(paths, beside, sample);
    // Numbers that only happen to begin with others are no tree.
    if (!holds && how?.prefixes) continue;
    const dimension: MappedDimension = {
      id: idOf(column, []),
      levels: [
        {
          column: refer(column),
          ...(name ? { name: refer(name) } : {}),
          ...(split === null ? {} : { split }),
        },
      ],
      ...(how ?? { indented: true, ids: 'path' }),
      ...(holds ? { parents: 'totals' } : {}),
    };
    const more = beside.length === 0 ? [] : keyColumns({ ...sample, columns: beside });
    return [
      dimension,
      ...more.map((one) => ({ ...one, id: one.id === dimension.id ? `${one.id}-2` : one.id })),
    ];
  }
  return null;
}

function nameOf(code: ColumnTraits, others: readonly ColumnTraits[]): ColumnTraits | undefined {
  return (
    others.find(
      (one) => one.kind === 'words' && one.column > code.column && determines(code.values, one.values),
    ) ?? others.find((one) => one.kind === 'words' && determines(code.values, one.values))
  );
}

function indentedPaths(raw: readonly string[]): readonly (readonly string[])[] {
  const last: { readonly indent: number; readonly code: string }[] = [];
  return raw.map((cell) => {
    const indent = indentOf(cell);
    while ((last.at(-1)?.indent ?? -1) >= indent) last.pop();
    last.push({ indent, code: cell.trim() });
    return last.map((one) => one.code);
  });
}

function holdsIn(
  paths: readonly (readonly string[])[],
  beside: readonly ColumnTraits[],
  { amounts }: KeySample,
): boolean {
  return totalsHold(
    paths.map((path, row) => ({
      path,
      other: beside.map((one) => one.values[row] ?? '').join('\u0001'),
      amounts: amounts[row] ?? [],
    })),
  );
}

/** The names that stand beside codes. */
function namesOf(carried: Carried, lines: number): ReadonlyMap<ColumnTraits, ColumnTraits> {
  const names = new Map<ColumnTraits, ColumnTraits>();
  const codes = carried.columns.filter((one) => one.traits.kind === 'code' && one.traits.distinct > 1);
  for (const name of carried.columns) {
    if (name.traits.kind !== 'words' || name.filled <= lines / 2) continue;
    const before = codes.findLast((one) => one.traits.column < name.traits.column);
    if (!before || name.traits.column - before.traits.column > 2 || names.has(before.traits)) continue;
    if (determines(before.values, name.values)) names.set(before.traits, name.traits);
  }
  return names;
}

interface Stepped {
  readonly dimension: MappedDimension;
  readonly used: readonly ColumnTraits[];
}

/**
 * Columns that are the levels of one tree by what is empty in them: inner ones where a line states the total of what is above, outer ones
 * where they say the same as the line above.
 */
function steppedDimension(
  sample: KeySample,
  carried: Carried,
  names: ReadonlyMap<ColumnTraits, ColumnTraits>,
): Stepped | null {
  const named = new Set(names.values());
  const keys = carried.columns.filter((one) => !named.has(one.traits) && one.traits.kind !== 'empty');
  const lines = sample.amounts.length;
  const inner = keys.filter((one) => one.filled < lines && one.filled > 0);
  const whole = keys.filter((one) => one.filled === lines);
  const above = whole.findLast((one) => inner.some((other) => other.traits.column > one.traits.column));
  const shared = whole.find(
    (one) => one.traits.kind === 'words' && inner.some((other) => other.traits.column < one.traits.column),
  );
  const chain = [...(above && above !== shared ? [above] : []), ...inner];
  const isNested =
    chain.length > 1 &&
    chain.every((one, index) => {
      const next = chain[index + 1];
      return !next || next.values.every((value, row) => value === '' || one.values[row] !== '');
    });
  if (!isNested || inner.length === 0) return null;
  const paths = sample.amounts.map((_, row) =>
    chain.map((one) => one.values[row] ?? '').filter((code) => code !== ''),
  );
  const others = keys.filter((one) => !chain.includes(one) && one !== shared).map((one) => one.traits);
  if (!holdsIn(paths, others, sample)) return null;
  // The names of the innermost level are those of the others where they stand on lines of their own.
  const innermost = chain.at(-1);
  const own = innermost && names.get(innermost.traits);
  const isHead = own?.values.some((value, row) => value !== '' && innermost?.values[row] === '') === true;
  const headName = isHead ? own : undefined;
  return {
    dimension: {
      id: idOf(chain.at(-1)?.traits, []),
      levels: chain.map((one) => levelOf(one, names.get(one.traits) ?? shared?.traits ?? headName, sample)),
      ids: 'path',
      parents: 'totals',
    },
    used: [...chain, ...(shared ? [shared] : [])].flatMap((one) => [
      one.traits,
      ...(names.has(one.traits) ? [names.get(one.traits) ?? one.traits] : []),
    ]),
  };
}

/** Columns that say something only where it changes, each within the one before it. */
function carriedChain(
  carried: Carried,
  names: ReadonlyMap<ColumnTraits, ColumnTraits>,
  sample: KeySample,
): Stepped | null {
  const named = new Set(names.values());
  const chain = carried.columns.filter(
    (one) => one.isCarried && !named.has(one.traits) && one.filled === sample.amounts.length,
  );
  if (chain.length === 0) return null;
  return {
    dimension: {
      id: idOf(chain.at(-1)?.traits, []),
      levels: chain.map((one) => levelOf(one, names.get(one.traits), sample)),
      ...(chain.length > 1 ? { ids: 'path' as const } : {}),
    },
    used: chain.flatMap((one) => [one.traits, names.get(one.traits) ?? one.traits]),
  };
}

type Level = NonNullable<MappedDimension['levels']>[number];

function levelOf(
  one: Carried['columns'][number],
  name: ColumnTraits | undefined,
  { refer }: KeySample,
): Level {
  return {
    column: refer(one.traits),
    ...(name ? { name: refer(name) } : {}),
    ...(one.isCarried ? { carried: true } : {}),
  };
}

/** Columns each value of which goes with one value of another are levels of one dimension. */
function chained(
  columns: Carried['columns'],
  names: ReadonlyMap<ColumnTraits, ColumnTraits>,
  sample: KeySample,
  before: readonly MappedDimension[],
): readonly MappedDimension[] {
  const lines = sample.amounts.length;
  const named = new Set(names.values());
  // Notes are different from line to line and belong to no dimension; what is the same everywhere tells nothing.
  const own = columns.filter(
    ({ traits, filled }) =>
      !named.has(traits) &&
      traits.distinct > 1 &&
      filled > lines / 2 &&
      !(perLine.test(traits.header) && traits.distinct > lines / 2) &&
      (traits.kind === 'code' || traits.distinct < lines / 2 || lines < 40),
  );
  const ordered = own.toSorted((a, b) => b.traits.distinct - a.traits.distinct);
  const used = new Set<Carried['columns'][number]>();
  const dimensions: MappedDimension[] = [];
  for (const finest of ordered) {
    if (used.has(finest)) continue;
    const chain = [finest];
    for (const above of ordered) {
      const [top] = chain;
      if (used.has(above) || chain.includes(above) || !top || above.traits.distinct >= top.traits.distinct)
        continue;
      if (determines(top.values, above.values)) chain.unshift(above);
    }
    for (const one of chain) used.add(one);
    dimensions.push({
      id: idOf(finest.traits, [...before, ...dimensions]),
      levels: chain.map((one) => {
        const split = one.traits.kind === 'words' && !names.has(one.traits) ? codeSplit(one.values) : null;
        return { ...levelOf(one, names.get(one.traits), sample), ...(split === null ? {} : { split }) };
      }),
      ...(chain.length > 1 ? { ids: 'path' as const } : {}),
      ...(finest.filled < lines ? { empty: 'unallocated' } : {}),
    });
  }
  return dimensions;
}

function firstColumn(dimension: MappedDimension, { columns, refer }: KeySample): number {
  return columns.find((one) => refer(one) === dimension.levels?.[0]?.column)?.column ?? 0;
}

function idOf(column: ColumnTraits | undefined, taken: readonly MappedDimension[]): string {
  const plain = (column?.header ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const bare = plain === '' ? `column-${(column?.column ?? 0) + 1}` : plain;
  // Sectors, units and results are the plan's own; who means those says so.
  const id = planned.has(bare) ? `line-${bare}` : bare;
  return taken.some((one) => one.id === id) ? `${id}-${(column?.column ?? 0) + 1}` : id;
}
