import { placeText } from '../../../basics/place.ts';
import type { FigureRole, StatedFigure } from '../../../document/stated-figure.ts';
import { examine, type Subject } from '../examine.ts';
import type { Conflict, FigureRepair } from '../outcome.ts';
import { lastPlace } from '../printed-figure.ts';
import type { PrintedRelation } from '../printed-relations.ts';
import { slipBetween } from './digit-slips.ts';
import { neededValues } from './needed.ts';
import { plausibleRepairs } from './plausible-repairs.ts';
import type { CertifiedRepair, ConflictGroup } from './repair-search.ts';

/** A conflict before it is known in which scenarios it stands. */
export type FoundConflict = Omit<Conflict, 'adopted' | 'soundBefore'>;

/** Conflicts of more figures than this are told as they were found, not made smaller one by one. */
const shrunkMost = 60;
/** Repairs beyond this many are ordered after the figures as they stand, without a search for each needed value. */
const neededMost = 300;

/** Words a group of conflicts as one: by a relation printed and broken or by its smallest conflict; repairs best first. */
export async function conflictOf(
  subject: Subject,
  group: ConflictGroup,
  relations: readonly PrintedRelation[],
): Promise<FoundConflict> {
  const { figures, coefficients } = await told(subject, group, relations);
  const repairs: RatedRepair[] = [];
  for (const repair of group.repairs.slice(0, neededMost)) repairs.push(await rated(subject, repair));
  return {
    kind: 'conflict',
    figures,
    coefficients,
    repairs: plausibleRepairs(repairs, subject.system.figures)
      .toSorted(compareRepairs)
      .map((one) => one.repair),
    proven: group.proven && group.repairs.length <= neededMost,
  };
}

/** A relation that a table prints and breaks, where every repair mends it; otherwise the smallest conflict found. */
async function told(
  subject: Subject,
  group: ConflictGroup,
  relations: readonly PrintedRelation[],
): Promise<Worded> {
  const relation = relationToTell(subject, group, relations);
  if (relation) {
    const figures = relation.figures.flatMap((figure) => subject.system.figures[figure] ?? []);
    return { figures, coefficients: relation.coefficients };
  }
  const found = group.conflicts.reduce((best, one) => (one.size < best.size ? one : best));
  return worded(subject, await shrunk(subject, found));
}

/**
 * Of the broken relations of a group: one whose derived figure the first repair reprints before one whose parts it
 * does, sums before percentages, a total before its parts, then the one of fewest figures, totals first.
 */
function relationToTell(
  subject: Subject,
  group: ConflictGroup,
  relations: readonly PrintedRelation[],
): PrintedRelation | null {
  const [repair] = group.repairs;
  if (!repair) return null;
  const { figures } = subject.system;
  const broken = relations.filter((relation) =>
    group.repairs.every((one) => relation.figures.some((figure) => one.figures.includes(figure))),
  );
  const reprinted = new Set(group.repairs.length === 1 ? repair.figures : []);
  const parts = new Set(broken.flatMap((relation) => relation.figures.slice(1)));
  const order = ({
    figures: [derived = -1, ...others],
    coefficients,
  }: PrintedRelation): readonly number[] => [
    coefficients.length === 0 ? 1 : 0,
    reprinted.has(derived) ? 0 : 1,
    parts.has(derived) ? 1 : 0,
    others.length,
    isTotal(figures[derived]) ? 0 : 1,
    derived,
  ];
  return broken.toSorted((a, b) => compareInOrder(order(a), order(b)))[0] ?? null;
}

function isTotal(figure: StatedFigure | undefined): boolean {
  return figure?.role === 'total' || figure?.role === 'head-count';
}

