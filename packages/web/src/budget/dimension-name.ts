import type { Say } from '../app/words.ts';

const known = [
  'sector',
  'result',
  'object',
  'version',
  'unit',
  'priority',
  'bullet',
  'donor',
  'movement',
  'item',
  'category',
  'contract',
  'fund',
  'year',
  'activity',
  'pillar',
  'line',
] as const;

/** What a dimension is called; one that only this plan has goes by its own name. */
export function dimensionName(id: string, say: Say): string {
  const named = known.find((one) => one === id);
  return named === undefined ? id : say(`budget.dimension-${named}`);
}
