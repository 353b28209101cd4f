import type { ShownDocument } from '@plenary/api/document';
import { useEffect, useState } from 'react';

/** The heading whose part is being read: the last that has come up to the bar of the page. */
export function useReadHeading({ contents }: ShownDocument): string | null {
  const [reading, setReading] = useState<string | null>(null);
  useEffect(() => {
    const ids = contents.map(({ id }) => id);
    let frame = 0;
    const look = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setReading(passed(ids)));
    };
    look();
    const over = new AbortController();
    window.addEventListener('scroll', look, { passive: true, signal: over.signal });
    // What comes into sight gets its true height only then, after the last scroll event, and moves what follows.
    const sized = new ResizeObserver(look);
    sized.observe(document.body);
    return () => {
      cancelAnimationFrame(frame);
      over.abort();
      sized.disconnect();
    };
  }, [contents]);
  return reading;
}

/** Headings stand in order, so the last that has passed is found by halving. */
function passed(ids: readonly string[]): string | null {
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hasPassed(document.getElementById(ids[middle] ?? ''))) low = middle + 1;
    else high = middle;
  }
  return ids[Math.max(0, low - 1)] ?? null;
}

/** A heading that is brought up by its link stops above this line, in pixels. */
const line = 128;

// What is not drawn may be longer than the room that is kept for it, so a heading far from the window is asked for by its part.
function hasPassed(heading: HTMLElement | null): boolean {
  const part = heading?.parentElement?.getBoundingClientRect();
  if (!heading || !part || part.top >= line) return false;
  return part.bottom < line || heading.getBoundingClientRect().top < line;
}
