import { type ReactNode, useEffect } from 'react';
import css from './notice.module.css';

/** A quiet line in the corner that goes by itself; read out where somebody listens. */
export function Notice({ children, onGone }: { readonly children: ReactNode; readonly onGone: () => void }) {
  const shown = children !== null;
  useEffect(() => {
    if (!shown) return undefined;
    const timer = setTimeout(onGone, 8_000);
    return () => clearTimeout(timer);
  }, [shown, onGone]);
  return (
    <div role="status" className={css['notice']} data-shown={shown}>
      {children}
    </div>
  );
}
