import { useSyncExternalStore } from 'react';

/** Something that this browser keeps: who acts, how bright the pages are. */
export interface Kept<Value> {
  readonly get: () => Value;
  readonly set: (value: Value) => void;
  readonly subscribe: (told: () => void) => () => void;
}

/** Something kept under a key; `read` answers `undefined` for what cannot be meant, and then `otherwise` counts. */
export function kept<Value extends string>(
  key: string,
  otherwise: Value,
  read: (text: string) => Value | undefined,
): Kept<Value> {
  const listeners = new Set<() => void>();
  let value = read(stored(key)) ?? otherwise;
  return {
    get: () => value,
    set: (next) => {
      value = next;
      store(key, next);
      for (const told of listeners) told();
    },
    subscribe: (told) => {
      listeners.add(told);
      return () => listeners.delete(told);
    },
  };
}

/** The value that is kept, for a component that shows it. */
export function useKept<Value>(one: Kept<Value>): Value {
  return useSyncExternalStore(one.subscribe, one.get);
}

// A browser may forbid storage; then the choice holds for as long as the page is open.
function stored(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function store(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Nothing is lost: `value` is held in memory.
  }
}
