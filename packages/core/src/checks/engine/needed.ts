import { expandedValue, impliedInterval } from './implied.ts';
import { examine, type Subject } from './examine.ts';
import { slipBetween, slipsOf } from './digit-slips.ts';
import { inLastPlaces, lastPlace } from './printed-figure.ts';
import type { CertifiedRepair } from './repair-search.ts';
import { withPrinted } from './system.ts';

/** At most this many printed values are tried for a cell, the most alike first. */
const triedMost = 12;
/** An interval of more printed values than this is not listed; the slips of the printed figure within it are. */
const listedMost = 400;

/**
 * What each figure of a repair must be printed as: of the values that the rest lets stand, the one most like the one
 * that is printed, and among those the one nearest to the middle of what the rest implies. Cell by cell: the first one's
 * value is settled before the second is looked at. In the unit of each figure.
 */
export async function neededValues(subject: Subject, repair: CertifiedRepair): Promise<readonly number[]> {
  let { system } = subject;
  let values = repair.values;
  const needed: number[] = [];
  for (const [index, figure] of repair.figures.entries()) {
    const stillFreed = [...repair.figures.slice(index + 1), ...repair.others];
    const settled = await settle({ ...subject, system }, figure, stillFreed, values);
    needed.push(settled.value);
    values = settled.values;
    system = withPrinted(system, figure, settled.value);
  }
  return needed;
}

interface Settled {
  readonly value: number;
  readonly values: readonly number[];
}

async function settle(
  subject: Subject,
  figure: number,
  freed: readonly number[],
  values: readonly number[],
): Promise<Settled> {
  const stated = subject.system.figures[figure];
  const exact = expandedValue(subject.system, figure, values);
  if (!stated || exact === null) return { value: stated?.value ?? 0, values };
  const unit = lastPlace(stated);
  const shown = inLastPlaces(stated, exact);
  const printed = inLastPlaces(stated, stated.value ?? 0);
  for (const places of candidates(subject, figure, freed, printed, shown, unit)) {
    const value = places * unit;
    if (places === shown) break;
    const verdict = await examine(
      { ...subject, system: withPrinted(subject.system, figure, value) },
      new Set(freed),
    );
    if (verdict.kind === 'sound') return { value, values: verdict.values };
  }
  return { value: shown * unit, values };
}

function candidates(
  subject: Subject,
  figure: number,
  freed: readonly number[],
  printed: number,
  shown: number,
  unit: number,
): readonly number[] {
  const implied = impliedInterval(subject.system, figure, new Set([figure, ...freed]));
  const reach = (subject.system.figures[figure]?.halfWidth ?? 0) / unit;
  const low = Math.ceil(implied.low / unit - reach);
  const high = Math.floor(implied.high / unit + reach);
  const listed = high - low <= listedMost ? Array.from({ length: high - low + 1 }, (_, i) => low + i) : [];
  const slips = slipsOf(printed).filter((places) => places >= low && places <= high);
  const middle = Number.isFinite(low + high) ? (low + high) / 2 : shown;
  return [...new Set([...listed, ...slips, shown])]
    .filter((places) => places !== printed)
    .sort(
      (a, b) =>
        slipBetween(printed, a) - slipBetween(printed, b) ||
        Math.abs(a - middle) - Math.abs(b - middle) ||
        a - b,
    )
    .slice(0, triedMost);
}
