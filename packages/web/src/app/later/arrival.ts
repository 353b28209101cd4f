import type { RouterHistory } from '@tanstack/react-router';

// How the page that is shown was come to. The browser knows it, and components ask while they are made.
let byLink = false;

/** Notes how each page is come to, until the answer is called. */
export function watchArrivals(history: RouterHistory): () => void {
  return history.subscribe(({ action }) => {
    byLink = action.type === 'PUSH';
  });
}

/**
 * Whether the page was come to by a link that points at no place in it: then it is seen from its beginning. Back, forward and a
 * reload go to where the eye was.
 */
export function isSeenFromBeginning(): boolean {
  return byLink && location.hash === '' && !new URLSearchParams(location.search).has('at');
}
