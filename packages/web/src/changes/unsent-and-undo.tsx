import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState, useSyncExternalStore } from 'react';
import { useShown } from '../app/use-shown.ts';
import { useWords } from '../app/use-words.ts';
import { usePlanHeader } from '../plans/plan-header.ts';
import { Button } from '../ui/button.tsx';
import { useDrafts } from './drafts.ts';
import { lastSaved } from './last-saved.ts';
import { sendUndo } from './send.ts';
import css from './unsent-and-undo.module.css';

/** At the foot of every page of a plan: what was begun elsewhere and not sent, and the last edit with the way back. */
export function UnsentAndUndo() {
  const { plan } = useShown();
  const saved = useSyncExternalStore(lastSaved.subscribe, lastSaved.get);
  const drafts = Object.entries(useDrafts(plan));
  const elsewhere = drafts.filter(([, { where }]) => where !== '' && !where.startsWith(location.pathname));
  return (
    <div className={css['foot']}>
      {elsewhere.length > 0 ? (
        <Unsent drafts={elsewhere.map(([id, { label, where }]) => ({ id, label, where }))} />
      ) : null}
      <div role="status">
        {saved?.plan === plan ? <SavedLine key={saved.revision} revision={saved.revision} /> : null}
      </div>
    </div>
  );
}

interface UnsentProps {
  readonly drafts: readonly { readonly id: string; readonly label: string; readonly where: string }[];
}

function Unsent({ drafts }: UnsentProps) {
  const say = useWords();
  const router = useRouter();
  return (
    <div className={css['box']}>
      {say('changes.unsent', { count: drafts.length })}
      <ul role="list">
        {drafts.map(({ id, label, where }) => (
          <li key={id}>
            <a
              href={where}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                router.history.push(where);
              }}
            >
              <bdi>{label}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function SavedLine({ revision }: { readonly revision: number }) {
  const say = useWords();
  const { plan } = useShown();
  const standing = usePlanHeader().revision;
  const queries = useQueryClient();
  const [state, setState] = useState('saved');
  const undo = async (): Promise<void> => {
    setState('waits');
    const sent = await sendUndo(revision, { plan, revision: standing, queries });
    setState(sent.kind === 'refused' ? sent.problem.title : 'undone');
  };
  const isOpen = state === 'saved' || state === 'waits';
  return (
    <div className={css['box']}>
      <span>
        {isOpen
          ? say('changes.saved', { revision })
          : state === 'undone'
            ? say('changes.undone', { revision })
            : state}
      </span>
      {isOpen ? (
        <Button look="small" disabled={state === 'waits'} onClick={() => void undo()}>
          {say('log.undo')}
        </Button>
      ) : null}
      <Button look="small" onClick={() => lastSaved.set(null)}>
        {say('app.close')}
      </Button>
    </div>
  );
}
