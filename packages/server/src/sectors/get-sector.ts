import { type Chapter, getSector } from '@plenary/api/sectors';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import { plain } from '@plenary/core/basics/text';
import { languages } from '@plenary/core/basics/words';
import { figureOf } from '@plenary/core/budget/figures';
import { contributes } from '@plenary/core/checks/scope';
import { footnoteMarksIn, plainMark } from '@plenary/core/document/footnote-marks';
import type { Section } from '@plenary/core/narrative/narrative';
import { concernsSector } from '@plenary/core/negotiation/concerned';
import { hasFacts } from '@plenary/core/views/budget-columns';
import { fundsInTrust } from '@plenary/core/views/funds-in-trust';
import { offices } from '@plenary/core/views/offices';
import { priorities } from '@plenary/core/views/priorities';
import { resourcesByObject } from '@plenary/core/views/resources-by-object';
import { resourcesByResult } from '@plenary/core/views/resources-by-result';
import type { View } from '@plenary/core/views/view';
import { handled } from '../app/handler.ts';
import { once } from '../app/reading/once.ts';
import { said } from '../app/reading/said.ts';
import { type ShownPlan, shownPlanOf, touchesOf } from '../app/reading/shown-plan.ts';
import { shownTable } from '../app/reading/shown-table.ts';
import { proposalReference } from '../proposals/proposal-title.ts';
import { shownIndicator } from '../results/shown-indicator.ts';
import { shownRisk } from '../risks/shown-risk.ts';
import { sectorSummary } from './sector-summary.ts';
import { shownSection } from './shown-section.ts';

/** Answers the chapter of a sector. Refuses `sector-unknown`. */
export const handleSector = handled(getSector, async ({ params, query }, context) => {
  const shownPlan = await shownPlanOf(context, params.plan, query);
  return shownPlan.ok ? chapterOf(shownPlan.value, params.sector) : shownPlan;
});

const chapters = once<ShownPlan, Map<string, Chapter>>(() => new Map());

function chapterOf(shownPlan: ShownPlan, id: string): Result<Chapter> {
  const known = chapters(shownPlan).get(id);
  if (known) return ok(known);
  const { plan, language } = shownPlan;
  const { sectors } = plan.organization;
  const sector = sectors.find((one) => one.id === id);
  if (!sector) {
    return refuse('sector-unknown', {
      sector: id,
      known: sectors.map((one) => one.id).join(', '),
      count: sectors.length,
    });
  }
  const sections = plan.narrative.sections.filter((section) => section.sector === id);
  const table = (
    cube: 'by-result' | 'by-object' | 'funds-in-trust',
    view: () => View,
  ): Chapter['byResult'] => (hasFacts(plan, cube, { sector: id }) ? shownTable(view(), shownPlan) : null);
  const chapter: Chapter = {
    summary: sectorSummary(sector, shownPlan),
    strategy: sections.map((section) => shownSection(section, language)),
    priorities: shownTable(prioritiesOf(id, shownPlan), shownPlan),
    risks: plan.risks.filter((risk) => risk.sector === id).map((risk) => shownRisk(risk, shownPlan)),
    indicators: plan.indicators
      .filter((indicator) => contributes(indicator, id))
      .map((indicator) => shownIndicator(indicator, shownPlan)),
    byResult: table('by-result', () => withOpenCells(resourcesByResult(plan, id), id)),
    byObject: table('by-object', () => resourcesByObject(plan, id)),
    offices: officesOf(id, shownPlan),
    fundsInTrust: table('funds-in-trust', () => fundsInTrust(plan, id)),
    footnotes: footnotesOf(sections, shownPlan),
    proposals: proposalsOn(id, shownPlan).map((one) => proposalReference(one, shownPlan)),
    findingsKnown: shownPlan.findings.known,
  };
  chapters(shownPlan).set(id, chapter);
  return ok(chapter);
}

/** What the sector has no amount of in a version can be opened and given one: its cell is the figure that would stand there. */
function withOpenCells(view: View, sector: string): View {
  const rows = view.rows.map((row) => ({
    ...row,
    cells: row.cells.map(
      (cell, index) =>
        cell ?? figureOf('by-result', { sector, result: row.id, version: view.columns[index]?.id ?? '' }),
    ),
  }));
  return { ...view, rows };
}

/** The priorities the sector carries, each under its pillar. An amount for several sectors has no part of one. */
function prioritiesOf(sector: string, { plan, adopted }: ShownPlan): View {
  const carried = plan.priorities.filter((priority) => priority.sectors.includes(sector));
  const view = priorities({ ...plan, priorities: carried }, new Set(adopted.map(({ id }) => id)));
  return { ...view, id: `priorities:${sector}`, rows: view.rows.filter((row) => row.kind !== 'total') };
}

/** The units of the sector that the plan has resources of. */
function officesOf(sector: string, shownPlan: ShownPlan): Chapter['offices'] {
  const { units } = shownPlan.plan.organization;
  const own = units.filter((unit) => unit.sector === sector).map((unit) => unit.id);
  const view = offices(shownPlan.plan, own);
  return view.rows.some((row) => row.kind === 'line') ? shownTable(view, shownPlan) : null;
}

/** The notes whose marks stand in the chapter's text. */
function footnotesOf(sections: readonly Section[], { plan, language }: ShownPlan): Chapter['footnotes'] {
  const textsOf = (section: Section): readonly string[] => [
    ...section.blocks.flatMap(({ text }) =>
      languages.map((one) => plain((text[one] ?? []).map((element) => element.value))),
    ),
    ...section.sections.flatMap(textsOf),
  ];
  const signs = new Set(
    sections.flatMap(textsOf).flatMap((text) => footnoteMarksIn(text).map(({ sign }) => sign)),
  );
  return plan.narrative.footnotes
    .filter((note) => signs.has(plainMark(note.mark)))
    .map(({ id, mark, text }) => ({ id, mark, text: said(text, language) }));
}

function proposalsOn(sector: string, { opened }: ShownPlan): readonly string[] {
  const touches = touchesOf(opened);
  return opened.proposals
    .filter(({ id }) => (touches.get(id) ?? []).some((touch) => concernsSector(opened.plan, touch, sector)))
    .map(({ id }) => id);
}
