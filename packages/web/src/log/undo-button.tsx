import { postUndo } from '@plenary/api/changes';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, keyOfPlan, ProblemError } from '../app/server.ts';
import { useShown } from '../app/use-shown.ts';
import { useWords } from '../app/use-words.ts';
import { useMayEdit } from '../people/may-edit.ts';
import { usePlanHeader } from '../plans/plan-header.ts';
import { Button } from '../ui/button.tsx';
import css from './log-page.module.css';

/** Takes a revision back, for those who may; the undoing is a revision of its own. */
export function UndoButton({ revision }: { readonly revision: number }) {
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
    try {
      const reason = say('log.undo-reason', { number: revision });
      await ask(postUndo, { params: { plan }, query: {}, body: { basedOn: standing, revision, reason } });
      setTrouble('');
    } catch (error) {
      setTrouble(error instanceof ProblemError ? error.problem.title : String(error));
    }
    setWaits(false);
    await queries.invalidateQueries({ queryKey: keyOfPlan(plan) });
  };
  return (
    <span className={css['undo']}>
      <Button look="small" disabled={waits} onClick={() => void undo()}>
        {say('log.undo')} <span className="unseen">{say('log.revision', { number: revision })}</span>
      </Button>
      <span role="status" className={css['trouble']}>
        {trouble}
      </span>
    </span>
  );
}
