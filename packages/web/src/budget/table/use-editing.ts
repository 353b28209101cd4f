import type { Edit } from '@plenary/api/changes';
import type { Problem } from '@plenary/api/contract/problem';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useKept } from '../../app/kept.ts';
import { useShown } from '../../app/use-shown.ts';
import { useWords } from '../../app/use-words.ts';
import { type Sent, sendEdits, sendUndo } from '../../changes/send.ts';
import { useHistory } from '../../changes/session-history.ts';
import { sessionReason } from '../../changes/session-reason.ts';
import { chosenActor } from '../../people/chosen-actor.ts';
import { usePlanHeader } from '../../plans/plan-header.ts';

/** What stands in the way of what was done last. */
export type Trouble =
  | { readonly kind: 'conflict' }
  | { readonly kind: 'not-meant'; readonly text: string }
  | { readonly kind: 'not-editable' }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** Sends what is edited in a table, asks first who edits and why, and takes it back and makes it again. */
export function useEditing() {
  const say = useWords();
  const { plan } = useShown();
  const { revision } = usePlanHeader();
  const queries = useQueryClient();
  const reason = useKept(sessionReason);
  const actor = useKept(chosenActor);
  const history = useHistory(plan);
  const [waiting, setWaiting] = useState<readonly Edit[] | null>(null);
  const [pending, setPending] = useState<readonly Edit[]>([]);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const given = { plan, revision, queries };
  const told = (sent: Sent): void => {
    setTrouble(sent.kind === 'saved' ? null : sent);
    if (sent.kind === 'saved') void sent.fresh.finally(() => setPending([]));
    else setPending([]);
  };
  const send = async (edits: readonly Edit[]): Promise<void> => {
    setWaiting(null);
    setPending(edits);
    told(await sendEdits(edits, { ...given, reason }));
  };
  const back = async (which: number | undefined): Promise<void> => {
    if (which === undefined) return;
    told(await sendUndo(which, { ...given, reason: say('log.undo-reason', { number: which }) }));
  };
  return {
    /** Edits that wait for somebody to say who edits and why. */
    waiting,
    /** Edits on their way. */
    pending,
    trouble,
    setTrouble,
    canUndo: history.undo.length > 0,
    canRedo: history.redo.length > 0,
    save: (edits: readonly Edit[]): void => {
      if (edits.length === 0) return;
      if (actor === '' || reason.trim() === '') setWaiting(edits);
      else void send(edits);
    },
    confirm: (): void => {
      if (waiting && actor !== '' && reason.trim() !== '') void send(waiting);
    },
    leave: (): void => setWaiting(null),
    undo: (): void => void back(history.undo.at(-1)),
    redo: (): void => void back(history.redo.at(-1)),
  };
}

/** How a table is edited. */
export type Editing = ReturnType<typeof useEditing>;
