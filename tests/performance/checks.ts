import { figureOutcomes } from '@plenary/core/checks/engine/figure-outcomes';
import type { FigureOutcome } from '@plenary/core/checks/engine/outcome';
import { violationOf } from '@plenary/core/checks/engine/program';
import { figureScenarios } from '@plenary/core/checks/engine/scenarios';
import { systemOf } from '@plenary/core/checks/engine/system';
import { givenBrandsByObject } from '@plenary/core/checks/figures/given-by-object';
import { givenGrid, type PlantedError } from '@plenary/core/checks/figures/given-grid';
import { type GivenTable, givenByResult } from '@plenary/core/checks/figures/given-tables';
import { given } from '@plenary/core/checks/given';
import { highsSolver } from '@plenary/solver/highs';
import { fixedNumbers, markdownTable, median } from './measure.ts';

interface Case {
  readonly name: string;
  readonly table: GivenTable;
}

/** Measures the check of stated figures beside one bare call of the solver on the same figures, as Markdown. */
export async function checksSection(): Promise<string> {
  const solver = highsSolver();
  const rows: string[][] = [];
  for (const { name, table } of cases()) {
    const { interpretation } = given({ ...table, proposals: [{ id: 'change' }] });
    const scenario = figureScenarios(interpretation).at(-1);
    if (!scenario) continue;
    const system = systemOf(scenario);
    const start = Array.from({ length: system.columns }, () => 0);
    const runs = system.figures.length > 1000 ? 5 : 15;
    const checked = await median(runs, () => figureOutcomes(interpretation, solver));
    const bare = await median(runs, () => violationOf(system, new Set(), start, solver));
    const outcomes = await figureOutcomes(interpretation, solver);
    rows.push([
      name,
      String(system.figures.length),
      `${checked.toFixed(1)} ms`,
      `${bare.toFixed(1)} ms`,
      (checked / bare).toFixed(2),
      outcomes.map(answer).join('; ') || 'sound',
    ]);
  }
  await solver.end();
  const head = ['figures of', 'printed figures', 'checked in', 'one bare program', 'ratio', 'answer'];
  return [...introduction, '', markdownTable(head, rows), ''].join('\n');
}

const introduction = [
  'Median of warm runs, `node tests/performance/run.ts`. The whole check (before and after changes, conflicts, every',
  'smallest repair, the value each cell needs) beside *one* call of the solver on the linear program of the same',
  'figures: the ratio says more than the milliseconds, which belong to the machine.',
];

function answer(outcome: FigureOutcome): string {
  if (outcome.kind === 'improbable') return 'improbable total';
  const [first] = outcome.repairs;
  const proven = outcome.proven ? '' : ', not proven';
  return `${outcome.repairs.length} repairs of ${first?.cells.length ?? 0}${proven}`;
}

function cases(): readonly Case[] {
  const one: readonly PlantedError[] = [{ row: 3, column: 5, by: 1000 }];
  const two: readonly PlantedError[] = [...one, { row: 2, column: 8, by: -300 }];
  return [
    { name: 'nine rows and a total, ten equal answers', table: tenAnswers() },
    { name: 'a table by object, sound', table: givenBrandsByObject() },
    {
      name: 'a table by object, two errors',
      table: givenBrandsByObject({ '13 3': '(3,018)', '0 1': '58,848' }),
    },
    { name: '5 × 10 cells, one error', table: grid(5, 10, one) },
    { name: '10 × 50 cells, one error', table: grid(10, 50, one) },
    { name: '20 × 100 cells, one error', table: grid(20, 100, one) },
    { name: '20 × 200 cells, sound', table: grid(20, 200, []) },
    { name: '20 × 200 cells, one error', table: grid(20, 200, one) },
    { name: '20 × 200 cells, two errors', table: grid(20, 200, two) },
  ];
}

function grid(rows: number, columns: number, errors: readonly PlantedError[]): GivenTable {
  const next = fixedNumbers(7);
  const row = () => Array.from({ length: columns }, () => Math.floor(next() * 2_000_000_000));
  return givenGrid(Array.from({ length: rows }, row), errors);
}

function tenAnswers(): GivenTable {
  const rows = {
    '1.1': '10,155 > 9,155',
    '2.1': '3,727',
    '2.2': '1,258 > 2,158',
    '3.1': '586',
    '3.2': '292',
    '4.1': '1,415',
    '4.2': '4,627',
    '4.3': '1,970',
    '4.4': '13,735',
  };
  return givenByResult('copyright', rows, '37,764');
}
