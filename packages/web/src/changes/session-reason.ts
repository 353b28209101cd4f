import type { Kept } from '../app/kept.ts';

const key = 'plenary-reason';
const listeners = new Set<() => void>();
let reason = stored();

/** Why somebody edits: asked once, and kept for as long as the tab is open. */
export const sessionReason: Kept<string> = {
  get: () => reason,
  set: (next) => {
    reason = next;
    try {
      sessionStorage.setItem(key, next);
    } catch {
      // Held in memory then.
    }
    for (const told of listeners) told();
  },
  subscribe: (told) => {
    listeners.add(told);
    return () => listeners.delete(told);
  },
};

function stored(): string {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}
