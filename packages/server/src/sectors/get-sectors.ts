import { getSectors } from '@plenary/api/sectors';
import { ok } from '@plenary/core/basics/result';
import { handled } from '../app/handler.ts';
import { once, type Reading, readingOf } from '../app/reading/reading.ts';
import { unitOf } from '../app/reading/shown-table.ts';
import { sectorSummary } from './sector-summary.ts';

/** Answers every sector with its money. */
export const handleSectors = handled(getSectors, async ({ params, query }, context) => {
  const reading = await readingOf(context, params.plan, query);
  return reading.ok ? ok(sectorsOf(reading.value)) : reading;
});

const sectorsOf = once((reading: Reading) => ({
  unit: unitOf(reading),
  sectors: reading.plan.organization.sectors.map((sector) => sectorSummary(sector, reading)),
}));
