import type { ShownFinding } from '@plenary/api/findings';
import { Link, useSearch } from '@tanstack/react-router';
import { useWords } from '../app/use-words.ts';
import css from './finding-filters.module.css';
import { narrowed, type ShownRule, severities } from './finding-groups.ts';

interface FindingFiltersProps {
  readonly findings: readonly ShownFinding[];
  readonly rules: readonly ShownRule[];
}

/** What the list is narrowed to, as links: severities, and the rules that found something. */
export function FindingFilters({ findings, rules }: FindingFiltersProps) {
  const say = useWords();
  const only = useSearch({ strict: false, select: (search) => search.only ?? '' });
  const chosen = only === '' ? [] : only.split(',');
  const severity = severities.find((one) => chosen.includes(one));
  const inSeverity = narrowed(findings, severity ? [severity] : [], '');
  const found = rules.filter(({ id }) => inSeverity.some(({ rule }) => rule === id));
  return (
    <nav aria-label={say('findings.filter')} className={css['filters']}>
      <ul role="list" className={css['severities']}>
        <li>
          <Filter only={undefined} chosen={chosen.length === 0} count={findings.length}>
            {say('findings.all')}
          </Filter>
        </li>
        {severities.map((one) => {
          const count = findings.filter((finding) => finding.severity === one).length;
          return (
            <li key={one}>
              <Filter only={one} chosen={severity === one} count={count}>
                {say(`findings.only-${one}`)}
              </Filter>
            </li>
          );
        })}
      </ul>
      <details className={css['rules']} open={innerWidth > 960 || chosen.length > 0}>
        <summary>{say('findings.by-rule')}</summary>
        <ul role="list">
          {found.map(({ id, title }) => (
            <li key={id}>
              <Filter
                only={[severity, chosen.includes(id) ? undefined : id]
                  .filter((one) => one !== undefined)
                  .join(',')}
                chosen={chosen.includes(id)}
                count={inSeverity.filter(({ rule }) => rule === id).length}
              >
                {title}
              </Filter>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
}

interface FilterProps {
  readonly only: string | undefined;
  readonly chosen: boolean;
  readonly count: number;
  readonly children: string;
}

function Filter({ only, chosen, count, children }: FilterProps) {
  return (
    <Link
      to="."
      search={({ at: _at, only: _only, ...rest }) => (only ? { ...rest, only } : rest)}
      resetScroll={false}
      className={css['filter']}
      activeOptions={{ exact: true }}
      aria-current={chosen ? 'true' : undefined}
    >
      <span>{children}</span> <span className={css['count']}>{count}</span>
    </Link>
  );
}
