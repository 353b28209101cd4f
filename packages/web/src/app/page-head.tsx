import type { ReactNode } from 'react';
import css from './page-head.module.css';

interface PageHeadProps {
  /** The title in plain text, for the window. */
  readonly name: string;
  readonly title?: ReactNode;
  /** What stands above the title: where the page belongs. */
  readonly above?: ReactNode;
  readonly below?: ReactNode;
  /** What can be done with the page. */
  readonly actions?: ReactNode;
}

/** The head of a page: its title for the eye, for the window, and for the focus after a move. */
export function PageHead({ name, title = name, above, below, actions }: PageHeadProps) {
  return (
    <div className={css['head']}>
      <title>{`${name} · Plenary`}</title>
      <div className={css['words']}>
        {above === undefined ? null : <p className={css['above']}>{above}</p>}
        <h1 tabIndex={-1}>{title}</h1>
        {below === undefined ? null : <p className={css['below']}>{below}</p>}
      </div>
      {actions === undefined ? null : <div className={css['actions']}>{actions}</div>}
    </div>
  );
}
