import { type Coordinates, coordinatesText } from '../../basics/address.ts';
import { ok, type Result, refuse } from '../../basics/result.ts';
import { same } from '../../basics/same.ts';
import { type Cube, cubeOf, type Dimension, type Fact } from '../../budget/cube.ts';
import type { LineFacts, LinePlace, UnderstoodLines } from '../../budget/lines/understood-lines.ts';
import type { Change, PutEntity, SetFact } from '../change.ts';
import type { Plan } from '../plan.ts';
import { idsOf } from '../references.ts';
import { statedLines } from './stated-lines.ts';

/** What lines change in a plan: all of it is one revision, or none. */
export interface LineChanges {
  readonly changes: readonly Change[];
  /** For each dimension how many members the plan does not know yet, and how many it does. */
  readonly members: readonly { readonly dimension: string; readonly added: number; readonly known: number }[];
  readonly facts: {
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
    readonly same: number;
  };
}

/**
 * The changes that put lines into their cube of a plan: members and versions it lacks, the cube if there is none, and facts. What the cube
 * holds of the versions of the lines and the lines do not say is removed. Refuses what `statedLines` does, `cube-of-another-shape`, and
 * `member-not-in-plan` for members of sectors, units and results, which are not made by importing lines.
 */
export function lineChanges(plan: Plan, lines: UnderstoodLines): Result<LineChanges> {
  const { facts, mapping } = lines;
  const stated = statedLines(mapping, plan.organization.currency);
  if (!stated.ok) return stated;
  const cube = cubeOf(plan.budget, mapping.cube);
  const unit = mapping.unit ?? 'money';
  if (cube && (cube.unit !== unit || !same(cube.dimensions.toSorted(), facts.dimensions.toSorted()))) {
    return refuse('cube-of-another-shape', { cube: cube.id, dimensions: cube.dimensions.join(', ') });
  }
  const puts: PutEntity[] = [];
  const members: LineChanges['members'][number][] = [];
  for (const [index, dimension] of lines.dimensions.entries()) {
    const put = dimensionPut(plan, dimension, puts, facts.firstAt[index] ?? new Map());
    if (!put.ok) return put;
    members.push(put.value);
  }
  const versions = lines.versions.filter((one) => !plan.budget.versions.some(({ id }) => id === one.id));
  for (const [index, version] of versions.entries()) {
    const at = { index: plan.budget.versions.length + index, id: version.id };
    puts.push({ kind: 'put', what: 'version', ...at, before: null, after: version });
  }
  if (!cube) {
    const after: Cube = { id: mapping.cube, dimensions: facts.dimensions, unit, facts: [] };
    puts.push({
      kind: 'put',
      what: 'cube',
      id: after.id,
      index: plan.budget.cubes.length,
      before: null,
      after,
    });
  }
  const assigned = factChanges(cube, lines);
  return ok({ changes: [...puts, ...assigned.changes], members, facts: assigned.counts });
}

/** The coordinates of a fact of lines. */
export function coordinatesOf(facts: LineFacts, fact: number): Coordinates {
  const at: Record<string, string> = {};
  for (const [index, dimension] of facts.dimensions.entries()) {
    at[dimension] = facts.members[index]?.[facts.codes[index]?.[fact] ?? -1] ?? '';
  }
  return at;
}

const entities: ReadonlySet<string> = new Set(['sector', 'unit', 'result', 'priority']);

function dimensionPut(
  plan: Plan,
  { id, members }: Dimension,
  puts: PutEntity[],
  firstAt: ReadonlyMap<string, LinePlace>,
): Result<LineChanges['members'][number]> {
  const known = idsOf(plan, id) ?? new Set<string>();
  const added = members.filter((member) => !known.has(member.id));
  if (entities.has(id)) {
    if (added.length > 0) {
      const unknown = added.map((member) => member.id);
      const named = placedText(unknown, firstAt);
      return refuse('member-not-in-plan', { dimension: id, members: named, count: unknown.length });
    }
    return ok({ dimension: id, added: 0, known: members.length });
  }
  const index = plan.budget.dimensions.findIndex((dimension) => dimension.id === id);
  const before = plan.budget.dimensions[index] ?? null;
  // The plan's own tree stands: a member it knows keeps its parent and its name.
  const after: Dimension = { id, members: [...(before?.members ?? []), ...added] };
  if (added.length > 0 || !before) {
    const at = before ? index : plan.budget.dimensions.length + puts.filter(isNewDimension).length;
    puts.push({ kind: 'put', what: 'dimension', id, index: at, before, after });
  }
  return ok({ dimension: id, added: added.length, known: members.length - added.length });
}

/** How many unknown members a refusal names. */
const mostNamed = 10;

/** The first of some members, each with the line (and the sheet, where there are several) that it first stands on: `a (2), b (7), …`. */
function placedText(members: readonly string[], firstAt: ReadonlyMap<string, LinePlace>): string {
  const named = members.slice(0, mostNamed).map((member) => {
    const at = firstAt.get(member);
    return at ? `${member} (${at.sheet === undefined ? '' : `${at.sheet} `}${at.line})` : member;
  });
  return [...named, ...(members.length > mostNamed ? ['…'] : [])].join(', ');
}

function isNewDimension(put: PutEntity): boolean {
  return put.what === 'dimension' && put.before === null;
}

function factChanges(
  cube: Cube | undefined,
  { facts, versions, mapping }: UnderstoodLines,
): { readonly changes: readonly SetFact[]; readonly counts: LineChanges['facts'] } {
  const counts = { added: 0, changed: 0, removed: 0, same: 0 };
  const written = new Set(versions.map((version) => version.id));
  const standing = new Map<string, Fact>();
  for (const fact of cube?.facts ?? []) {
    if (written.has(fact.at['version'] ?? '')) standing.set(coordinatesText(fact.at), fact);
  }
  const assigned: SetFact[] = [];
  const id = mapping.cube;
  for (const [fact, amount] of facts.amounts.entries()) {
    const at = coordinatesOf(facts, fact);
    const key = coordinatesText(at);
    const before = standing.get(key);
    standing.delete(key);
    if (before && before.amount === amount && before.halfWidth === 0) {
      counts.same += 1;
      continue;
    }
    counts[before ? 'changed' : 'added'] += 1;
    assigned.push({
      kind: 'set-fact',
      cube: id,
      at,
      before: before ? { amount: before.amount, halfWidth: before.halfWidth } : null,
      after: { amount, halfWidth: 0 },
    });
  }
  const removed = [...standing.values()].map(
    ({ at, amount, halfWidth }): SetFact => ({
      kind: 'set-fact',
      cube: id,
      at,
      before: { amount, halfWidth },
      after: null,
    }),
  );
  counts.removed = removed.length;
  return { changes: [...removed, ...assigned], counts };
}
