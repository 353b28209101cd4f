import type { Address, Coordinates } from '../../basics/address.ts';
import type { Amount } from '../../basics/amount.ts';
import type { Result } from '../../basics/result.ts';
import type { Assignment } from '../assignment.ts';
import { type Budget, factsUnder } from '../cube.ts';
import { gather } from './gather.ts';
import { grown } from './growth.ts';
import { type Profile, spreadByProfile } from './profile.ts';
import { allocateUnder, setAside } from './set-aside.ts';
import { spread } from './spread.ts';
import type { SpreadKey } from './spread-key.ts';

/** One of the ways in which the cells under a figure come to their amounts, as people order it. */
export type SpreadOrder = Address &
  (
    | TopDown
    /** Brings the figure to another version's and so many percent; its cells keep their proportions, or take those of the other version. */
    | { readonly kind: 'grow'; readonly base: string; readonly percent: number; readonly unit: Amount }
    /** Gives the cells the sums of a cube that tells more apart. */
    | { readonly kind: 'gather'; readonly from: string }
    /** Gives away so much of what is not allocated (`null`: all of it); the figure stays. */
    | {
        readonly kind: 'allocate';
        readonly amount: Amount | null;
        readonly key: SpreadKey;
        readonly unit: Amount;
      }
    /** Has so much stand under the figure as not allocated. */
    | { readonly kind: 'set-aside'; readonly amount: Amount }
  );

/** An amount that comes to stand at the figure, by a key; first over the members of a profile, where there is one. */
interface TopDown {
  readonly kind: 'spread';
  readonly amount: Amount;
  readonly key: SpreadKey;
  /** What each cell is a multiple of, in minor units. */
  readonly unit: Amount;
  readonly profile?: Profile | undefined;
}

/** The assignments that an order comes to. Refuses what its way refuses. */
export function ordered(budget: Budget, order: SpreadOrder): Result<readonly Assignment[]> {
  const { cube } = order;
  const at: Address = { cube, at: order.at };
  if (order.kind === 'spread') {
    const { amount, key, unit, profile } = order;
    return profile
      ? spreadByProfile(budget, { at, amount, key, unit }, profile)
      : spread(budget, { at, amount, key, unit });
  }
  if (order.kind === 'grow') return grownUnder(budget, at, order);
  if (order.kind === 'gather') return gather(budget, { fine: order.from, coarse: cube }, order.at);
  if (order.kind === 'set-aside') return setAside(budget, at, order.amount);
  const { amount, key, unit } = order;
  return allocateUnder(budget, { at, amount, key, unit });
}

function grownUnder(
  budget: Budget,
  { cube, at }: Address,
  { base, percent, unit }: Extract<SpreadOrder, { kind: 'grow' }>,
): Result<readonly Assignment[]> {
  const { version = '', ...rest }: Coordinates = at;
  const isEmpty = !factsUnder(budget, { cube, at }).some((fact) => fact.amount !== 0);
  const key: SpreadKey = { kind: 'by-figures', cube, at: { version: base } };
  return grown(budget, { cube, version, base, percent, at: rest, unit, ...(isEmpty ? { key } : {}) });
}
