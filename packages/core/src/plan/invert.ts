import type { Change, PutEntity } from './change.ts';

/**
 * The change that takes a change back: applied after it, it gives the plan as it was, order included. (A fact that was
 * removed without saying where it stood comes back last.)
 */
export function invert(change: Change): Change {
  return change.kind === 'put' ? invertPut(change) : turned(change);
}

/** The changes that take changes back, last first. */
export function invertAll(changes: readonly Change[]): readonly Change[] {
  return changes.map(invert).toReversed();
}

function invertPut(change: PutEntity): Change {
  if (change.from === undefined) return turned(change);
  return turned({ ...change, index: change.from, from: change.index });
}

function turned<Turned extends { readonly before: unknown; readonly after: unknown }>(
  change: Turned,
): Turned {
  return { ...change, before: change.after, after: change.before };
}
