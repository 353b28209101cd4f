import { type ErrorComponentProps, useNavigate, useRouter } from '@tanstack/react-router';
import { ProblemError } from '../../app/server.ts';
import { useWords } from '../../app/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { unarranged } from './pivot-address.ts';
import css from './table.module.css';

/**
 * Stands where a table cannot be shown as it was arranged: why, and the ways back to one that can. What else went wrong is not the
 * table's alone.
 */
export function TableTrouble({ error }: ErrorComponentProps) {
  const say = useWords();
  const navigate = useNavigate();
  const { history } = useRouter();
  if (!isOfArrangement(error)) throw error;
  const showUsual = (): void => {
    void navigate({ to: '.', search: (old) => unarranged(old), resetScroll: false });
  };
  return (
    <div role="alert" className={css['trouble']}>
      <p>{error.problem.title}</p>
      {history.canGoBack() ? (
        <Button look="main" onClick={() => history.back()}>
          {say('budget.table-before')}
        </Button>
      ) : null}
      <Button onClick={showUsual}>{say('budget.usual-table')}</Button>
    </div>
  );
}

/** Stands where something else needs the table that is refused: nothing, for the refusal is said once. */
export function NoTable({ error }: ErrorComponentProps) {
  if (!isOfArrangement(error)) throw error;
  return null;
}

/** Whether a table is refused because of what was asked of it: then the rest of the page stands. */
export function isOfArrangement(error: unknown): error is ProblemError {
  return error instanceof ProblemError && error.problem.status === 422;
}
