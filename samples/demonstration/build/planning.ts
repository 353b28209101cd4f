import data from '../structure/planning.json' with { type: 'json' };
import { thousand } from './figures.ts';
import { wordsOf } from './words.ts';

/** Ceilings of sectors, definitions of development expenditure and what leads from the approved budget to the proposed one; all of it ours. */
export function planning(): object {
  const { cube, from, to, steps } = data.bridge;
  return {
    ceilings: Object.entries(data.ceilings.sectors).map(([sector, amount]) => ({
      id: `ceiling-${sector}`,
      at: { cube: 'by-result', at: { sector, version: to } },
      amount: amount * thousand,
      note: wordsOf('ceiling'),
    })),
    definitions: data.definitions.map(({ id, since, shares }) => ({
      id,
      since,
      name: wordsOf(`definition:${id}`),
      source: wordsOf('definition-source'),
      shares: shares.map(({ at, percent }) => ({ at: at, percent })),
    })),
    bridge: steps.map(({ id, reason, amounts }) => ({
      id,
      from,
      to,
      cube,
      reason,
      explanation: wordsOf(`bridge:${id}`),
      amounts: amounts.map((one) => ({ at: { object: one.object }, amount: one.thousands * thousand })),
    })),
  };
}
