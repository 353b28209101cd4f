import { placeText } from '../../../basics/place.ts';
import type { FigureRole, StatedFigure } from '../../../document/stated-figure.ts';
import { examine, type Subject } from '../examine.ts';
import type { Conflict, FigureRepair } from '../outcome.ts';
import { lastPlace } from '../printed-figure.ts';
import { violationOf } from '../program.ts';
import { slipBetween } from './digit-slips.ts';
import { neededValues } from './needed.ts';
import type { CertifiedRepair, ConflictGroup } from './repair-search.ts';

/** A conflict before it is known in which scenarios it stands. */
export type FoundConflict = Omit<Conflict, 'adopted' | 'soundBefore'>;

/** Conflicts of more figures than this are told as they were found, not made smaller one by one. */
const shrunkMost = 60;
/** Repairs beyond this many are ordered after the figures as they stand, without a search for each needed value. */
const neededMost = 300;

/** Words a group of conflicts as one: its smallest conflict, and its repairs, best first. */
export async function conflictOf(subject: Subject, group: ConflictGroup): Promise<FoundConflict> {
  const found = group.conflicts.reduce((best, one) => (one.size < best.size ? one : best));
  const smallest = await shrunk(subject, found);
  const { figures, coefficients } = await worded(subject, smallest);
  const repairs: RatedRepair[] = [];
  for (const repair of group.repairs.slice(0, neededMost)) repairs.push(await rated(subject, repair));
  return {
    kind: 'conflict',
    figures,
    coefficients,
    repairs: repairs.sort(compareRepairs).map((one) => one.repair),
    proven: group.proven && group.repairs.length <= neededMost,
  };
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

async function worded(subject: Subject, conflict: ReadonlySet<number>): Promise<Worded> {
  const multipliers = await multipliersOf(subject, conflict);
  const { figures } = subject.system;
  const order = [...conflict].sort(
    (a, b) => rank(figures[a]) - rank(figures[b]) || extent(subject, b) - extent(subject, a) || a - b,
  );
  const stated = order.flatMap((figure) => figures[figure] ?? []);
  const first = multipliers.get(order[0] ?? -1);
  if (!first || stated.some((figure) => figure.formula.kind === 'ratio'))
    return { figures: stated, coefficients: [] };
  const coefficients = order.map((figure) => rounded(-(multipliers.get(figure) ?? 0) / first));
  return { figures: stated, coefficients };
}

/** How often each figure counts in the contradiction: as the equation says, or as the dual values do. */
async function multipliersOf(
  subject: Subject,
  conflict: ReadonlySet<number>,
): Promise<ReadonlyMap<number, number>> {
  const equation = equationOf(subject, conflict);
  if (equation) return new Map(equation.terms.map(({ figure, coefficient }) => [figure, coefficient]));
  const { system, solver } = subject;
  const others = new Set(system.figures.flatMap((_, figure) => (conflict.has(figure) ? [] : [figure])));
  const start = Array.from({ length: system.columns }, () => 0);
  for (const row of system.rows) {
    const [only, ...more] = row.terms;
    if (only && more.length === 0) start[only.column] = (row.low + row.high) / 2 / only.coefficient;
  }
  return (await violationOf(system, others, start, solver))?.multipliers ?? new Map<number, number>();
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
