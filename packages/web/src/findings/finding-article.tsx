import type { ShownFinding } from '@plenary/api/findings';
import { Link } from '@tanstack/react-router';
import { PlanLink } from '../app/plan-link.tsx';
import { useShown } from '../app/use-shown.ts';
import { useWords } from '../app/use-words.ts';
import { Icon } from '../ui/icon.tsx';
import { documentView } from './document-view.ts';
import { Evidence } from './evidence.tsx';
import css from './finding-article.module.css';
import { Repairs } from './repairs.tsx';

interface FindingArticleProps {
  readonly finding: ShownFinding;
  readonly which: 'source' | 'book';
  /** Whether a link points at it. */
  readonly here: boolean;
}

/** A finding: one sentence, the sum as on paper, what would repair it, and the way to where it stands. */
export function FindingArticle({ finding, which, here }: FindingArticleProps) {
  const say = useWords();
  const { plan } = useShown();
  return (
    <article
      id={`finding-${finding.id}`}
      tabIndex={-1}
      className={css['finding']}
      data-severity={finding.severity}
      data-here={here}
      aria-label={finding.sentence}
    >
      <p className={css['sentence']}>{finding.sentence}</p>
      <Evidence finding={finding} which={which} />
      <Repairs finding={finding} />
      <p className={css['ways']}>
        {finding.node === null ? null : (
          <Link
            to="/plans/$plan/document"
            params={{ plan }}
            search={(old) => ({ ...documentView(old, which), at: finding.id })}
            hash={finding.node}
            className={css['go']}
          >
            <Icon name="document" />
            {say('findings.go-there')}
          </Link>
        )}
        <Link to="." search={(old) => ({ ...old, at: finding.id })} resetScroll={false} className={css['go']}>
          <Icon name="link" />
          {say('findings.link')}
        </Link>
        {finding.about.map((one) => (
          <span key={`${one.kind} ${one.id}`} className={css['about']}>
            <PlanLink to={one} />
          </span>
        ))}
      </p>
    </article>
  );
}
