import type { Solver } from '../../basics/solver.ts';
import { boundsOf } from './bounds.ts';
import { type Equation, equationsOf, holds } from './equations.ts';
import type { SearchLimits } from './limits.ts';
import { nestedStart } from './nested-start.ts';
import { violationOf } from './program.ts';
import type { System } from './system.ts';
import { searches, startOf, witness } from './witness.ts';

/** A component under examination: what is derived from it once, and how much work it has cost. */
export interface Subject {
  readonly system: System;
  readonly equations: readonly Equation[];
  readonly solver: Solver;
  readonly limits: SearchLimits;
  readonly spent: Spent;
}

/** Work done so far, and the last assignment that was found sound: the next one is likely near it. */
interface Spent {
  examinations: number;
  programRows: number;
  recent: readonly number[] | null;
}

/** Whether figures can stand together: an assignment that shows it, figures that cannot, or that nobody knows. */
export type Verdict =
  | { readonly kind: 'sound'; readonly values: readonly number[] }
  | { readonly kind: 'conflict'; readonly figures: ReadonlySet<number> }
  | { readonly kind: 'unknown' };

/** Makes a component ready to be examined. */
export function subjectOf(system: System, solver: Solver, limits: SearchLimits): Subject {
  return {
    system,
    equations: equationsOf(system),
    solver,
    limits,
    spent: { examinations: 0, programRows: 0, recent: null },
  };
}

/**
 * Whether the figures that are not `freed` can stand together. Closed forms first, then a search for a witness, and a
 * linear program only where both leave it open: a sound document never loads the solver.
 */
export async function examine(subject: Subject, freed: ReadonlySet<number>): Promise<Verdict> {
  const verdict = examineClosely(subject, freed);
  if (verdict.kind !== 'unknown' || subject.spent.examinations >= subject.limits.examinations) return verdict;
  const solution = await solved(subject, freed);
  if (solution.kind === 'sound') subject.spent.recent = solution.values;
  return solution;
}

/** Rows beyond which a component is a long list. */
const longList = 5000;

/** The same without a linear program: `unknown` where only one could tell, or where the limit is reached. */
export function examineClosely(subject: Subject, freed: ReadonlySet<number>): Verdict {
  const { system, spent, limits } = subject;
  if (spent.examinations >= limits.examinations) return { kind: 'unknown' };
  spent.examinations += 1;
  const broken = subject.equations.find(
    (equation) => equation.terms.every(({ figure }) => !freed.has(figure)) && !holds(system, equation),
  );
  if (broken) return { kind: 'conflict', figures: new Set(broken.terms.map(({ figure }) => figure)) };
  const bounds = boundsOf(system, freed);
  if (bounds.conflict) return { kind: 'conflict', figures: bounds.conflict };
  const printed = startOf(bounds);
  const nested = (): readonly number[] => nestedStart(system, freed, bounds, printed);
  // In a long list the sums are nearly all nested, and a search from what is printed takes long.
  const starts = system.rows.length > longList ? [nested, () => printed] : [() => printed, nested];
  const values = firstWitness(system, freed, [...starts, () => spent.recent]);
  if (!values) return { kind: 'unknown' };
  spent.recent = values;
  return { kind: 'sound', values };
}

/** What a search finds from one of the starts: from all of them shortly, then from all of them long. */
function firstWitness(
  system: System,
  freed: ReadonlySet<number>,
  starts: readonly (() => readonly number[] | null)[],
): readonly number[] | null {
  for (const rounds of searches) {
    for (const start of starts) {
      const from = start();
      const values = from === null ? null : witness(system, freed, from, rounds);
      if (values !== null) return values;
    }
  }
  return null;
}

/** A linear program's rows, if the component may still afford them. */
export function affords(subject: Subject): boolean {
  const { spent, limits, system } = subject;
  if (spent.programRows >= limits.programRows) return false;
  spent.programRows += system.rows.length;
  return true;
}

async function solved(subject: Subject, freed: ReadonlySet<number>): Promise<Verdict> {
  if (!affords(subject)) return { kind: 'unknown' };
  const start = startOf(boundsOf(subject.system, freed));
  const answer = await violationOf(subject.system, freed, start, subject.solver);
  if (!answer) return { kind: 'unknown' };
  if (answer.sound) return { kind: 'sound', values: answer.values };
  return { kind: 'conflict', figures: new Set(answer.multipliers.keys()) };
}
