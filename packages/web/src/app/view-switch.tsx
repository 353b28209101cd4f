import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import css from './view-switch.module.css';

interface ViewSwitchProps {
  readonly label: string;
  readonly chosen: string;
  /** The first is shown where the address names none. */
  readonly views: readonly { readonly id: string; readonly label: ReactNode }[];
}

/** Different ways to look at the same thing, each with an address. */
export function ViewSwitch({ label, chosen, views }: ViewSwitchProps) {
  return (
    <nav aria-label={label}>
      <ul role="list" className={css['switch']}>
        {views.map(({ id, label: text }) => (
          <li key={id}>
            <Link
              to="."
              search={(old) => ({ ...old, view: id })}
              resetScroll={false}
              replace
              className={css['view']}
              activeOptions={{ exact: true }}
              aria-current={id === chosen ? 'true' : undefined}
            >
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
