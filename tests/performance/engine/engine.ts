import { spawnSync } from 'node:child_process';
import { availableParallelism, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { markdownTable } from '../measure.ts';
import { demonstrationTable } from './demonstration.ts';
import { givenDimensions } from './given-facts.ts';
import { fiftyTables, filtered, inSql, tableGiven, threeDimensions } from './given-tables.ts';
import { keptFactsTable } from './kept-facts.ts';
import type { EngineMeasures } from './measure-engine.ts';
import {
  askDatabase,
  askFrame,
  askSpreadsheet,
  type FrameQuery,
  installPeers,
  type PeerTimes,
} from './peers.ts';
import { spreadsheetTask } from './spreadsheet-task.ts';

const shown = ['unit', 'object', 'year'];
const byCube = `select ${shown.join()}, sum(amount) as amount from facts group by cube (${shown.join()})`;
const sizes = [10_000, 100_000, 1_000_000, 10_000_000] as const;
const compared = [1_000_000, 10_000_000] as const;
const edited = 1_000_000;
/** Sizes the spreadsheet is tried on, until it takes longer than it may: four times as many take it much more than that. */
const spreadsheetSizes = [32_000, 128_000];
const spreadsheetTime = 180_000;

/** Measures pivots, edits with open tables, memory and growth, beside DuckDB, Arquero and HyperFormula. */
export async function engineSection(): Promise<string> {
  installPeers();
  const measures = new Map(sizes.map((count) => [count, measuredAt(count)]));
  const of = (count: number): EngineMeasures =>
    measures.get(sizes.find((size) => size === count) ?? 10_000) ?? none();
  const [load = 0] = loadavg();
  const pivots = compared.map((count) => pivotTable(count, of(count)));
  return [
    ...introduction,
    `The load of the machine was ${load.toFixed(1)} on ${availableParallelism()} processors.`,
    ...pivots.flatMap((table, index) => ['', `${words(compared[index] ?? 0)} facts:`, '', table]),
    '',
    ...editIntroduction(of(edited)),
    '',
    editTable(of(edited)),
    '',
    'As facts grow (medians; a pivot in nanoseconds a fact, an edit with fifty tables open, opening them all):',
    '',
    growthTable(measures),
    '',
    'The whole demonstration plan from nothing, with no table, index or sum remembered:',
    '',
    await demonstrationTable(),
    '',
    `${words(edited)} facts into PostgreSQL and back, beside its own COPY into and out of a table of the same columns and indexes (which`,
    'reads and writes text that is there already; ours makes it of facts, and facts of it):',
    '',
    await keptFactsTable(edited),
    '',
  ].join('\n');
}

const introduction = [
  'Facts of six dimensions (60 units in 9 groups, 26 objects in 6, 20 results in 5, 10 years, 5 funds, 2,000 activities), skewed as',
  'budgets are, the same in every process and checked to come to the same totals. A pivot is units and objects by years with a',
  'subtotal for every group and totals both ways; `filtered` is of two groups of results and two funds, a fifth of the facts; by',
  'cube is every combination of members of the three. DuckDB (node API, in memory, 2 threads, members as ENUM) groups by the three',
  'columns, without the subtotals of groups; Arquero groups arrays of codes. One thread of JavaScript against two of DuckDB, in',
  'milliseconds, medians of warm runs, each in a process of its own. Above 1 the ratio says how many times faster Plenary is.',
];

function editIntroduction(measures: EngineMeasures): readonly string[] {
  return [
    `An edit of one fact among ${words(edited)} with fifty tables open (${words(measures.cells)} cells): the subtotals, totals and`,
    `cells above it follow, the last edit changed ${measures.changedCells} cells. DuckDB updates the row and is asked for all fifty`,
    'tables again. HyperFormula holds the same cells, each finest one as the sum of its facts and each subtotal as the sum of the',
    'cells below, at a size that it takes a minute to build; twice as many took it five. Edits are warm, after half a second of them.',
  ];
}

function measuredAt(count: number): EngineMeasures {
  const script = fileURLToPath(new URL('measure-engine.ts', import.meta.url));
  const runs = count > 1_000_000 ? '9' : '25';
  const done = spawnSync(process.execPath, ['--expose-gc', script, String(count), runs, '300'], {
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Error(done.stderr);
  return JSON.parse(done.stdout);
}

function pivotTable(count: number, own: EngineMeasures): string {
  const runs = count > 1_000_000 ? 7 : 15;
  const database = askDatabase(count, runs, {
    pivot: inSql(threeDimensions, 'facts'),
    filtered: inSql(filtered, 'facts'),
    cube: byCube,
  });
  const frame = askFrame(count, count > 1_000_000 ? 1 : 3, {
    pivot: { groupings: [shown] },
    filtered: { groupings: [shown], filter: codesWanted() },
    cube: { groupings: combinations() },
  });
  same(own.total, database.queries['pivot'], frame.queries['pivot']);
  same(8 * own.total, database.queries['cube'], frame.queries['cube']);
  if (own.groups !== database.queries['pivot']?.groups) throw new Error('groups differ');
  const row = (name: string, query: 'pivot' | 'filtered' | 'cube'): readonly string[] => {
    const [ours, theirs, frames] = [
      own[query],
      database.queries[query]?.times,
      frame.queries[query]?.times,
    ].map((times) => middle(times ?? []));
    return [name, ms(ours), ms(theirs), ratio(theirs, ours), ms(frames), ratio(frames, ours)];
  };
  return markdownTable(
    ['', 'Plenary', 'DuckDB', 'ratio', 'Arquero', 'ratio'],
    [row('pivot by three dimensions', 'pivot'), row('filtered', 'filtered'), row('by cube', 'cube')],
  );
}

/** The codes that the filter of the measured pivot lets pass. */
function codesWanted(): NonNullable<FrameQuery['filter']> {
  return Object.entries(filtered.filter).map(([id, members]) => {
    const given = givenDimensions.find((one) => one.id === id);
    const codes = (given?.members ?? []).flatMap((member, code) =>
      members.includes(member) || members.includes(given?.parents?.[code] ?? '') ? [code] : [],
    );
    return [id, codes] as const;
  });
}

function combinations(): readonly (readonly string[])[] {
  return shown.reduce<readonly (readonly string[])[]>(
    (sets, dimension) => sets.flatMap((set) => [set, [...set, dimension]]),
    [[]],
  );
}

function editTable(own: EngineMeasures): string {
  const tables = fiftyTables().map((query) => inSql(query, 'facts'));
  const database = askDatabase(edited, 1, {}, tables, 7);
  const ours = middle(own.edit);
  const asked = middle(database.edit ?? []);
  const rows = [
    ['Plenary', words(edited), ms(ours), ''],
    ['DuckDB', words(edited), ms(asked), ratio(asked, ours)],
  ];
  const sheet = spreadsheetEdit();
  const of = (count: number): number => middle(measuredAt(count).edit);
  if (sheet) {
    rows.push(['HyperFormula', words(sheet.count), ms(sheet.edit), ratio(sheet.edit, ours)]);
    rows.push(['Plenary at that size', words(sheet.count), ms(of(sheet.count)), '']);
  }
  return markdownTable(['', 'facts', 'an edit', 'times as long as Plenary'], rows);
}

function spreadsheetEdit(): { readonly count: number; readonly edit: number } | null {
  let best: { readonly count: number; readonly edit: number } | null = null;
  for (const count of spreadsheetSizes) {
    const task = spreadsheetTask(tableGiven(count), fiftyTables(), 50);
    const answer = askSpreadsheet(task, spreadsheetTime);
    if (!answer) break;
    // The sum over all tables passes 2^53, and a spreadsheet rounds what it adds.
    const apart = Math.abs(answer.total - task.total) / Math.abs(task.total);
    if (apart > 1e-9) throw new Error(`the spreadsheet comes to other totals: ${apart}`);
    best = { count, edit: middle(answer.edit) };
  }
  return best;
}

function growthTable(measures: ReadonlyMap<number, EngineMeasures>): string {
  const rows = [...measures].map(([count, own]) => [
    words(count),
    ms(middle(own.pivot)),
    ((1_000_000 * middle(own.pivot)) / count).toFixed(1),
    ms(middle(own.filtered)),
    ms(middle(own.cube)),
    ms(own.opened),
    `${(1000 * middle(own.edit)).toFixed(0)} µs`,
    (own.tableBytes / count).toFixed(0),
    // With few facts, what the collector frees meanwhile is more.
    own.liveBytes > 0 ? (own.liveBytes / count).toFixed(0) : '–',
    (own.objectBytes / count).toFixed(0),
  ]);
  const head = ['facts', 'pivot', 'ns a fact', 'filtered', 'by cube', 'open fifty tables', 'an edit'];
  const bytes = ['bytes a fact', 'again while edited', 'as objects'];
  return markdownTable([...head, ...bytes], rows);
}

function same(total: number, ...answers: readonly (PeerTimes | undefined)[]): void {
  for (const answer of answers) {
    if (answer?.total !== total) throw new Error(`totals differ: ${total}, ${answer?.total}`);
  }
}

function middle(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

function ms(time = Number.NaN): string {
  return `${time < 10 ? time.toFixed(2) : time.toFixed(0)} ms`;
}

function ratio(theirs = Number.NaN, ours = Number.NaN): string {
  const times = theirs / ours;
  return times < 10 ? times.toFixed(1) : times.toFixed(0);
}

function words(count: number): string {
  return count.toLocaleString('en');
}

function none(): never {
  throw new Error('not measured');
}
