/** The median of several runs after one that warms up, in milliseconds. */
export async function median(runs: number, work: () => Promise<unknown>): Promise<number> {
  return (await spread(runs, work)).median;
}

/** The same with the quickest run, which is what the work takes where nothing else disturbs it. */
export async function spread(
  runs: number,
  work: () => Promise<unknown>,
): Promise<{ readonly quickest: number; readonly median: number }> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const from = performance.now();
    await work();
    times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  return { quickest: times[0] ?? 0, median: times[Math.floor(runs / 2)] ?? 0 };
}

/** The same in processor time of this process, its threads included: what else a machine does counts less. */
export async function medianProcessorTime(runs: number, work: () => Promise<unknown>): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const from = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(from);
    times.push((user + system) / 1000);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

/** Numbers from 0 to 1 that are the same in every run. */
export function fixedNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7f_ff_ff_ff;
    return state / 0x7f_ff_ff_ff;
  };
}

/** A Markdown table. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
