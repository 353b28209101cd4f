import type { ShownRevision } from '@plenary/api/log';
import { PlanLink } from '../app/plan-link.tsx';
import { useWords } from '../app/use-words.ts';
import css from './log-page.module.css';

/** Changes of a revision. */
export type ChangesProps = Pick<ShownRevision, 'changes'>;

/** Changes of a revision in words, one below the other. */
export function Changes({ changes }: ChangesProps) {
  if (changes.length === 0) return null;
  return (
    <ul className={css['changes']}>
      {changes.map((change, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>
          <Change change={change} />
        </li>
      ))}
    </ul>
  );
}

/** What was changed, and from what to what; of something that came or went only which kind of thing it is, and that. */
function Change({ change }: { readonly change: ShownRevision['changes'][number] }) {
  const say = useWords();
  const { at, label, before, after } = change;
  const came = before === null && after === label;
  const went = after === null && before === label;
  return (
    <>
      {at && (came || went) ? `${say(`search.kind-${at.kind}`)} · ` : null}
      {at ? <PlanLink to={at} /> : null}
      {at && at.name.text !== label ? ' · ' : null}
      {at?.name.text === label ? null : <bdi>{label}</bdi>}:{' '}
      {before === null || went ? null : <del>{before}</del>}{' '}
      {after === null ? say('log.nothing') : <ins>{came ? say('log.added') : after}</ins>}
    </>
  );
}
