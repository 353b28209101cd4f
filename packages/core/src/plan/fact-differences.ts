import { coordinatesText } from '../basics/address.ts';
import { type Cube, cubeOf, type Fact } from '../budget/cube.ts';
import { sameShape } from './budget-shape.ts';
import type { FactValue, SetFact } from './change.ts';
import { longestCommonOrder } from './longest-common-order.ts';
import type { Plan } from './plan.ts';

/** What happens to facts between two plans: removals come before cubes and members change, assignments after. */
export interface FactDifferences {
  readonly removed: readonly SetFact[];
  readonly assigned: readonly SetFact[];
}

/** The facts that differ; one that stands elsewhere in its cube is removed and added again. */
export function factDifferences(a: Plan, b: Plan): FactDifferences {
  const ids = new Set([...a.budget.cubes, ...b.budget.cubes].map((cube) => cube.id));
  const each = [...ids].map((id) => ofCube(cubeOf(a.budget, id), cubeOf(b.budget, id)));
  return {
    removed: each.flatMap((one) => one.removed),
    assigned: each.flatMap((one) => one.assigned),
  };
}

function ofCube(a: Cube | undefined, b: Cube | undefined): FactDifferences {
  const from = a && b && !sameShape(a, b) ? { ...a, facts: [] } : a;
  const dropped = a !== from && a ? removals(a, new Set()) : [];
  const stays = longestCommonOrder(keysOf(from), keysOf(b));
  const before = new Map((from?.facts ?? []).map((fact) => [coordinatesText(fact.at), fact]));
  const changed: SetFact[] = [];
  const added: SetFact[] = [];
  for (const [index, fact] of (b?.facts ?? []).entries()) {
    const key = coordinatesText(fact.at);
    const old = stays.has(key) ? before.get(key) : undefined;
    if (b && !old) added.push(assignment(b.id, undefined, fact, index));
    else if (b && old && (old.amount !== fact.amount || old.halfWidth !== fact.halfWidth)) {
      changed.push(assignment(b.id, old, fact, undefined));
    }
  }
  return { removed: [...dropped, ...(from ? removals(from, stays) : [])], assigned: [...changed, ...added] };
}

// From the last, so that each index holds when its turn comes.
function removals(cube: Cube, stays: ReadonlySet<string>): readonly SetFact[] {
  return cube.facts
    .map((fact, index) => ({ fact, index }))
    .filter(({ fact }) => !stays.has(coordinatesText(fact.at)))
    .map(({ fact, index }) => assignment(cube.id, fact, undefined, index))
    .toReversed();
}

function assignment(
  cube: string,
  before: Fact | undefined,
  after: Fact | undefined,
  index: number | undefined,
): SetFact {
  const at = after?.at ?? before?.at ?? {};
  const change = { kind: 'set-fact', cube, at, before: valueOf(before), after: valueOf(after) } as const;
  return index === undefined ? change : { ...change, index };
}

function valueOf(fact: Fact | undefined): FactValue | null {
  return fact ? { amount: fact.amount, halfWidth: fact.halfWidth } : null;
}

function keysOf(cube: Cube | undefined): readonly string[] {
  return (cube?.facts ?? []).map((fact) => coordinatesText(fact.at));
}
