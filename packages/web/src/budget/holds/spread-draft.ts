import type { PivotTable } from '@plenary/api/budget/pivot';
import type { SpreadKey, SpreadOrder } from '@plenary/api/budget/spread';
import { amountOf } from '../../changes/amount-text.ts';
import { typedAmount } from '../editing/typed-amount.ts';

/** The ways in which the cells under a figure come to their amounts. */
export const spreadWays = ['spread', 'grow', 'gather', 'allocate', 'set-aside'] as const;

/** A way in which the cells under a figure come to their amounts. */
export type SpreadWay = (typeof spreadWays)[number];

/** What is typed and chosen before it is an order. */
export interface SpreadDraft {
  readonly way: SpreadWay;
  readonly amount: string;
  /** `equal`, `weights`, `version ID` or `cube ID`. */
  readonly key: string;
  readonly whole: boolean;
  /** The dimension of a profile; empty without one. */
  readonly profile: string;
  /** What was typed for each of its members. */
  readonly weights: Readonly<Record<string, string>>;
  /** What was typed for each cell, by its coordinates as text. */
  readonly cellWeights: Readonly<Record<string, CellWeightDraft>>;
  readonly base: string;
  readonly percent: string;
  /** The cube that is gathered from. */
  readonly from: string;
}

/** A cell, and the weight that was typed for it. */
export interface CellWeightDraft {
  readonly at: Readonly<Record<string, string>>;
  readonly text: string;
}

/** What an order is made for: the figure, and how amounts are typed. */
export interface DraftOf {
  readonly cube: string;
  readonly at: Readonly<Record<string, string>>;
  readonly places: number;
  /** A thousand, in minor units. */
  readonly thousand: number;
}

/** The order that a draft comes to; `null` while something of it is missing or cannot be meant. */
export function orderOf(draft: SpreadDraft, of: DraftOf): SpreadOrder | null {
  const figure = { cube: of.cube, at: { ...of.at } };
  const unit = draft.whole ? of.thousand : 1;
  if (draft.way === 'gather')
    return draft.from === '' ? null : { ...figure, kind: 'gather', from: draft.from };
  if (draft.way === 'grow') {
    const percent = typedPercent(draft.percent);
    if (percent === null || draft.base === '') return null;
    return { ...figure, kind: 'grow', base: draft.base, percent, unit };
  }
  const amount = typedAmount(draft.amount, of.places);
  if (amount === undefined) return null;
  if (draft.way === 'set-aside') return amount === null ? null : { ...figure, kind: 'set-aside', amount };
  const key = keyOf(draft, of);
  if (key === null) return null;
  if (draft.way === 'allocate') return { ...figure, kind: 'allocate', amount, key, unit };
  if (amount === null) return null;
  const order = { ...figure, kind: 'spread', amount, key, unit } as const;
  if (draft.profile === '') return order;
  const weights = weightsOf(draft.weights);
  return weights && { ...order, profile: { dimension: draft.profile, weights } };
}

/** A percentage that somebody typed, with or without its sign; `null` for what cannot be meant. */
export function typedPercent(text: string): number | null {
  const bare = text.replace(/[%٪]\s*$/, '').trim();
  const millionths = amountOf(bare, 6) ?? amountOf(bare.replace(/,(\d+\)?)$/, '.$1'), 6);
  return millionths === undefined || millionths === null ? null : millionths / 1_000_000;
}

/** The weights of a profile: whoever has none gets nothing. `null` where one cannot be meant, or nobody has any. */
function weightsOf(typed: SpreadDraft['weights']): Record<string, number> | null {
  const weights: Record<string, number> = {};
  for (const [member, text] of Object.entries(typed)) {
    if (text.trim() === '') continue;
    const weight = typedPercent(text);
    if (weight === null || weight < 0) return null;
    if (weight > 0) weights[member] = weight;
  }
  return Object.keys(weights).length > 0 ? weights : null;
}

/** Whether cells of a draft are weighed one by one. */
export function isWeighed({ way, key }: SpreadDraft): boolean {
  return key === 'weights' && (way === 'spread' || way === 'allocate');
}

/** Whether a text is no weight: a number from nothing up, or left empty. */
export function isNoWeight(text: string): boolean {
  return text.trim() !== '' && (typedPercent(text) ?? -1) < 0;
}

/** The weights of cells: whoever has none gets nothing. `null` where one cannot be meant, or nobody has any. */
function weighed(typed: SpreadDraft['cellWeights']): SpreadKey | null {
  const all = Object.values(typed);
  if (all.some(({ text }) => isNoWeight(text))) return null;
  const weights = all.flatMap(({ at, text }) => {
    const weight = typedPercent(text) ?? 0;
    return weight > 0 ? [{ at: { ...at }, weight }] : [];
  });
  return weights.length > 0 ? { kind: 'by-weights', weights } : null;
}

function keyOf({ key, cellWeights }: SpreadDraft, { cube }: DraftOf): SpreadKey | null {
  const [kind, ...rest] = key.split(' ');
  const id = rest.join(' ');
  if (kind === 'weights') return weighed(cellWeights);
  if (kind === 'version') return { kind: 'by-figures', cube, at: { version: id } };
  return kind === 'cube' ? { kind: 'by-figures', cube: id, at: {} } : { kind: 'equal' };
}

/** What there is to choose from for a figure of a table. */
export interface SpreadChoices {
  readonly ways: readonly SpreadWay[];
  /** Cubes that can drive how an amount is shared out: they tell members of a dimension apart that the cells differ in. */
  readonly drivers: readonly string[];
  /** Cubes whose sums this one can be given. */
  readonly finer: readonly string[];
  /** Dimensions over which a profile can be. */
  readonly profiles: readonly string[];
}

/** What can be done under a figure: one cell has nothing under it, and only a cube that others tell more of is gathered. */
export function spreadChoices(
  { shown, cubes }: Pick<PivotTable, 'shown' | 'cubes'>,
  at: DraftOf['at'],
): SpreadChoices {
  const own = cubes.find(({ id }) => id === shown.cube);
  const dimensionsOf = (cube: (typeof cubes)[number] | undefined): readonly string[] =>
    cube?.dimensions.map(({ id }) => id) ?? [];
  const open = dimensionsOf(own).filter((id) => id !== 'version' && at[id] === undefined);
  const apart = new Set(dimensionsOf(own).filter((id) => id !== 'version'));
  const others = cubes.filter((cube) => cube.id !== shown.cube);
  const drivers = others.filter((cube) => dimensionsOf(cube).some((id) => apart.has(id)));
  const finer = others.filter(
    (cube) => cube.unit === own?.unit && dimensionsOf(own).every((id) => dimensionsOf(cube).includes(id)),
  );
  const gathers = finer.length > 0 ? (['gather'] as const) : [];
  const aside = open.length > 0 ? (['allocate', 'set-aside'] as const) : [];
  return {
    ways: ['spread', 'grow', ...gathers, ...aside],
    drivers: drivers.map(({ id }) => id),
    finer: finer.map(({ id }) => id),
    profiles: open,
  };
}
