// What was asked for last, by plan.
const lasts = new Map<string, Promise<void>>();

/**
 * Does what is given here for a plan one after another, in the order in which it was asked for, whichever part of the budget page asks:
 * what is taken back is then what was done last. What goes wrong with one is no reason not to do the next.
 */
export function inTurn(plan: string, work: () => Promise<void>): Promise<void> {
  const before = lasts.get(plan) ?? Promise.resolve();
  const next = before.catch(() => undefined).then(work);
  lasts.set(plan, next);
  return next;
}
