import { useEffect, useState } from 'react';

/**
 * Marks the places of the finding or the proposal that an address points at, brings the one under its anchor into view,
 * and walks through them.
 */
export function useMarkedPlaces(at: string, hash: string) {
  const [position, setPosition] = useState({ place: 0, count: 0 });
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const places = markedPlaces(at, hash);
      const under = places.findIndex((one) => hash !== '' && one.closest(`#${CSS.escape(hash)}`) !== null);
      const place = Math.max(0, under);
      setPosition({ place, count: places.length });
      // A heading that the contents lead to is read from there on; a place of a finding is read with what stands around it.
      bringIntoView(places[place] ?? document.getElementById(hash), at === '' ? 'start' : 'center');
    });
    return () => cancelAnimationFrame(frame);
  }, [at, hash]);
  const go = (step: number): void => {
    const places = markedPlaces(at, hash);
    if (places.length === 0) return;
    const place = (position.place + step + places.length) % places.length;
    setPosition({ place, count: places.length });
    bringIntoView(places[place] ?? null, 'center');
  };
  return { ...position, go };
}

/** Marks the narrowest places there are, in reading order. Where no place carries it, the anchor itself is marked. */
function markedPlaces(at: string, hash: string): readonly HTMLElement[] {
  for (const old of document.querySelectorAll<HTMLElement>('main [data-here]')) delete old.dataset['here'];
  if (at === '') return [];
  const found = placesOf(at);
  const anchor = found.length === 0 && hash !== '' ? document.getElementById(hash) : null;
  const places = anchor ? [anchor] : found;
  for (const place of places) place.dataset['here'] = 'true';
  return places;
}

function placesOf(at: string): readonly HTMLElement[] {
  const [, kind, rest = ''] = /^(proposal|words):(.*)$/su.exec(at) ?? [];
  if (kind === 'proposal') {
    return [...document.querySelectorAll<HTMLElement>(`[data-by~="${CSS.escape(rest)}"]`)];
  }
  if (kind === 'words') return placesOfWords(rest);
  const flags = document.querySelectorAll<HTMLElement>(`a[data-findings~="${CSS.escape(at)}"]`);
  return [...flags].flatMap(placeOfFlag);
}

/** Texts and cells that have the words, however they are spaced. */
function placesOfWords(words: string): readonly HTMLElement[] {
  const wanted = words.replace(/\s+/gu, ' ').replace(/…$/u, '').trim().toLowerCase();
  const texts = document.querySelectorAll<HTMLElement>('main article :is(p, h2, h3, h4, h5, h6, td, th)');
  return [...texts].filter((one) => one.textContent.replace(/\s+/gu, ' ').toLowerCase().includes(wanted));
}

function placeOfFlag(flag: HTMLElement): readonly HTMLElement[] {
  const place = flag.closest<HTMLElement>('td, th') ?? flag.closest<HTMLElement>('p, h2, h3, h4, h5, h6');
  return place ? [place] : [];
}

// What was not drawn before gets its true height when it comes into sight, so its place is looked for again.
function bringIntoView(element: Element | null, block: 'start' | 'center'): void {
  let times = 4;
  const look = (): void => {
    element?.scrollIntoView({ block, inline: 'nearest' });
    times -= 1;
    if (times > 0) requestAnimationFrame(look);
  };
  look();
}
