import { type Coordinates, coordinatesText } from '@plenary/core/basics/address';
import { ok, type Refusal, type Result, refuse } from '@plenary/core/basics/result';
import { type Cube, cubeOf } from '@plenary/core/budget/cube';
import { versionDimension } from '@plenary/core/budget/pivot/pivot-query';
import type { Profile } from '@plenary/core/budget/spread/profile';
import type { CellWeight, SpreadKey } from '@plenary/core/budget/spread/spread-key';
import type { SpreadOrder } from '@plenary/core/budget/spread/spread-order';
import type { Plan } from '@plenary/core/plan/plan';
import { type Arguments, lastValue } from '../plenary/arguments.ts';
import { membersKnown } from '../plenary/known-members.ts';
import { readMembers } from '../plenary/read-members.ts';

/** Under which figure of which cube something is shared out. */
interface Under {
  readonly cube: Cube;
  readonly at: Coordinates;
}

/**
 * By what options share out: `--key present`, `equal`, `version=ID` or `cube=ID` for a driver, or `--weight result=2.1:40` for each cell or all
 * cells at a member. Refuses `key-malformed`, `version-not-there`, `cube-not-there`, `weight-malformed` and what `membersKnown`
 * refuses.
 */
export function keyOf(given: Arguments, plan: Plan, { cube, at }: Under): Result<SpreadKey> {
  if (given.values['weight'] !== undefined) return weighed(given.values['weight'], plan, { cube, at });
  const text = lastValue(given, 'key') ?? 'present';
  const { version = '' } = at;
  if (text === 'equal') return ok({ kind: 'equal' });
  if (text === 'present') return ok({ kind: 'by-figures', cube: cube.id, at: { version } });
  const versions = plan.budget.versions.map(({ id }) => id).join(', ');
  const cubes = plan.budget.cubes.map(({ id }) => id).join(', ');
  const [, kind, id] = /^(version|cube)=(.+)$/.exec(text) ?? [];
  if (id === undefined) return refuse('key-malformed', { text, versions, cubes });
  if (kind === 'cube') {
    return cubeOf(plan.budget, id)
      ? ok({ kind: 'by-figures', cube: id, at: {} })
      : refuse('cube-not-there', { cube: id, known: cubes });
  }
  return plan.budget.versions.some((one) => one.id === id)
    ? ok({ kind: 'by-figures', cube: cube.id, at: { version: id } })
    : refuse('version-not-there', { version: id, known: versions });
}

function weighed(texts: readonly string[], plan: Plan, { cube, at: within }: Under): Result<SpreadKey> {
  const weights: CellWeight[] = [];
  for (const text of texts) {
    const colon = text.lastIndexOf(':');
    const at = readMembers(text.slice(0, Math.max(0, colon)));
    const weight = weightIn(text.slice(colon + 1));
    if (!at || weight === null) {
      const { dimension, member } = exampleOf(cube, within);
      return refuse('weight-malformed', { text, example: `${dimension}=${member}:40` });
    }
    const named = Object.fromEntries(Object.entries(at).map(([dimension, member]) => [dimension, [member]]));
    const known = membersKnown(plan, cube, named, 'entered');
    if (!known.ok) return known;
    weights.push({ at, weight });
  }
  return ok({ kind: 'by-weights', weights });
}

/**
 * The members over which `--profile year:2026=40,2027=60` shares out first; `null` without it. Refuses `profile-malformed`, `profile-within`
 * for a dimension of which the figure names a member, and what `membersKnown` refuses.
 */
export function profileOf(given: Arguments, plan: Plan, { cube, at }: Under): Result<Profile | null> {
  const text = lastValue(given, 'profile');
  if (text === undefined) return ok(null);
  const [, dimension = '', list = ''] = /^([^:=,]+):(.+)$/.exec(text) ?? [];
  const weights = Object.entries(readMembers(list) ?? {}).map(([id, own]) => [id, weightIn(own)] as const);
  const read = weights.flatMap(([id, weight]) => (weight === null ? [] : [[id, weight] as const]));
  if (read.length === 0 || read.length < weights.length) {
    const one = exampleOf(cube, at);
    const other = exampleOf(cube, at, one.member);
    const example = `${one.dimension}:${one.member}=40,${other.member}=60`;
    return refuse('profile-malformed', { text, example });
  }
  if (Object.hasOwn(at, dimension)) return refuse('profile-within', { dimension });
  const known = membersKnown(plan, cube, { [dimension]: read.map(([id]) => id) }, 'entered');
  return known.ok ? ok({ dimension, weights: Object.fromEntries(read) }) : known;
}

function weightIn(text: string): number | null {
  const weight = Number(text);
  return text.trim() === '' || !Number.isFinite(weight) || weight < 0 ? null : weight;
}

/** A member under the figure, for a sentence that shows how something is written. */
function exampleOf(
  { dimensions, facts }: Cube,
  within: Coordinates,
  but = '',
): { readonly dimension: string; readonly member: string } {
  const free = dimensions.find((one) => one !== versionDimension && !Object.hasOwn(within, one));
  const dimension = free ?? dimensions[0] ?? '';
  const member = facts.map((fact) => fact.at[dimension] ?? '').find((id) => id !== '' && id !== but) ?? '2';
  return { dimension, member };
}

/** What is wrong with the weights of an order: one that no cell has (a member that was mistyped), or a cell that two are meant for. */
export function wrongWeight(
  order: SpreadOrder,
  cells: readonly { readonly at: Coordinates }[],
): Refusal | undefined {
  if (!('key' in order) || order.key.kind !== 'by-weights') return undefined;
  const { weights } = order.key;
  const isFor = ({ at }: CellWeight, cell: Coordinates): boolean =>
    Object.entries(at).every(([dimension, member]) => cell[dimension] === member);
  const lost = weights.find((weight) => !cells.some((cell) => isFor(weight, cell.at)));
  if (lost) return { code: 'weight-of-no-cell', facts: { at: coordinatesText(lost.at) } };
  for (const { at } of cells) {
    const [one, other] = weights.filter((weight) => isFor(weight, at));
    if (!one || !other) continue;
    const [first, second] = [one, other].map((each) => `${coordinatesText(each.at)}:${each.weight}`);
    const facts = { at: coordinatesText(at), one: first ?? '', other: second ?? '' };
    return { code: 'weight-twice', facts };
  }
  return undefined;
}
