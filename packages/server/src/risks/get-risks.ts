import { getRisks } from '@plenary/api/risks';
import { ok } from '@plenary/core/basics/result';
import { handled } from '../app/handler.ts';
import { once, type Reading, readingOf } from '../app/reading/reading.ts';
import { shownRisk } from './shown-risk.ts';

/** Answers every risk, those of the whole organization first, the others as the sectors stand. */
export const handleRisks = handled(getRisks, async ({ params, query }, context) => {
  const reading = await readingOf(context, params.plan, query);
  return reading.ok ? ok(risksOf(reading.value)) : reading;
});

const risksOf = once((reading: Reading) => {
  const { sectors } = reading.plan.organization;
  const rank = (sector: string | undefined): number => sectors.findIndex((one) => one.id === sector);
  const risks = reading.plan.risks.toSorted((a, b) => rank(a.sector) - rank(b.sector));
  return { risks: risks.map((risk) => shownRisk(risk, reading)) };
});
