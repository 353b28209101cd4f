import { parentPort } from 'node:worker_threads';
import loadHighs from 'highs';

/**
 * The worker that HiGHS runs in: takes `{ id, text, seconds }`, answers `{ id, columns, rows }` with primal and dual values by
 * name, or `{ id }` alone where HiGHS found no optimum.
 */
const loaded = loader()();

parentPort?.on('message', (message: Order) => {
  void answer(message);
});

interface Order {
  readonly id: number;
  readonly text: string;
  readonly seconds?: number;
}

/** The package's types tell of its CommonJS form, where the function is a property; Node loads the other one. */
function loader() {
  return 'default' in loadHighs ? loadHighs.default : loadHighs;
}

/** The last resort against a program that does not end, in seconds; nothing that is checked comes near it. */
const timeLimit = 60;

async function answer({ id, text, seconds = timeLimit }: Order): Promise<void> {
  try {
    const highs = await loaded;
    const options = {
      output_flag: false,
      threads: 1,
      random_seed: 0,
      time_limit: seconds,
      // Of whole columns the best, not one that is nearly as good.
      mip_rel_gap: 0,
      mip_abs_gap: 0,
    } as const;
    const solution = highs.solve(text, options);
    parentPort?.postMessage(solution.Status === 'Optimal' ? { id, ...valuesOf(solution) } : { id }, []);
  } catch {
    parentPort?.postMessage({ id }, []);
  }
}

/** A value by name for every column and row of a solution; what has none counts as zero. */
function valuesOf(solution: {
  readonly Columns: Readonly<Record<string, object>>;
  readonly Rows: readonly object[];
}) {
  const columns = Object.entries(solution.Columns).map(([name, column]) => [
    name,
    'Primal' in column && typeof column.Primal === 'number' ? column.Primal : 0,
  ]);
  const rows = solution.Rows.flatMap((row) =>
    'Name' in row && 'Dual' in row ? [[String(row.Name), Number(row.Dual)]] : [],
  );
  return { columns: Object.fromEntries(columns), rows: Object.fromEntries(rows) };
}
