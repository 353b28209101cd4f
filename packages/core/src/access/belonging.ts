import { same } from '../basics/same.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { Section } from '../narrative/narrative.ts';
import type { Change, Put } from '../plan/change.ts';
import type { Plan } from '../plan/plan.ts';

/** Says whether all that a change touches belongs to one of these sectors. What belongs to no sector is the house's. */
export function belongsToSectors(change: Change, plan: Plan, sectors: ReadonlySet<string>): boolean {
  const has = (sector: string | undefined): boolean => sector !== undefined && sectors.has(sector);
  if (change.kind === 'set-fact') return has(change.at['sector'] ?? sectorOfUnit(plan, change.at['unit']));
  if (change.kind === 'reword') return has(sectorOfBlock(plan.narrative.sections, change.block, undefined));
  if (change.kind === 'set-identity') return false;
  if (change.what === 'indicator') return indicatorBelongs(change, sectors);
  if (change.what === 'risk' || change.what === 'unit' || change.what === 'section') {
    const moved = change.from !== undefined && change.from !== change.index;
    return !moved && [change.before, change.after].every((entity) => !entity || has(entity.sector));
  }
  return false;
}

// The framework's words of an indicator are the house's; a sector's contribution is the sector's.
function indicatorBelongs({ before, after }: Put<'indicator'>, sectors: ReadonlySet<string>): boolean {
  if (!before || !after) {
    const only = before ?? after;
    return only !== null && !only.inFramework && contributorsOf(only).every((one) => sectors.has(one));
  }
  const foreign = (indicator: Indicator) => ({
    ...indicator,
    contributions: indicator.contributions.filter((one) => !sectors.has(one.sector)),
  });
  return same(foreign(before), foreign(after));
}

function contributorsOf(indicator: Indicator): readonly string[] {
  return [...indicator.responsible, ...indicator.contributions.map((one) => one.sector)];
}

function sectorOfUnit(plan: Plan, id: string | undefined): string | undefined {
  return plan.organization.units.find((unit) => unit.id === id)?.sector;
}

function sectorOfBlock(
  sections: readonly Section[],
  block: string,
  inherited: string | undefined,
): string | undefined {
  for (const section of sections) {
    const sector = section.sector ?? inherited;
    if (section.blocks.some((one) => one.id === block)) return sector;
    const below = sectorOfBlock(section.sections, block, sector);
    if (below !== undefined) return below;
  }
  return undefined;
}
