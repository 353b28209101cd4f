import type { ReactNode } from 'react';
import css from './empty.module.css';

/** What stands where there is nothing: what would be here, and what to do next. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className={css['empty']}>
      <p className={css['title']}>{title}</p>
      {children === undefined ? null : <div className={css['next']}>{children}</div>}
    </div>
  );
}
