import { getFigure } from '@plenary/api/figures';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { Dialog, Heading, Popover } from 'react-aria-components';
import { aboutPlan, ProblemError } from '../app/server.ts';
import { useShown } from '../app/use-shown.ts';
import { useWords } from '../app/use-words.ts';
import { Icon } from '../ui/icon.tsx';
import { FigureActions } from './figure-actions.tsx';
import css from './figure-card.module.css';
import { OriginParts } from './origin-parts.tsx';

interface FigureCardProps {
  readonly formula: string;
  readonly onClose: () => void;
}

/** The card of a figure: where it comes from. It stands beside the figure, or in the middle where that is not on the page. */
export function FigureCard({ formula, onClose }: FigureCardProps) {
  const anchor = useMemo(() => anchorOf(formula), [formula]);
  useMarkedOnPage(formula);
  const isThere = useBroughtIntoWindow(anchor);
  return !isThere ? null : (
    <Popover
      triggerRef={anchor}
      isOpen
      onOpenChange={(open) => {
        if (open) return;
        onClose();
        figureOnPage(formula)?.focus();
      }}
      placement="bottom start"
      className={css['popover'] ?? ''}
      offset={6}
    >
      <Dialog className={css['card'] ?? ''}>
        <Origin formula={formula} onClose={onClose} />
      </Dialog>
    </Popover>
  );
}

function Origin({ formula, onClose }: { readonly formula: string; readonly onClose: () => void }) {
  const say = useWords();
  const { plan, language, scenario } = useShown();
  const asked = { params: { plan }, query: { formula, language, scenario } };
  const { data: origin, error } = useQuery(aboutPlan(plan, getFigure, asked));
  return (
    <>
      <div className={css['head']}>
        <Heading slot="title" level={2} className={css['title'] ?? ''}>
          {origin?.words ?? say('figures.figure')}
        </Heading>
        <button type="button" className={css['close']} aria-label={say('app.close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      {error ? (
        <p className={css['soft']}>{error instanceof ProblemError ? error.problem.title : error.message}</p>
      ) : null}
      {!origin && !error ? <p className={css['soft']}>{say('app.loading')}</p> : null}
      {origin ? (
        <>
          <OriginParts origin={origin} />
          <FigureActions origin={origin} onClose={onClose} />
        </>
      ) : null}
    </>
  );
}

/** What a card stands beside, looked for anew each time: the page may make its figures again while it is loading. */
interface Anchor {
  readonly current: Element | null;
}

function anchorOf(formula: string): Anchor {
  return {
    get current() {
      return figureOnPage(formula) ?? document.querySelector('h1');
    },
  };
}

/**
 * Whether what a card stands beside is in the window; where it is not, as after a reload, it is brought there first, and kept
 * there until the reader does something: the page itself may still go to where it was, or make its figures again.
 */
function useBroughtIntoWindow(anchor: Anchor): boolean {
  const [isThere, setIsThere] = useState(() => anchor.current === null || isInWindow(anchor.current));
  useEffect(() => {
    let stands = anchor.current;
    let frame = 0;
    const bring = (): void => {
      const now = anchor.current;
      if (now === null || (now === stands && isInWindow(now))) return;
      stands = now;
      if (!isInWindow(now)) now.scrollIntoView({ block: 'center', inline: 'nearest' });
      // A card that is open already looks anew for where to stand.
      window.dispatchEvent(new Event('resize'));
    };
    const soon = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        bring();
        setIsThere(true);
      });
    };
    soon();
    const made = new MutationObserver(soon);
    made.observe(document.querySelector('main') ?? document.body, { childList: true, subtree: true });
    const over = new AbortController();
    const { signal } = over;
    const end = (): void => {
      made.disconnect();
      over.abort();
    };
    document.addEventListener('scroll', soon, { signal });
    for (const act of acts) document.addEventListener(act, end, { signal, capture: true });
    return () => {
      cancelAnimationFrame(frame);
      end();
    };
  }, [anchor]);
  return isThere;
}

const acts = ['pointerdown', 'wheel', 'touchmove', 'keydown'];

function isInWindow(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}

// The figure is marked by hand: were every figure told which card is open, every figure would be drawn again.
function useMarkedOnPage(formula: string): void {
  useEffect(() => {
    const element = figureOnPage(formula);
    element?.setAttribute('data-open', 'true');
    return () => element?.removeAttribute('data-open');
  }, [formula]);
}

/** The figure on the page that a card belongs to: the one that was taken, else the first. */
function figureOnPage(formula: string): HTMLElement | null {
  const selector = `main [data-formula="${CSS.escape(formula)}"]`;
  const active = document.activeElement;
  if (active instanceof HTMLElement && active.matches(selector)) return active;
  return document.querySelector<HTMLElement>(selector);
}
