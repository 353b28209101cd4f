import type { Reference } from '@plenary/api/contract/said';
import { addressesOf, type Formula, formulaText } from '@plenary/core/basics/formula';
import { annexTables, annexTitle } from '@plenary/core/document/compose/shown/annex-titles';
import { expectedResults } from '@plenary/core/results/strategy';
import { fundsInTrust } from '@plenary/core/views/funds-in-trust';
import { houseFigures } from '@plenary/core/views/house';
import { offices } from '@plenary/core/views/offices';
import { resourcesByObject } from '@plenary/core/views/resources-by-object';
import { resourcesByResult } from '@plenary/core/views/resources-by-result';
import { resultBySector } from '@plenary/core/views/result-by-sector';
import type { View, ViewCell } from '@plenary/core/views/view';
import { once } from '../app/reading/once.ts';
import { referenceTo, resultReference, sectorReference } from '../app/reading/references.ts';
import { saidAs } from '../app/reading/said.ts';
import type { ShownPlan } from '../app/reading/shown-plan.ts';

/** The pages that show a figure: the house (as the plan), results, sectors, annexes; else those of what it is of. */
export function shownInPages(formula: Formula, shownPlan: ShownPlan): Reference[] {
  const found = pagesByFormula(shownPlan).get(formulaText(formula)) ?? [];
  return found.length > 0 ? [...found] : pagesOfParts(formula, shownPlan);
}

const pagesByFormula = once((shownPlan: ShownPlan): ReadonlyMap<string, readonly Reference[]> => {
  const pages = new Map<string, Reference[]>();
  const add = (page: Reference, cells: readonly ViewCell[]): void => {
    const texts = new Set(cells.flatMap((cell) => (cell === null ? [] : formulaText(cell))));
    for (const text of texts) pages.set(text, [...(pages.get(text) ?? []), page]);
  };
  const { plan, base, language } = shownPlan;
  add(referenceTo('plan', plan.id, plan.publication.title, language), houseCells(shownPlan));
  for (const { code } of expectedResults(plan.strategy)) {
    add(resultReference(plan, code, language), cellsOf([resultBySector(plan, code)]));
  }
  for (const { id } of plan.organization.sectors) {
    const tables = [resourcesByResult(plan, id), resourcesByObject(plan, id), fundsInTrust(plan, id)];
    add(sectorReference(plan, id, language), cellsOf(tables));
  }
  for (const [index, table] of annexTables(base).entries()) {
    const name = saidAs(annexTitle(base, table, index + 1, language), language);
    add({ kind: 'annex', id: `annex-${index + 1}`, name }, cellsOf([offices(plan, table.units)]));
  }
  return pages;
});

function houseCells({ plan }: ShownPlan): readonly ViewCell[] {
  const { pillars, total, developmentShare, developmentPercent, change, changePercent, unallocated } =
    houseFigures(plan);
  const storeys = pillars.flatMap((pillar) => [pillar, ...pillar.floors]);
  return [
    total,
    developmentShare,
    developmentPercent,
    change,
    changePercent,
    unallocated,
    ...storeys.flatMap((one) => [one.amount, one.previous, one.change, one.share]),
  ];
}

function cellsOf(views: readonly View[]): readonly ViewCell[] {
  return views.flatMap((view) => view.rows.flatMap((row) => row.cells));
}

function pagesOfParts(formula: Formula, { plan, language }: ShownPlan): Reference[] {
  const pages = addressesOf(formula).flatMap(({ at }) => [
    ...(at['sector'] === undefined ? [] : [sectorReference(plan, at['sector'], language)]),
    ...(at['result'] === undefined ? [] : [resultReference(plan, at['result'], language)]),
  ]);
  return [...new Map(pages.map((page) => [`${page.kind} ${page.id}`, page])).values()];
}
