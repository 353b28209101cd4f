import type { Floor } from '@plenary/api/house';
import type { State } from '../ui/state-mark.tsx';

/** How far the indicators of a result are: agreed when each has its baseline and target. Where there are none, nothing is said of them. */
export function indicatorState({ count, complete }: Floor['indicators']): State | null {
  if (count === 0) return null;
  return complete === count ? 'agreed' : 'working';
}
