import { getRouteApi, Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { UnsentAndUndo } from '../../changes/unsent-and-undo.tsx';
import { FigureCardsContext, useOpenFigure } from '../../figures/open-figure.ts';
import { usePlanHeader } from '../../plans/plan-header.ts';
import { LiveUpdates } from '../live-updates.tsx';
import { type ShownAlong, ShownContext, useShown } from '../use-shown.ts';
import { useLanguage } from '../use-words.ts';
import css from './frame.module.css';
import { usePrefetchedWays } from './prefetched-ways.ts';
import { TopBar } from './top-bar.tsx';
import { Ways } from './ways.tsx';

const ofPlan = getRouteApi('/plans/$plan');

const FigureCard = lazy(async () => ({
  default: (await import('../../figures/figure-card.tsx')).FigureCard,
}));

/** What is around every page of a plan: its name and scenario above, the ways at the side, the card of a figure. */
export function PlanFrame() {
  const shown = useShownByAddress();
  return (
    <ShownContext value={shown}>
      <Pages />
    </ShownContext>
  );
}

function useShownByAddress(): ShownAlong {
  const { plan } = ofPlan.useParams();
  const { lang, scenario } = ofPlan.useSearch();
  const language = useLanguage();
  return useMemo(
    () => ({
      plan,
      language,
      scenario: scenario ?? 'none',
      along: { ...(lang ? { lang } : {}), ...(scenario === undefined ? {} : { scenario }) },
    }),
    [plan, language, lang, scenario],
  );
}

function Pages() {
  const header = usePlanHeader();
  const { plan } = useShown();
  const { formula, cards, close } = useOpenFigure();
  usePrefetchedWays(plan);
  return (
    <FigureCardsContext value={cards}>
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
        <UnsentAndUndo />
        <LiveUpdates plan={plan} />
        {formula === null ? null : (
          <Suspense>
            <FigureCard key={formula} formula={formula} onClose={close} />
          </Suspense>
        )}
      </div>
    </FigureCardsContext>
  );
}
