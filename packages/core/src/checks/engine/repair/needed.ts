import { affords, examineClosely, type Subject } from '../examine.ts';
import { tolerance } from '../limits.ts';
import { placeFor } from '../printed-figure.ts';
import { nearestValue } from '../program.ts';
import { withPrinted } from '../system.ts';
import { isMisprint, slipBetween, slipsOf } from './digit-slips.ts';
import { expandedValue, impliedInterval } from './implied.ts';
import type { CertifiedRepair } from './repair-search.ts';

/** At most this many values are tried of which a printed one may be a misprint, the most alike first. */
const triedMost = 12;
/** An interval of more printed values than this is not listed; the slips of the printed figure within it are. */
const listedMost = 400;

/**
 * What each figure of a repair must be printed as: of the values that the rest lets stand, the one of which what is
 * printed is a plain misprint, the nearest to the middle of what the rest implies; otherwise what the rest comes to. Cell by cell: the first one's
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
  const unit = placeFor(stated, exact);
  const shown = Math.round(exact / unit);
  const printed = Math.round((stated.value ?? 0) / unit);
  const reach = { low: -Infinity, high: Infinity };
  for (const places of candidates(subject, figure, freed, printed, shown, unit)) {
    const value = places * unit;
    if (places === shown) break;
    if (value < reach.low || value > reach.high) continue;
    const found = await possible(subject, figure, freed, value, values);
    if (found === null) break;
    if (Number.isNaN(found.value)) continue;
    if (Math.abs(found.value - value) <= stated.halfWidth + tolerance) return { value, values: found.values };
    if (found.value < value) reach.high = Math.min(reach.high, found.value + stated.halfWidth);
    else reach.low = Math.max(reach.low, found.value - stated.halfWidth);
  }
  return { value: shown * unit, values };
}

/**
 * The value nearest to a candidate that the rest leaves to the figure: the candidate itself where closed forms or a
 * witness show it, otherwise by a linear program. What the rest leaves is an interval, so a miss rules out everything
 * beyond it. `null` where nobody can tell.
 */
async function possible(
  subject: Subject,
  figure: number,
  freed: readonly number[],
  value: number,
  start: readonly number[],
): Promise<Settled | null> {
  const freedSet = new Set(freed);
  const verdict = examineClosely(
    { ...subject, system: withPrinted(subject.system, figure, value) },
    freedSet,
  );
  if (verdict.kind === 'sound') return { value, values: verdict.values };
  if (verdict.kind === 'conflict') return { value: Number.NaN, values: start };
  if (!affords(subject)) return null;
  return nearestValue(subject.system, figure, freedSet, { value, start }, subject.solver);
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
  const middle = Number.isFinite(low + high) ? (implied.low + implied.high) / 2 / unit : shown;
  const misprints = [...new Set([...listed, ...slips])]
    .filter((places) => isMisprint(printed, places))
    .sort(
      (a, b) =>
        slipBetween(printed, a) - slipBetween(printed, b) ||
        Math.abs(a - middle) - Math.abs(b - middle) ||
        a - b,
    )
    .slice(0, triedMost);
  return [...new Set([...misprints, Math.round(middle), shown])].filter((places) => places !== printed);
}
