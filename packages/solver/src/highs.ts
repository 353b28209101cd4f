import type { Problem, Solution, Solver } from '@plenary/core/basics/solver';
import { isIn, lpText } from './lp-text.ts';

/** A solver that holds a thread once it was used. */
export interface HighsSolver extends Solver {
  /** Ends the thread; programs under way are answered with `null`. The next program starts another. */
  readonly end: () => Promise<void>;
}

/**
 * HiGHS (WebAssembly) in a thread of its own, started with the first program and not keeping the process alive. The same
 * program gives the same answer every time: one thread, a fixed seed, the simplex method.
 */
export function highsSolver(): HighsSolver {
  let thread: Promise<Thread> | null = null;
  return {
    minimizeViolation: async (problem) => {
      if (!problem.rows.some(isIn)) return nothingToSolve(problem);
      thread ??= startThread(() => {
        thread = null;
      });
      const values = await (await thread).solve(lpText(problem), problem.seconds);
      return values && solutionOf(problem, values);
    },
    end: async () => {
      const ending = thread;
      thread = null;
      await (await ending)?.end();
    },
  };
}

interface Values {
  readonly columns: Readonly<Record<string, number>>;
  readonly rows: Readonly<Record<string, number>>;
}

interface Thread {
  readonly solve: (text: string, seconds: number | undefined) => Promise<Values | null>;
  readonly end: () => Promise<void>;
}

interface Answer extends Partial<Values> {
  readonly id: number;
}

async function startThread(gone: () => void): Promise<Thread> {
  const { Worker } = await import('node:worker_threads');
  const worker = new Worker(new URL('./highs-worker.ts', import.meta.url));
  worker.unref();
  const waiting = new Map<number, (values: Values | null) => void>();
  const giveUp = (): void => {
    for (const resolve of waiting.values()) resolve(null);
    waiting.clear();
    gone();
  };
  worker.on('message', ({ id, columns, rows }: Answer) => {
    waiting.get(id)?.(columns && rows ? { columns, rows } : null);
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
  });
  worker.on('error', giveUp);
  worker.on('exit', giveUp);
  let last = 0;
  return {
    solve: (text, seconds) =>
      new Promise((resolve) => {
        last += 1;
        waiting.set(last, resolve);
        worker.ref();
        worker.postMessage({ id: last, text, seconds }, []);
      }),
    end: async () => {
      await worker.terminate();
    },
  };
}

function solutionOf(problem: Problem, { columns, rows }: Values): Solution {
  const amounts = Array.from({ length: problem.columns }, (_, column) => columns[`c${column}`] ?? 0);
  const violation = problem.rows.reduce(
    (sum, row, index) =>
      row.weight === Infinity || row.weight === 0
        ? sum
        : sum + row.weight * ((columns[`n${index}`] ?? 0) + (columns[`p${index}`] ?? 0)),
    0,
  );
  return { violation, values: amounts, duals: problem.rows.map((_, index) => rows[`r${index}`] ?? 0) };
}

function nothingToSolve(problem: Problem): Solution {
  return {
    violation: 0,
    values: Array.from({ length: problem.columns }, () => 0),
    duals: problem.rows.map(() => 0),
  };
}
