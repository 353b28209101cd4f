import { useSyncExternalStore } from 'react';

/** What can be taken back here, and what can be made again: the revisions of this session, the newest last. */
export interface History {
  readonly undo: readonly number[];
  readonly redo: readonly number[];
}

const nothing: History = { undo: [], redo: [] };

/** The history after a new revision: what was taken back before cannot be made again on top of it. */
export function afterSaving({ undo }: History, revision: number): History {
  return { undo: [...undo, revision], redo: [] };
}

/** The history after `revision` was taken back by the revision `by`: taking that back makes it again. */
export function afterUndoing({ undo, redo }: History, revision: number, by: number): History {
  if (redo.includes(revision)) return { undo: [...undo, by], redo: redo.filter((one) => one !== revision) };
  return { undo: undo.filter((one) => one !== revision), redo: [...redo, by] };
}

const listeners = new Set<() => void>();
const histories = new Map<string, History>();

function set(plan: string, next: History): void {
  histories.set(plan, next);
  for (const told of listeners) told();
}

/** What was saved and taken back on each plan since the page was opened. */
export const sessionHistory = {
  of: (plan: string): History => histories.get(plan) ?? nothing,
  saved: (plan: string, revision: number): void => set(plan, afterSaving(sessionHistory.of(plan), revision)),
  undone: (plan: string, revision: number, by: number): void =>
    set(plan, afterUndoing(sessionHistory.of(plan), revision, by)),
};

/** The history of a plan, for what offers the way back. */
export function useHistory(plan: string): History {
  return useSyncExternalStore(subscribe, () => sessionHistory.of(plan));
}

function subscribe(told: () => void): () => void {
  listeners.add(told);
  return () => listeners.delete(told);
}
