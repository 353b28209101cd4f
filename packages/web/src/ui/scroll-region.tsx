import { type ReactNode, useEffect, useRef, useState } from 'react';
import css from './scroll-region.module.css';

interface ScrollRegionProps {
  readonly label: string;
  readonly children: ReactNode;
  /** As high as its content, whatever the window. */
  readonly whole?: boolean;
  /** Reached by the keyboard even while nobody knows whether it scrolls: where it is not laid out before it is seen. */
  readonly always?: boolean;
}

/** Something wide that scrolls inside itself. Where it has more than it shows, the keyboard can reach and scroll it. */
export function ScrollRegion({ label, children, whole = false, always = false }: ScrollRegionProps) {
  const region = useRef<HTMLDivElement>(null);
  // Until it is measured, which may be late where it is far from the window, it counts as one that scrolls.
  const [scrolls, setScrolls] = useState(true);
  useEffect(() => {
    const element = region.current;
    if (!element) return undefined;
    const look = new ResizeObserver(() =>
      setScrolls(
        element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1,
      ),
    );
    look.observe(element);
    if (element.firstElementChild) look.observe(element.firstElementChild);
    return () => look.disconnect();
  }, []);
  const reachable = scrolls || always ? ({ role: 'group', tabIndex: 0, 'aria-label': label } as const) : {};
  return (
    <div ref={region} className={css['region']} data-whole={whole} data-scrolls={scrolls} {...reachable}>
      {children}
    </div>
  );
}
