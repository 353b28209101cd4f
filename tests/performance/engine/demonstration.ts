import { readFileSync } from 'node:fs';
import type { Plan } from '@plenary/core/plan/plan';
import { expectedResults } from '@plenary/core/results/strategy';
import { budgetByPillar } from '@plenary/core/views/budget-by-pillar';
import { budgetBySector } from '@plenary/core/views/budget-by-sector';
import { cellValue } from '@plenary/core/views/cell-value';
import { framework } from '@plenary/core/views/framework';
import { fundsInTrust } from '@plenary/core/views/funds-in-trust';
import { offices } from '@plenary/core/views/offices';
import { planPivot } from '@plenary/core/views/pivot-view';
import { priorities } from '@plenary/core/views/priorities';
import { resourcesByObject } from '@plenary/core/views/resources-by-object';
import { resourcesByResult } from '@plenary/core/views/resources-by-result';
import { resultBySector } from '@plenary/core/views/result-by-sector';
import { sectorByResult } from '@plenary/core/views/sector-by-result';
import type { View } from '@plenary/core/views/view';
import { readPlanJson } from '@plenary/formats/json/plan-json';
import { markdownTable, median } from '../measure.ts';

const file = new URL('../../../samples/demonstration/plan.json', import.meta.url);

/** How long every table of the demonstration plan takes, every cell worked out from a plan nobody has looked at yet. */
export async function demonstrationTable(): Promise<string> {
  const text = readFileSync(file, 'utf8');
  const read = readPlanJson(text);
  if (!read.ok) throw new Error(read.refusal.code);
  const { plan } = read.value;
  let cells = 0;
  const tables = everyTable(plan).length;
  const views = await median(15, () => {
    // A copy: what is remembered of a plan is remembered of the very value.
    const fresh = structuredClone(plan);
    cells = everyTable(fresh).reduce((sum, view) => sum + valuesOf(view, fresh), 0);
    return Promise.resolve();
  });
  const copying = await median(15, () => Promise.resolve(structuredClone(plan)));
  const pivots = await median(15, () => Promise.resolve(everyPivot(structuredClone(plan))));
  const rows = [
    [
      `every table of its book and pages (${tables} tables, ${cells} cells)`,
      `${(views - copying).toFixed(0)} ms`,
    ],
    ['a pivot of every cube by all its dimensions', `${(pivots - copying).toFixed(1)} ms`],
  ];
  return markdownTable(['', 'from nothing'], rows);
}

function everyTable(plan: Plan): readonly View[] {
  const sectors = plan.organization.sectors.map((sector) => sector.id);
  return [
    framework(plan),
    budgetByPillar(plan),
    budgetBySector(plan),
    sectorByResult(plan),
    offices(plan),
    priorities(plan),
    resourcesByObject(plan, null),
    ...sectors.flatMap((sector) => [
      resourcesByObject(plan, sector),
      resourcesByResult(plan, sector),
      fundsInTrust(plan, sector),
    ]),
    ...expectedResults(plan.strategy).map((result) => resultBySector(plan, result.code)),
  ];
}

/** Works every cell out; gives how many have a value. */
function valuesOf(view: View, plan: Plan): number {
  return view.rows.flatMap((row) => row.cells.filter((cell) => cellValue(cell, plan) !== null)).length;
}

function everyPivot(plan: Plan): number {
  return plan.budget.cubes.reduce((sum, { id, dimensions }) => {
    const [first, ...others] = dimensions.map((dimension) => ({ dimension }));
    const query = { cube: id, rows: others, columns: first ? [first] : [], filter: {} };
    const made = planPivot(plan, query);
    if (!made.ok) throw new Error(made.refusal.code);
    return sum + made.value.pivot.cells.length;
  }, 0);
}
