import { type Chapter, getSector } from '@plenary/api/sectors';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import { plain } from '@plenary/core/basics/text';
import { languages } from '@plenary/core/basics/words';
import { contributes } from '@plenary/core/checks/scope';
import { footnoteMarksIn, plainMark } from '@plenary/core/document/footnote-marks';
import type { Section } from '@plenary/core/narrative/narrative';
import { concernsSector } from '@plenary/core/negotiation/concerned';
import { hasFacts } from '@plenary/core/views/budget-columns';
import { fundsInTrust } from '@plenary/core/views/funds-in-trust';
import { priorities } from '@plenary/core/views/priorities';
import { resourcesByObject } from '@plenary/core/views/resources-by-object';
import { resourcesByResult } from '@plenary/core/views/resources-by-result';
import type { View } from '@plenary/core/views/view';
import { handled } from '../app/handler.ts';
import { once, type Reading, readingOf, touchesOf } from '../app/reading/reading.ts';
import { said } from '../app/reading/said.ts';
import { shownTable } from '../app/reading/shown-table.ts';
import { proposalReference } from '../proposals/proposal-title.ts';
import { shownIndicator } from '../results/shown-indicator.ts';
import { shownRisk } from '../risks/shown-risk.ts';
import { sectorSummary } from './sector-summary.ts';
import { shownSection } from './shown-section.ts';

/** Answers the chapter of a sector. Refuses `sector-unknown`. */
export const handleSector = handled(getSector, async ({ params, query }, context) => {
  const reading = await readingOf(context, params.plan, query);
  return reading.ok ? chapterOf(reading.value, params.sector) : reading;
});

const chapters = once<Reading, Map<string, Chapter>>(() => new Map());

function chapterOf(reading: Reading, id: string): Result<Chapter> {
  const known = chapters(reading).get(id);
  if (known) return ok(known);
  const { plan, language } = reading;
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
  ): Chapter['byResult'] => (hasFacts(plan, cube, { sector: id }) ? shownTable(view(), reading) : null);
  const chapter: Chapter = {
    summary: sectorSummary(sector, reading),
    strategy: sections.map((section) => shownSection(section, language)),
    priorities: shownTable(prioritiesOf(id, reading), reading),
    risks: plan.risks.filter((risk) => risk.sector === id).map((risk) => shownRisk(risk, reading)),
    indicators: plan.indicators
      .filter((indicator) => contributes(indicator, id))
      .map((indicator) => shownIndicator(indicator, reading)),
    byResult: table('by-result', () => resourcesByResult(plan, id)),
    byObject: table('by-object', () => resourcesByObject(plan, id)),
    fundsInTrust: table('funds-in-trust', () => fundsInTrust(plan, id)),
    footnotes: footnotesOf(sections, reading),
    proposals: proposalsOn(id, reading).map((one) => proposalReference(one, reading)),
  };
  chapters(reading).set(id, chapter);
  return ok(chapter);
}

/** The priorities the sector carries, each under its pillar. An amount for several sectors has no part of one. */
function prioritiesOf(sector: string, { plan, adopted }: Reading): View {
  const carried = plan.priorities.filter((priority) => priority.sectors.includes(sector));
  const view = priorities({ ...plan, priorities: carried }, new Set(adopted.map(({ id }) => id)));
  return { ...view, id: `priorities:${sector}`, rows: view.rows.filter((row) => row.kind !== 'total') };
}

/** The notes whose marks stand in the chapter's text. */
function footnotesOf(sections: readonly Section[], { plan, language }: Reading): Chapter['footnotes'] {
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

function proposalsOn(sector: string, { opened }: Reading): readonly string[] {
  const touches = touchesOf(opened);
  return opened.proposals
    .filter(({ id }) => (touches.get(id) ?? []).some((touch) => concernsSector(opened.plan, touch, sector)))
    .map(({ id }) => id);
}
