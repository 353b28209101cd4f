import type { Coordinates } from '@plenary/core/basics/address';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import { cubeOf } from '@plenary/core/budget/cube';
import type { Profile } from '@plenary/core/budget/spread/profile';
import type { CellWeight, SpreadKey } from '@plenary/core/budget/spread/spread-key';
import type { SpreadOrder } from '@plenary/core/budget/spread/spread-order';
import { readAmount } from '@plenary/core/plan/notation/amount-text';
import type { Plan } from '@plenary/core/plan/plan';
import { type Arguments, lastValue } from '../plenary/arguments.ts';

const ways = ['amount', 'grow', 'gather', 'allocate', 'set-aside'] as const;

/**
 * The order that options say: `--cube CUBE --at sector=patents,version=…` and one of the ways. Refuses `cube-not-there`,
 * `spread-way-unclear` where none or several ways are named, and `spread-malformed` for what cannot be read.
 */
export function spreadOrder(given: Arguments, plan: Plan): Result<SpreadOrder> {
  const asked = lastValue(given, 'cube') ?? '';
  const cube = cubeOf(plan.budget, asked);
  if (!cube) {
    const known = plan.budget.cubes.map(({ id, dimensions }) => `${id} (${dimensions.join(', ')})`);
    return refuse('cube-not-there', { cube: asked === '' ? 'none' : asked, known: known.join('; ') });
  }
  const at = coordinatesOf((given.values['at'] ?? []).join(','));
  if (!at) return malformed(given, 'at');
  const named = ways.filter((one) => given.values[one] !== undefined);
  const [way, ...more] = named;
  if (way === undefined || more.length > 0) return refuse('spread-way-unclear', {});
  const { digits } = plan.organization.currency;
  const reading = (text: string): number | null => readAmount(text, cube.unit, digits)?.amount ?? null;
  return orderOf(way, given, { cube: cube.id, at, reading, unit: unitOf(given, cube.unit, digits) });
}

interface Reading {
  readonly cube: string;
  readonly at: Coordinates;
  /** An amount in minor units, or people; `null` where a text is none. */
  readonly reading: (text: string) => number | null;
  readonly unit: number;
}

function orderOf(
  way: (typeof ways)[number],
  given: Arguments,
  { cube, at, reading, unit }: Reading,
): Result<SpreadOrder> {
  const text = lastValue(given, way) ?? '';
  if (way === 'gather') return ok({ kind: 'gather', cube, at, from: text });
  if (way === 'grow') {
    const percent = Number(text.replace(/%$/, ''));
    const base = lastValue(given, 'over');
    if (!Number.isFinite(percent) || text.trim() === '') return malformed(given, 'grow');
    return base === undefined
      ? malformed(given, 'over')
      : ok({ kind: 'grow', cube, at, base, percent, unit });
  }
  const amount = reading(text);
  const isAll = way === 'allocate' && text === 'all';
  if (amount === null && !isAll) return malformed(given, way);
  if (way === 'set-aside') return ok({ kind: 'set-aside', cube, at, amount: amount ?? 0 });
  const key = weighed(given) ?? keyOf(lastValue(given, 'key') ?? 'present', { cube, at });
  if (key === 'malformed') return malformed(given, 'weight');
  // Two keys at once say nothing.
  if (!key || (key.kind === 'by-weights' && given.values['key'] !== undefined))
    return malformed(given, 'key');
  if (way === 'allocate') return ok({ kind: 'allocate', cube, at, amount: isAll ? null : amount, key, unit });
  const profile = given.values['profile'] === undefined ? undefined : profileOf(lastValue(given, 'profile'));
  if (profile === null) return malformed(given, 'profile');
  return ok({ kind: 'spread', cube, at, amount: amount ?? 0, key, unit, ...(profile ? { profile } : {}) });
}

/** `--weight result=2.1:40`, once for each cell or for all cells under some members; `null` where none is given. */
function weighed(given: Arguments): SpreadKey | 'malformed' | null {
  const texts = given.values['weight'];
  if (texts === undefined) return null;
  const weights: CellWeight[] = [];
  for (const text of texts) {
    const colon = text.lastIndexOf(':');
    const at = coordinatesOf(text.slice(0, Math.max(0, colon)));
    const number = text.slice(colon + 1).trim();
    const weight = Number(number);
    if (!at || number === '' || !Number.isFinite(weight) || weight < 0) return 'malformed';
    weights.push({ at, weight });
  }
  return { kind: 'by-weights', weights };
}

/** A weight of an order that no cell has: a member that was mistyped. */
export function weightOfNone(
  order: SpreadOrder,
  cells: readonly { readonly at: Coordinates }[],
): CellWeight | undefined {
  if (!('key' in order) || order.key.kind !== 'by-weights') return undefined;
  return order.key.weights.find(
    ({ at }) =>
      !cells.some((cell) => Object.entries(at).every(([dimension, member]) => cell.at[dimension] === member)),
  );
}

/** `present`, `equal`, `version=ID`, or `cube=ID` for a driver. */
function keyOf(text: string, { cube, at }: Pick<Reading, 'cube' | 'at'>): SpreadKey | null {
  const { version = '' } = at;
  if (text === 'equal') return { kind: 'equal' };
  if (text === 'present') return { kind: 'by-figures', cube, at: { version } };
  const match = /^(version|cube)=(.+)$/.exec(text);
  if (!match?.[2]) return null;
  return match[1] === 'version'
    ? { kind: 'by-figures', cube, at: { version: match[2] } }
    : { kind: 'by-figures', cube: match[2], at: {} };
}

/** `year:2026=40,2027=60`. */
function profileOf(text: string | undefined): Profile | null {
  const match = /^([^:=,]+):(.+)$/.exec(text ?? '');
  const parts = coordinatesOf(match?.[2] ?? '');
  if (!match?.[1] || !parts) return null;
  const weights = Object.entries(parts).map(([member, weight]) => [member, Number(weight)] as const);
  return weights.every(([, weight]) => Number.isFinite(weight))
    ? { dimension: match[1], weights: Object.fromEntries(weights) }
    : null;
}

function coordinatesOf(text: string): Record<string, string> | null {
  const at: Record<string, string> = {};
  for (const part of text.split(',')) {
    const equals = part.indexOf('=');
    const [name, member] = [part.slice(0, equals).trim(), part.slice(equals + 1).trim()];
    if (equals < 1 || name === '' || member === '' || Object.hasOwn(at, name)) return null;
    at[name] = member;
  }
  return at;
}

function unitOf(given: Arguments, unit: 'money' | 'people', digits: number): number {
  if (given.values['whole-thousands'] === undefined) return 1;
  return unit === 'people' ? 1000 : 10 ** (digits + 3);
}

function malformed(given: Arguments, option: string): Result<never> {
  return refuse('spread-malformed', { option: `--${option}`, text: lastValue(given, option) ?? '' });
}
