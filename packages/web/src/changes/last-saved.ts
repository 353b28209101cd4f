/** The edit that was saved last, for a while: it can be taken back at once. */
export interface Saved {
  readonly plan: string;
  readonly revision: number;
}

const listeners = new Set<() => void>();
let saved: Saved | null = null;

/** The edit that was saved last. */
export const lastSaved = {
  get: (): Saved | null => saved,
  set: (next: Saved | null): void => {
    saved = next;
    for (const told of listeners) told();
  },
  subscribe: (told: () => void): (() => void) => {
    listeners.add(told);
    return () => listeners.delete(told);
  },
};
