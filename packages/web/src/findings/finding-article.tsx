import type { ShownFinding } from '@plenary/api/findings';
import { Link } from '@tanstack/react-router';
import { PlanLink } from '../app/plan-link.tsx';
import { useWords } from '../app/use-words.ts';
import { Icon } from '../ui/icon.tsx';
import { Evidence } from './evidence.tsx';
import css from './finding-article.module.css';
import { GoThere } from './go-there.tsx';
import { InChapter } from './in-chapter.tsx';
import { Repairs } from './repairs.tsx';
import { WaiveForm } from './waive-form.tsx';

interface FindingArticleProps {
  readonly finding: ShownFinding;
  readonly which: 'source' | 'book';
  /** Whether a link points at it. */
  readonly here: boolean;
}

/** A finding: one sentence, the sum as on paper, what would repair it, and the way to where it stands. */
export function FindingArticle({ finding, which, here }: FindingArticleProps) {
  const say = useWords();
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
      <div className={css['ways']}>
        <GoThere finding={finding} which={which} />
        <InChapter finding={finding} />
        <Link to="." search={(old) => ({ ...old, at: finding.id })} resetScroll={false} className={css['go']}>
          <Icon name="link" />
          {say('findings.link')}
        </Link>
        <WaiveForm finding={finding} />
        {finding.about.map((one) => (
          <span key={`${one.kind} ${one.id}`} className={css['about']}>
            <PlanLink to={one} />
          </span>
        ))}
      </div>
    </article>
  );
}
