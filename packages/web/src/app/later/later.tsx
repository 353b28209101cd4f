import { type ReactNode, startTransition, useEffect, useState } from 'react';
import { isSeenFromBeginning } from './arrival.ts';

interface LaterProps {
  /** How many of its kind stand before it, and how many of them fill a window. */
  readonly index: number;
  readonly first: number;
  readonly children: ReactNode;
}

/**
 * What stands below the window where somebody comes to a long page: it is made right after the page is seen, so that nobody waits
 * for what is out of sight. Where the page is not seen from its beginning it is made at once.
 */
export function Later({ index, first, children }: LaterProps) {
  const [made, setMade] = useState(() => index < first || !isSeenFromBeginning());
  useEffect(() => {
    if (made) return undefined;
    const timer = setTimeout(() => startTransition(() => setMade(true)));
    return () => clearTimeout(timer);
  }, [made]);
  return made ? children : null;
}
