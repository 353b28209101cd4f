import { Link } from '@tanstack/react-router';
import { useShown } from '../app/use-shown.ts';
import { useWords } from '../app/use-words.ts';
import css from './finding-flags.module.css';

/** A flag where findings speak of a place: the way to them. */
export function FindingFlags({ findings }: { readonly findings: readonly string[] }) {
  return findings.length === 0 ? null : <Flag findings={findings} />;
}

function Flag({ findings }: { readonly findings: readonly string[] }) {
  const say = useWords();
  const { plan } = useShown();
  const label = say('document.findings', { count: findings.length });
  return (
    <Link
      to="/plans/$plan/findings"
      params={{ plan }}
      search={({ lang, scenario }) => ({
        ...(lang ? { lang } : {}),
        ...(scenario ? { scenario } : {}),
        ...(findings[0] === undefined ? {} : { at: findings[0] }),
      })}
      preload={false}
      className={css['flag']}
      data-findings={findings.join(' ')}
      aria-label={label}
      title={label}
    >
      {findings.length}
    </Link>
  );
}
