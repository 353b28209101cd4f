import { getHouse, type House } from '@plenary/api/house';
import { ok } from '@plenary/core/basics/result';
import { incompleteIndicators } from '@plenary/core/checks/scope';
import { houseFigures } from '@plenary/core/views/house';
import { handled } from '../app/handler.ts';
import { countsOf } from '../app/reading/findings-of-plan.ts';
import { once, type Reading, readingOf } from '../app/reading/reading.ts';
import { said } from '../app/reading/said.ts';
import { percent, shownCell, thousands } from '../app/reading/shown-figure.ts';
import { unitOf } from '../app/reading/shown-table.ts';
import { shownFloor, shownStorey } from './floor.ts';

/** Answers the strategy house. */
export const handleHouse = handled(getHouse, async ({ params, query }, context) => {
  const reading = await readingOf(context, params.plan, query);
  return reading.ok ? ok(houseOf(reading.value)) : reading;
});

const houseOf = once((reading: Reading): House => {
  const { plan, language } = reading;
  const figures = houseFigures(plan);
  return {
    vision: null,
    total: shownCell(figures.total, thousands, reading),
    developmentShare: shownCell(figures.developmentShare, thousands, reading),
    developmentPercent: shownCell(figures.developmentPercent, percent, reading),
    change: shownCell(figures.change, thousands, reading),
    changePercent: shownCell(figures.changePercent, percent, reading),
    unallocated: shownCell(figures.unallocated, thousands, reading),
    unit: unitOf(reading),
    pillars: plan.strategy.pillars.flatMap((pillar, index) => {
      const own = figures.pillars[index];
      if (!own) return [];
      return [
        {
          id: pillar.id,
          kind: pillar.kind,
          title: said(pillar.title, language),
          ...shownStorey(own, reading),
          floors: pillar.results.flatMap((result, at) => {
            const floor = own.floors[at];
            return floor ? [shownFloor(result, floor, reading)] : [];
          }),
        },
      ];
    }),
    attention: {
      findings: countsOf(reading.findings.all),
      proposals: reading.opened.proposals.length,
      incompleteIndicators: incompleteIndicators(plan).length,
    },
  };
});