function compareInOrder(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((one, index) => one !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** Leaves out figure after figure while the rest cannot stand: none of what is left is to spare. */
async function shrunk(subject: Subject, conflict: ReadonlySet<number>): Promise<ReadonlySet<number>> {
  if (conflict.size > shrunkMost || isEquation(subject, conflict)) return conflict;
  const all = subject.system.figures.map((_, figure) => figure);
  let kept = conflict;
  for (const figure of [...conflict].sort((a, b) => b - a)) {
    if (!kept.has(figure)) continue;
    const rest = new Set(all.filter((one) => !kept.has(one) || one === figure));
    const verdict = await examine(subject, rest);
    if (verdict.kind === 'conflict') kept = verdict.figures;
  }
  return kept;
}

function isEquation(subject: Subject, conflict: ReadonlySet<number>): boolean {
  return equationOf(subject, conflict) !== undefined;
}

function equationOf(subject: Subject, conflict: ReadonlySet<number>) {
  return subject.equations.find(
    ({ terms }) => terms.length === conflict.size && terms.every(({ figure }) => conflict.has(figure)),
  );
}

interface Worded {
  readonly figures: readonly StatedFigure[];
  readonly coefficients: readonly number[];
}

/** Figures in conflict, and how often each counts where they are one printed sum: no other sum is claimed. */
function worded(subject: Subject, conflict: ReadonlySet<number>): Worded {
  const { figures } = subject.system;
  const order = [...conflict].sort(
    (a, b) => rank(figures[a]) - rank(figures[b]) || extent(subject, b) - extent(subject, a) || a - b,
  );
  const stated = order.flatMap((figure) => figures[figure] ?? []);
  const counts = new Map(
    equationOf(subject, conflict)?.terms.map(({ figure, coefficient }) => [figure, coefficient]),
  );
  const first = counts.get(order[0] ?? -1);
  if (!first) return { figures: stated, coefficients: [] };
  return {
    figures: stated,
    coefficients: order.map((figure) => rounded(-(counts.get(figure) ?? 0) / first)),
  };
}

function rounded(value: number): number {
  const nearest = Math.round(value);
  return Math.abs(value - nearest) < 1e-6 && nearest !== 0 ? nearest : value;
}

const ranks: Readonly<Record<FigureRole, number>> = {
  percentage: 0,
  balance: 1,
  difference: 2,
  'head-count': 3,
  total: 4,
  memo: 5,
  fact: 6,
};

function rank(figure: StatedFigure | undefined): number {
  return figure ? ranks[figure.role] : 0;
}

function extent(subject: Subject, figure: number): number {
  return subject.system.rows.find((row) => row.figure === figure)?.terms.length ?? 0;
}

interface RatedRepair {
  readonly repair: FigureRepair;
  readonly unchanged: number;
  readonly slip: number;
  readonly facts: number;
  readonly places: string;
}

async function rated(subject: Subject, certified: CertifiedRepair): Promise<RatedRepair> {
  const needed = await neededValues(subject, certified);
  const cells = certified.figures.flatMap((index, position) => {
    const figure = subject.system.figures[index];
    return figure ? [{ figure, needed: needed[position] ?? 0 }] : [];
  });
  const slip = cells.reduce((sum, { figure, needed: value }) => {
    const unit = lastPlace(figure);
    return sum + slipBetween(Math.round((figure.value ?? 0) / unit), Math.round(value / unit));
  }, 0);
  return {
    repair: { cells },
    unchanged: cells.filter(({ figure }) => figure.insertedBy.length === 0).length,
    slip,
    facts: cells.filter(({ figure }) => figure.role === 'fact').length,
    places: cells.map(({ figure }) => sortablePlace(figure)).join(' '),
  };
}

/** Cells that a tracked change put there first, then what looks most like a slip, then derived figures, then as read. */
function compareRepairs(a: RatedRepair, b: RatedRepair): number {
  return a.unchanged - b.unchanged || a.slip - b.slip || a.facts - b.facts || (a.places < b.places ? -1 : 1);
}

function sortablePlace({ place }: StatedFigure): string {
  const digits = (number: number | undefined) => String(number ?? 0).padStart(9, '0');
  return `${digits(place.line)} ${digits(place.row)} ${digits(place.column)} ${placeText(place)}`;
}
