import type { ErrorComponentProps } from '@tanstack/react-router';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ProblemError } from '../server.ts';
import { useWords } from '../use-words.ts';
import css from './trouble.module.css';

/** What stands where a page could not be shown: what happened, what was kept, what to do. */
export function Trouble({ error, reset }: ErrorComponentProps) {
  const say = useWords();
  const problem = error instanceof ProblemError ? error.problem : null;
  return (
    <Place>
      <title>{say('app.trouble')}</title>
      <h1 tabIndex={-1}>{say('app.trouble')}</h1>
      <p>{problem?.title ?? say('app.broken')}</p>
      <p className={css['kept']}>{say('app.nothing-lost')}</p>
      <div className={css['ways']}>
        <button type="button" onClick={() => reset()}>
          {say('app.again')}
        </button>
        <Link to="/">{say('app.all-plans')}</Link>
      </div>
      {problem === null ? <pre className={css['detail']}>{String(error)}</pre> : null}
    </Place>
  );
}

/** What stands where there is no page. */
export function NotFound() {
  const say = useWords();
  return (
    <Place>
      <title>{say('app.no-page')}</title>
      <h1 tabIndex={-1}>{say('app.no-page')}</h1>
      <p>{say('app.no-page-help')}</p>
      <div className={css['ways']}>
        <Link to="/">{say('app.all-plans')}</Link>
      </div>
    </Place>
  );
}

function Place({ children }: { readonly children: ReactNode }) {
  return <div className={css['trouble']}>{children}</div>;
}
