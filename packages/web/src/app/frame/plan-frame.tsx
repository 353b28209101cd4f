import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useOpenFigure } from '../../figures/open-figure.ts';
import { usePlanHeader } from '../../plans/plan-header.ts';
import { LiveUpdates } from '../live-updates.tsx';
import { useShown } from '../use-shown.ts';
import css from './frame.module.css';
import { TopBar } from './top-bar.tsx';
import { Ways } from './ways.tsx';

const FigureCard = lazy(async () => ({
  default: (await import('../../figures/figure-card.tsx')).FigureCard,
}));

/** What is around every page of a plan: its name and scenario above, the ways at the side, the card of a figure. */
export function PlanFrame() {
  const header = usePlanHeader();
  const { plan } = useShown();
  const { formula } = useOpenFigure();
  return (
    <div className={css['layout']}>
      <div className={css['bar']}>
        <TopBar plan={header} />
      </div>
      <div className={css['side']}>
        <Ways />
      </div>
      <main id="content" tabIndex={-1} className={css['main']}>
        <Outlet />
      </main>
      <LiveUpdates plan={plan} />
      {formula === null ? null : (
        <Suspense>
          <FigureCard key={formula} formula={formula} />
        </Suspense>
      )}
    </div>
  );
}
