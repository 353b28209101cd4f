import type { Coordinates } from '@plenary/core/basics/address';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import { type Cube, cubeOf } from '@plenary/core/budget/cube';
import type { SpreadOrder } from '@plenary/core/budget/spread/spread-order';
import type { Plan } from '@plenary/core/plan/plan';
import { type Arguments, lastValue } from '../plenary/arguments.ts';
import { membersKnown } from '../plenary/known-members.ts';
import { optionsTogether } from '../plenary/options-together.ts';
import { typedAmount } from '../plenary/read-amount.ts';
import { readMembers } from '../plenary/read-members.ts';
import { keyOf, profileOf } from './spread-shares.ts';

const ways = ['amount', 'grow', 'gather', 'allocate', 'set-aside'] as const;

/**
 * The order that options say: `--cube CUBE --at sector=patents,version=…` and one of the ways. Refuses `cube-not-there`,
 * `spread-way-unclear` where none or several ways are named, what says nothing beside the way that is, members that are none, and what
 * cannot be read, each with an example.
 */
export function spreadOrder(given: Arguments, plan: Plan): Result<SpreadOrder> {
  const cube = cubeNamed(plan, lastValue(given, 'cube'));
  if (!cube.ok) return cube;
  const [way, ...more] = ways.filter((one) => given.values[one] !== undefined);
  if (way === undefined || more.length > 0) return refuse('spread-way-unclear', {});
  const sound = optionsTogether(given, {
    goesWith: {
      over: ['grow'],
      key: ['amount', 'allocate'],
      weight: ['amount', 'allocate'],
      profile: ['amount'],
      'whole-thousands': ['amount', 'grow', 'allocate'],
    },
    apart: [['key', 'weight']],
  });
  if (!sound.ok) return sound;
  const finer = way === 'gather' ? cubeNamed(plan, lastValue(given, 'gather')) : cube;
  if (!finer.ok) return finer;
  const at = figureOf(given, plan, finer.value);
  if (!at.ok) return at;
  // Sums are gathered in as many versions as there are; an amount stands in one.
  if (way !== 'gather' && at.value['version'] === undefined && cube.value.dimensions.includes('version')) {
    const [first = '', ...others] = plan.budget.versions.map(({ id }) => id);
    const text = (given.values['at'] ?? []).join(',');
    return refuse('spread-at-version', { text, example: first, known: [first, ...others].join(', ') });
  }
  return orderOf(way, given, plan, { cube: cube.value, at: at.value });
}

/** Where an amount is to come to stand. */
interface Figure {
  readonly cube: Cube;
  readonly at: Coordinates;
}

function orderOf(
  way: (typeof ways)[number],
  given: Arguments,
  plan: Plan,
  { cube, at }: Figure,
): Result<SpreadOrder> {
  const text = lastValue(given, way) ?? '';
  const { digits } = plan.organization.currency;
  const unit = unitOf(given, cube.unit, digits);
  const figure = { cube: cube.id, at };
  if (way === 'gather') return ok({ kind: 'gather', ...figure, from: text });
  if (way === 'grow') {
    const growth = growthOf(text, lastValue(given, 'over'), plan);
    return growth.ok ? ok({ kind: 'grow', ...figure, ...growth.value, unit }) : growth;
  }
  const isAll = way === 'allocate' && text === 'all';
  const amount = isAll ? null : typedAmount(text, cube.unit, digits);
  if (amount === null && !isAll) {
    const facts = { option: `--${way}`, text, unit: cube.unit, all: way === 'allocate' ? 'yes' : 'no' };
    return refuse('spread-amount-malformed', facts);
  }
  if (way === 'set-aside') return ok({ kind: 'set-aside', ...figure, amount: amount ?? 0 });
  const key = keyOf(given, plan, { cube, at });
  if (!key.ok) return key;
  if (way === 'allocate') return ok({ kind: 'allocate', ...figure, amount, key: key.value, unit });
  const profile = profileOf(given, plan, { cube, at });
  if (!profile.ok) return profile;
  const order = { kind: 'spread', ...figure, amount: amount ?? 0, key: key.value, unit } as const;
  return ok(profile.value ? { ...order, profile: profile.value } : order);
}

function cubeNamed(plan: Plan, asked: string | undefined): Result<Cube> {
  const cube = asked === undefined ? undefined : cubeOf(plan.budget, asked);
  if (cube) return ok(cube);
  const known = plan.budget.cubes.map(({ id, dimensions }) => `${id} (${dimensions.join(', ')})`);
  return refuse('cube-not-there', { cube: asked ?? 'none', known: known.join('; ') });
}

/** The members that `--at` names, those of a dimension the cube has. */
function figureOf(given: Arguments, plan: Plan, cube: Cube): Result<Coordinates> {
  const { [cube.dimensions[0] ?? '']: first = '', version } = cube.facts[0]?.at ?? {};
  const example = `${cube.dimensions[0]}=${first}${version === undefined ? '' : `,version=${version}`}`;
  const texts = given.values['at'];
  if (texts === undefined) return refuse('spread-at-missing', { example });
  const text = texts.join(',');
  const at = readMembers(text);
  if (!at) return refuse('spread-at-malformed', { text, example });
  const named = Object.fromEntries(Object.entries(at).map(([dimension, member]) => [dimension, [member]]));
  const known = membersKnown(plan, cube, named, 'entered');
  return known.ok ? ok(at) : known;
}

function growthOf(
  text: string,
  base: string | undefined,
  { budget }: Plan,
): Result<{ readonly base: string; readonly percent: number }> {
  const percent = Number(text.replace(/%$/, ''));
  if (!Number.isFinite(percent) || text.trim() === '' || percent < -100) {
    return refuse('percentage-not-readable', { text });
  }
  const known = budget.versions.map(({ id }) => id);
  if (base === undefined) return refuse('growth-without-base', { known: known.join(', ') });
  return known.includes(base)
    ? ok({ base, percent })
    : refuse('version-not-there', { version: base, known: known.join(', ') });
}

function unitOf(given: Arguments, unit: 'money' | 'people', digits: number): number {
  if (given.values['whole-thousands'] === undefined) return 1;
  return unit === 'people' ? 1000 : 10 ** (digits + 3);
}
