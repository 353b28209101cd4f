import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useShown } from '../app/use-shown.ts';
import { useWords } from '../app/use-words.ts';
import { sendUndo } from '../changes/send.ts';
import { useMayEdit } from '../people/may-edit.ts';
import { usePlanHeader } from '../plans/plan-header.ts';
import { Button } from '../ui/button.tsx';
import css from './log-page.module.css';

interface UndoButtonProps {
  readonly revision: number;
  /** Whether nothing that came later changed the same. */
  readonly can: boolean;
}

/**
 * Takes a revision back, for those who may; the undoing is a revision of its own. Where something later rests on it, it says so
 * instead; and where somebody was faster with that, it says that nothing was undone.
 */
export function UndoButton({ revision, can }: UndoButtonProps) {
  const say = useWords();
  const { plan } = useShown();
  const standing = usePlanHeader().revision;
  const mayEdit = useMayEdit();
  const queries = useQueryClient();
  const [waits, setWaits] = useState(false);
  const [trouble, setTrouble] = useState('');
  if (!mayEdit) return null;
  const undo = async (): Promise<void> => {
    setWaits(true);
    const sent = await sendUndo(revision, { plan, revision: standing, queries });
    setTrouble(sent.kind === 'refused' ? sent.problem.title : '');
    setWaits(false);
  };
  return (
    <span className={css['undo']}>
      {can ? (
        <Button look="small" disabled={waits} onClick={() => void undo()}>
          {say('log.undo')} <span className="unseen">{say('log.revision', { number: revision })}</span>
        </Button>
      ) : (
        <span className={css['rests']}>{say('log.rests')}</span>
      )}
      <span role="alert">
        {trouble === '' ? null : (
          <span className={css['trouble']}>
            <strong>{say('log.not-undone')}</strong> {trouble}
          </span>
        )}
      </span>
    </span>
  );
}
