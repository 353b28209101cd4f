import { boundsOf } from './bounds.ts';
import { type Equation, equationsOf, holds } from './equations.ts';
import type { SearchLimits } from './limits.ts';
import { violationOf } from './program.ts';
import type { Solver } from './solver.ts';
import type { System } from './system.ts';
import { startOf, witness } from './witness.ts';

/** A component under examination: what is derived from it once, and how much work it has cost. */
export interface Subject {
  readonly system: System;
  readonly equations: readonly Equation[];
  readonly solver: Solver;
  readonly limits: SearchLimits;
  readonly spent: { examinations: number; programs: number };
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
    spent: { examinations: 0, programs: 0 },
  };
}

/**
 * Whether the figures that are not `freed` can stand together. Closed forms first, then a search for a witness, and a
 * linear program only where both leave it open: a sound document never loads the solver.
 */
export async function examine(subject: Subject, freed: ReadonlySet<number>): Promise<Verdict> {
  const { system, spent, limits } = subject;
  if (spent.examinations >= limits.examinations) return { kind: 'unknown' };
  spent.examinations += 1;
  const broken = subject.equations.find(
    (equation) => equation.terms.every(({ figure }) => !freed.has(figure)) && !holds(system, equation),
  );
  if (broken) return { kind: 'conflict', figures: new Set(broken.terms.map(({ figure }) => figure)) };
  const bounds = boundsOf(system, freed);
  if (bounds.conflict) return { kind: 'conflict', figures: bounds.conflict };
  const start = startOf(bounds);
  const values = witness(system, freed, start);
  if (values) return { kind: 'sound', values };
  return solved(subject, freed, start);
}

async function solved(
  subject: Subject,
  freed: ReadonlySet<number>,
  start: readonly number[],
): Promise<Verdict> {
  if (subject.spent.programs >= subject.limits.programs) return { kind: 'unknown' };
  subject.spent.programs += 1;
  const answer = await violationOf(subject.system, freed, start, subject.solver);
  if (!answer) return { kind: 'unknown' };
  if (answer.sound) return { kind: 'sound', values: answer.values };
  return { kind: 'conflict', figures: new Set(answer.multipliers.keys()) };
}
