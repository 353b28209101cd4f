import type { StatedFigure } from '../../document/stated-figure.ts';
import { tolerance } from './limits.ts';
import type { RowTerm, SystemRow } from './row.ts';
import type { System } from './system.ts';

/** A sum or a percentage that a table prints: figures by their index in the system, the derived one first. */
export interface PrintedRelation {
  readonly figures: readonly number[];
  /** -1 for the derived figure; empty for a percentage of the figures that follow it. */
  readonly coefficients: readonly number[];
}

/**
 * The relations that tables print and that their own figures break beyond rounding: a derived figure against the other
 * figures of its row, of its column, or of its table; a percentage against the totals of its row.
 */
export function brokenRelations(system: System): readonly PrintedRelation[] {
  const sums = printedSums(system);
  const broken = new Map<string, PrintedRelation>();
  for (const sum of sums.derived) {
    for (const relation of relationsOf(sum, sums)) {
      if (isBroken(system, relation)) broken.set(relation.figures.join(), relation);
    }
  }
  return [...broken.values(), ...brokenPercentages(system, sums)];
}

interface PrintedSum {
  readonly figure: number;
  readonly stated: StatedFigure;
  readonly terms: ReadonlyMap<number, number>;
}

interface PrintedSums {
  readonly derived: readonly PrintedSum[];
  /** The figures of a sum's table that count nothing but what it counts, the largest first. */
  readonly within: (sum: PrintedSum) => readonly PrintedSum[];
  /** The figures of a table that count exactly this. */
  readonly equalTo: (table: string, terms: readonly RowTerm[]) => readonly PrintedSum[];
}

function printedSums(system: System): PrintedSums {
  const sums: PrintedSum[] = [];
  for (const row of system.rows) {
    const stated = row.figure === null ? undefined : system.figures[row.figure];
    if (row.figure === null || !stated || row.slope || row.terms.length === 0) continue;
    sums.push({ figure: row.figure, stated, terms: termsOf(row.terms) });
  }
  const byColumn = new Map<string, PrintedSum[]>();
  const byTerms = Map.groupBy(sums, ({ stated, terms }) => `${tableOf(stated)} ${signature(terms)}`);
  for (const sum of sums) {
    for (const column of sum.terms.keys()) {
      const key = `${tableOf(sum.stated)} ${column}`;
      const known = byColumn.get(key);
      if (known) known.push(sum);
      else byColumn.set(key, [sum]);
    }
  }
  const within = (sum: PrintedSum): readonly PrintedSum[] => {
    const table = tableOf(sum.stated);
    const touching = [...sum.terms.keys()].flatMap((column) => byColumn.get(`${table} ${column}`) ?? []);
    return [...new Set(touching)]
      .filter((piece) => piece.figure !== sum.figure && isPartOf(piece, sum))
      .toSorted((a, b) => b.terms.size - a.terms.size || a.figure - b.figure);
  };
  return {
    derived: sums.filter(({ stated }) => stated.role !== 'fact' && stated.role !== 'memo'),
    within,
    equalTo: (table, terms) => byTerms.get(`${table} ${signature(termsOf(terms))}`) ?? [],
  };
}

/** A figure that counts the same, printed alike, is the sum once more; a total of a single part has that part. */
function isPartOf(piece: PrintedSum, sum: PrintedSum): boolean {
  if (piece.terms.size !== sum.terms.size) return piece.terms.size < sum.terms.size;
  return piece.stated.role === 'fact' && sum.stated.role === 'total';
}

function relationsOf(sum: PrintedSum, sums: PrintedSums): readonly PrintedRelation[] {
  const pieces = sums.within(sum);
  const { stated } = sum;
  const sets = [
    pieces.filter((piece) => rowOf(piece.stated) === rowOf(stated)),
    pieces.filter((piece) => columnOf(piece.stated) === columnOf(stated)),
    pieces,
  ];
  return sets.flatMap((set) => covered(sum, set) ?? []);
}

function covered(sum: PrintedSum, pieces: readonly PrintedSum[]): PrintedRelation | null {
  const left = new Map(sum.terms);
  const parts: { readonly figure: number; readonly factor: number }[] = [];
  for (const { figure, terms } of pieces) {
    if (left.size === 0) break;
    const factor = factorWithin(terms, left);
    if (factor === null) continue;
    for (const column of terms.keys()) left.delete(column);
    parts.push({ figure, factor });
  }
  if (left.size > 0) return null;
  const asRead = parts.toSorted((a, b) => a.figure - b.figure);
  return {
    figures: [sum.figure, ...asRead.map(({ figure }) => figure)],
    coefficients: [-1, ...asRead.map(({ factor }) => factor)],
  };
}

