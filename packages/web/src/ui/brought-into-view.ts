import { useEffect } from 'react';

/** Brings the element that a link points at into the middle of the window, and the focus to it. */
export function useBroughtIntoView(id: string | null): void {
  useEffect(() => {
    if (id === null) return undefined;
    const frame = requestAnimationFrame(() => {
      const element = document.getElementById(id);
      element?.scrollIntoView({ block: 'center', inline: 'nearest' });
      element?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [id]);
}
