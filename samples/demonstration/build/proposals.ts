import { addressText, type Coordinates } from '@plenary/core/basics/address';
import { factKey } from '@plenary/core/budget/cube';
import proposalList from '../structure/proposals.json' with { type: 'json' };
import { indicatorOf, indicators } from './content.ts';
import { cubes, exactAmount, thousand } from './figures.ts';

interface SetData {
  readonly cube: string;
  readonly at: Coordinates;
  readonly printed: number;
}

/** The proposals with what they change. Words hang on a proposal in the texts themselves. */
export function proposals() {
  return proposalList.map(({ id, by, amends, excludes, sets, indicators: added }) => ({
    id,
    by,
    amends,
    excludes,
    changes: [
      ...sets.map((set) => setFact(set)),
      ...added.map((data, index) => {
        const after = indicatorOf(data);
        const place = { what: 'indicator', id: after.id, index: indicators().length + index };
        return { kind: 'put', ...place, before: null, after };
      }),
    ],
  }));
}

const facts = new Map(cubes().flatMap((cube) => cube.facts.map((fact) => [factKey(cube, fact), fact])));

function setFact({ cube, at, printed }: SetData) {
  const before = facts.get(addressText({ cube, at }));
  return {
    kind: 'set-fact',
    cube,
    at,
    before: before ? { amount: before.amount, halfWidth: before.halfWidth } : null,
    after: { amount: before ? moved(before.amount, printed) : exactAmount(cube, at, printed), halfWidth: 0 },
  };
}

/** A printed figure moves by whole thousands: what is behind it keeps its centimes. */
function moved(amount: number | null, printed: number): number {
  const exact = amount ?? 0;
  return exact + (printed - Math.round(exact / thousand)) * thousand;
}