/** How often a piece counts in what is left of a sum: once, for or against it. */
function factorWithin(piece: ReadonlyMap<number, number>, left: ReadonlyMap<number, number>): number | null {
  const factors = new Set([...piece].map(([column, coefficient]) => (left.get(column) ?? 0) / coefficient));
  const [factor = 0, ...others] = factors;
  return others.length === 0 && Math.abs(factor) === 1 ? factor : null;
}

function isBroken(system: System, { figures, coefficients }: PrintedRelation): boolean {
  let [off, room] = [0, 0];
  for (const [index, figure] of figures.entries()) {
    off += (coefficients[index] ?? 0) * (system.figures[figure]?.value ?? 0);
    room += system.figures[figure]?.halfWidth ?? 0;
  }
  return Math.abs(off) > room + tolerance;
}

function brokenPercentages(system: System, sums: PrintedSums): readonly PrintedRelation[] {
  const seen = new Set<number>();
  return system.rows.flatMap((row) => {
    const stated = row.figure === null ? undefined : system.figures[row.figure];
    if (row.figure === null || !stated || !row.slope || seen.has(row.figure)) return [];
    seen.add(row.figure);
    return brokenPercentage(row.figure, stated, row, sums);
  });
}

function brokenPercentage(
  figure: number,
  stated: StatedFigure,
  row: SystemRow,
  sums: PrintedSums,
): readonly PrintedRelation[] {
  if (stated.formula.kind !== 'ratio') return [];
  const { scale } = stated.formula;
  const table = tableOf(stated);
  const inRow = (one: PrintedSum): boolean => rowOf(one.stated) === rowOf(stated);
  const oneOf = (terms: readonly RowTerm[]): PrintedSum | undefined => {
    const all = sums.equalTo(table, terms);
    return all.find(inRow) ?? all[0];
  };
  const base = oneOf((row.slope ?? []).map((term) => ({ ...term, coefficient: term.coefficient * scale })));
  if (!base) return [];
  const numerator = termsOf(row.numerator ?? []);
  const now = new Map(numerator);
  for (const [column, coefficient] of base.terms) now.set(column, (now.get(column) ?? 0) + coefficient);
  const left = [...now].map(([column, coefficient]) => ({ column, coefficient }));
  const other = oneOf(left.filter(({ coefficient }) => coefficient !== 0));
  const whole = oneOf(row.numerator ?? []);
  return [other ? { part: other, less: true } : null, whole ? { part: whole, less: false } : null].flatMap(
    (one) => {
      if (!one || canGive(stated, scale, { ...one, base })) return [];
      return [{ figures: [figure, one.part.figure, base.figure], coefficients: [] }];
    },
  );
}

interface Quotient {
  readonly part: PrintedSum;
  /** Whether the base is taken off the part before it is divided by it. */
  readonly less: boolean;
  readonly base: PrintedSum;
}

function canGive(stated: StatedFigure, scale: number, { part, less, base }: Quotient): boolean {
  const ends = (figure: StatedFigure): readonly number[] => {
    const value = figure.value ?? 0;
    return [value - figure.halfWidth, value + figure.halfWidth];
  };
  const bases = ends(base.stated);
  if (Math.min(...bases) <= 0 && Math.max(...bases) >= 0) return true;
  const values = ends(part.stated).flatMap((above) =>
    bases.map((below) => scale * (above / below - (less ? 1 : 0))),
  );
  const value = stated.value ?? 0;
  const room = stated.halfWidth + tolerance;
  return Math.min(...values) <= value + room && Math.max(...values) >= value - room;
}

function termsOf(terms: readonly RowTerm[]): ReadonlyMap<number, number> {
  return new Map(terms.map(({ column, coefficient }) => [column, coefficient]));
}

function signature(terms: ReadonlyMap<number, number>): string {
  return [...terms]
    .sort(([a], [b]) => a - b)
    .map(([column, coefficient]) => `${column}*${Math.round(coefficient * 1e6) / 1e6}`)
    .join(' ');
}

function tableOf({ place }: StatedFigure): string {
  return `${place.file} ${place.table ?? place.path ?? ''}`;
}

function rowOf({ place, row }: StatedFigure): string {
  return place.row === undefined ? `${place.line} ${row}` : String(place.row);
}

function columnOf({ place, column }: StatedFigure): string {
  return place.column === undefined ? column : String(place.column);
}
