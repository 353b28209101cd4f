import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { onlyShown } from '../plan-link.tsx';
import { ways } from './ways.tsx';

/** How long after a page is shown the others begin to be fetched, in milliseconds. */
const pause = 1_500;

/**
 * Fetches the other pages of the plan and what they show, one after the other, while nobody does anything: who goes there does not
 * wait. Not where somebody saves data. The document, which is the largest, comes last.
 */
export function usePrefetchedWays(plan: string): void {
  const router = useRouter();
  useEffect(() => {
    if (savesData()) return undefined;
    const left = [
      ...ways.filter(({ icon }) => icon !== 'document'),
      ...ways.filter(({ icon }) => icon === 'document'),
    ];
    let ended = false;
    const next = async (): Promise<void> => {
      const way = left.shift();
      if (!way || ended) return;
      await idle();
      await router.preloadRoute({ to: way.to, params: { plan }, search: onlyShown }).catch(() => undefined);
      await next();
    };
    const timer = setTimeout(() => void next(), pause);
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [router, plan]);
}

async function idle(): Promise<void> {
  // Not every browser tells when it is idle; then a moment must do.
  await new Promise<void>((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 5_000 });
    else setTimeout(resolve, 200);
  });
}

function savesData(): boolean {
  const connection: unknown = 'connection' in navigator ? navigator.connection : null;
  return (
    typeof connection === 'object' &&
    connection !== null &&
    'saveData' in connection &&
    connection.saveData === true
  );
}
