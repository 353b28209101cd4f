import { type CSSProperties, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { type HiddenColumns, hiddenColumns, noneHidden, oneWindowOn } from './hidden-columns.ts';
import sign from './more-columns-sign.module.css';
import { MoreColumnsSign } from './more-columns-sign.tsx';
import css from './scroll-region.module.css';

interface ScrollRegionProps {
  readonly label: string;
  readonly children: ReactNode;
  /** As high as its content, whatever the window. */
  readonly whole?: boolean;
  /** Reached by the keyboard even while nobody knows whether it scrolls: where it is not laid out before it is seen. */
  readonly always?: boolean;
}

/**
 * Something wide that scrolls inside itself. Where it has more than it shows, the keyboard can reach and scroll it; where columns
 * follow, a sign above its edge says so, and no figure is cut in the middle.
 */
export function ScrollRegion({ label, children, whole = false, always = false }: ScrollRegionProps) {
  const region = useRef<HTMLDivElement>(null);
  const { scrolls, isWide, hidden } = useScrolling(region);
  const reachable = scrolls || always ? ({ role: 'group', tabIndex: 0, 'aria-label': label } as const) : {};
  const goOn = (): void => {
    const element = region.current;
    element?.scrollBy({ left: oneWindowOn(element, hidden) });
  };
  return (
    <div className={css['whole']}>
      {isWide ? (
        <div className={css['sign']}>
          <MoreColumnsSign count={hidden.count} onGoOn={goOn} />
        </div>
      ) : null}
      <div className={sign['frame']} data-goes-on={hidden.count > 0} style={placed(hidden)}>
        <div ref={region} className={css['region']} data-whole={whole} data-scrolls={scrolls} {...reachable}>
          {children}
        </div>
        {hidden.cut > 0 ? <div className={css['veil']} aria-hidden="true" /> : null}
      </div>
    </div>
  );
}

function useScrolling(region: RefObject<HTMLElement | null>) {
  // Until it is measured, which may be late where it is far from the window, it counts as one that scrolls.
  const [scrolls, setScrolls] = useState(true);
  // Wherever it is scrolled to, so that nothing moves when the last column is reached.
  const [isWide, setIsWide] = useState(false);
  const [hidden, setHidden] = useState(noneHidden);
  useEffect(() => {
    const element = region.current;
    if (!element) return undefined;
    const look = (): void => {
      const now = hiddenColumns(element);
      setHidden((old) => (isSame(old, now) ? old : now));
    };
    const sized = new ResizeObserver(() => {
      const wide = element.scrollWidth > element.clientWidth + 1;
      setIsWide(wide);
      setScrolls(wide || element.scrollHeight > element.clientHeight + 1);
      look();
    });
    sized.observe(element);
    if (element.firstElementChild) sized.observe(element.firstElementChild);
    const over = new AbortController();
    element.addEventListener('scroll', look, { passive: true, signal: over.signal });
    return () => {
      sized.disconnect();
      over.abort();
    };
  }, [region]);
  return { scrolls, isWide, hidden };
}

function isSame(a: HiddenColumns, b: HiddenColumns): boolean {
  return a.count === b.count && a.cut === b.cut && a.top === b.top;
}

function placed({ cut, top }: HiddenColumns): CSSProperties & Record<'--cut' | '--rows-from', string> {
  return { '--cut': `${cut}px`, '--rows-from': `${top}px` };
}
