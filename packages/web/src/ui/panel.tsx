import { type ReactNode, useId } from 'react';
import css from './panel.module.css';

interface PanelProps {
  readonly title: ReactNode;
  /** The anchor that links and the contents point at. */
  readonly id?: string;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  /** Without a frame: the content brings its own. */
  readonly bare?: boolean;
  readonly children: ReactNode;
}

/** A part of a page under a heading. */
export function Panel({ title, id, note, actions, bare = false, children }: PanelProps) {
  const own = useId();
  const heading = id === undefined ? own : `${id}-title`;
  return (
    <section id={id} aria-labelledby={heading} className={css['panel']} data-bare={bare}>
      <div className={css['head']}>
        <div>
          <h2 id={heading}>{title}</h2>
          {note === undefined ? null : <p className={css['note']}>{note}</p>}
        </div>
        {actions === undefined ? null : <div className={css['actions']}>{actions}</div>}
      </div>
      {children}
    </section>
  );
}
