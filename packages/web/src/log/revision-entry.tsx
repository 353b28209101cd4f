import type { ShownRevision } from '@plenary/api/log';
import { PlanLink } from '../app/plan-link.tsx';
import { useLanguage, useWords } from '../app/use-words.ts';
import css from './log-page.module.css';
import { UndoButton } from './undo-button.tsx';

interface RevisionEntryProps {
  readonly revision: ShownRevision;
  readonly here: boolean;
}

/** A revision: who made it, when and why, what it changed, and its place in the chain. */
export function RevisionEntry({ revision, here }: RevisionEntryProps) {
  const say = useWords();
  const language = useLanguage();
  const date = new Intl.DateTimeFormat(`${language}-u-nu-latn`, { dateStyle: 'medium', timeStyle: 'medium' });
  const { number, at, actor, reason, kind, file, changeCount, changes, hash, canUndo } = revision;
  const more = changeCount - changes.length;
  return (
    <article
      id={`revision-${number}`}
      tabIndex={-1}
      aria-labelledby={`revision-${number}-title`}
      className={css['entry']}
      data-kind={kind}
      data-here={here}
    >
      <header className={css['head']}>
        <h2 id={`revision-${number}-title`}>
          {say('log.revision', { number })}{' '}
          <span className={css['kind']}>{say(`log.kind-${labelOf(revision)}`)}</span>
        </h2>
        <p className={css['who']}>
          <bdi>{actor.name}</bdi> · <time dateTime={at}>{date.format(new Date(at))}</time>
        </p>
        {kind === 'create' ? null : <UndoButton revision={number} can={canUndo} />}
      </header>
      {reason === '' ? null : (
        <p className={css['reason']}>
          <bdi>{reason}</bdi>
        </p>
      )}
      {file === null ? null : (
        <p className={css['file']}>
          {say(`log.from-${file.kind}`, { file: file.name, figures: file.figures ?? 0 })}
        </p>
      )}
      <Changes changes={changes} />
      {more > 0 ? (
        <p className={css['more']}>{say('log.changes', { count: more, shown: changes.length })}</p>
      ) : null}
      <p className={css['hash']}>
        <span>{say('log.hash')}</span> <code dir="ltr">{hash}</code>
      </p>
    </article>
  );
}

/** What an entry is called: figures that came by a file by what that is. */
function labelOf({ kind, file }: ShownRevision): ShownRevision['kind'] | 'lines' | 'workbook' {
  return file === null || file.kind === 'document' ? kind : file.kind;
}

function Changes({ changes }: Pick<ShownRevision, 'changes'>) {
  const say = useWords();
  if (changes.length === 0) return null;
  return (
    <ul className={css['changes']}>
      {changes.map((change, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>
          {change.at ? <PlanLink to={change.at} /> : null}
          {change.at && change.at.name.text !== change.label ? ' · ' : null}
          {change.at?.name.text === change.label ? null : <bdi>{change.label}</bdi>}:{' '}
          {change.before === null ? null : <del>{change.before}</del>}{' '}
          {change.after === null ? say('log.nothing') : <ins>{change.after}</ins>}
        </li>
      ))}
    </ul>
  );
}
