import type { ShownRevision } from '@plenary/api/log';
import { useLanguage, useWords } from '../app/use-words.ts';
import { AllChanges } from './all-changes.tsx';
import css from './log-page.module.css';
import { reasonOf } from './reason-of.ts';
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
  const { number, at, actor, kind, file, changeCount, changes, hash, canUndo } = revision;
  const reason = reasonOf(revision, say);
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
      <AllChanges revision={number} count={changeCount} changes={changes} />
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
