import { figureAt, formulaText, type Linear } from '@plenary/core/basics/formula';
import { printStyle } from '@plenary/core/basics/numbers/number-printing';
import { languages, type Words } from '@plenary/core/basics/words';
import { cubeOf } from '@plenary/core/budget/cube';
import type { Plan } from '@plenary/core/plan/plan';
import { formulaWords } from '@plenary/core/views/address-words';
import { budgetBySector } from '@plenary/core/views/budget-by-sector';
import { framework } from '@plenary/core/views/framework';
import { houseFigures } from '@plenary/core/views/house';
import { offices } from '@plenary/core/views/offices';
import { resourcesByObject } from '@plenary/core/views/resources-by-object';
import { resourcesByResult } from '@plenary/core/views/resources-by-result';
import { printedCell, roundedCell } from '@plenary/core/views/rounded-cell';
import type { View, ViewCell } from '@plenary/core/views/view';
import { fields, type Thing } from './things.ts';

/** How many figures are indexed at most: totals first. */
const most = 4_000;

/** The figures of a plan by what they are in words and as they print, totals first; differences and percentages are not listed. */
export function figureThings(plan: Plan): readonly Thing[] {
  const house = houseFigures(plan);
  const versions = plan.budget.versions.map(({ id }) => figureAt({ cube: 'total', at: { version: id } }));
  const views: readonly View[] = [
    budgetBySector(plan),
    framework(plan),
    offices(plan),
    ...plan.organization.sectors.flatMap(({ id }) => [
      resourcesByResult(plan, id),
      resourcesByObject(plan, id),
    ]),
  ];
  const cells: readonly ViewCell[] = [
    ...versions,
    house.developmentShare,
    house.unallocated,
    ...views.flatMap((view) => view.rows.flatMap((row) => row.cells)),
  ];
  const figures = new Map(
    cells.flatMap((cell) => (isPlain(cell) ? [[formulaText(cell), cell] as const] : [])),
  );
  return [...figures].slice(0, most).flatMap(([id, formula]) => figureThing(id, formula, plan));
}

function isPlain(cell: ViewCell): cell is Linear {
  return cell?.kind === 'linear' && cell.terms.length === 1;
}

function figureThing(id: string, formula: Linear, plan: Plan): readonly Thing[] {
  const at = formula.terms[0]?.at;
  if (!at) return [];
  const unit = cubeOf(plan.budget, at.cube)?.unit ?? 'money';
  const cell = roundedCell(formula, { unit, powerOfTen: 3 }, plan);
  if (cell.kind !== 'digits') return [];
  const { sector, result } = at.at;
  const name: Words = inEach((language) => formulaWords(formula, plan, language));
  const printed: Words = inEach((language) =>
    printedCell(cell, printStyle(language, 'table'), { unknown: '', 'not-applicable': '' }),
  );
  const whole = inEach((language) => `${name[language] ?? ''}: ${printed[language] ?? ''}`);
  const within =
    sector !== undefined
      ? ({ kind: 'sector', id: sector } as const)
      : result !== undefined
        ? ({ kind: 'result', id: result } as const)
        : null;
  return [{ kind: 'figure', id, name, within, fields: fields(whole, 'figure') }];
}

function inEach(make: (language: (typeof languages)[number]) => string): Words {
  return Object.fromEntries(languages.map((language) => [language, make(language)]));
}
