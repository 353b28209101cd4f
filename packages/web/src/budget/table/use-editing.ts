import type { Edit } from '@plenary/api/changes';
import type { Problem } from '@plenary/api/contract/problem';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useKept } from '../../app/kept.ts';
import { useShown } from '../../app/use-shown.ts';
import { inTurn } from '../../changes/in-turn.ts';
import { type Sent, sendUndo, type Task, type ToSend } from '../../changes/send.ts';
import { sessionHistory, useHistory } from '../../changes/session-history.ts';
import { sessionReason } from '../../changes/session-reason.ts';
import { chosenActor } from '../../people/chosen-actor.ts';
import { usePlanHeader } from '../../plans/plan-header.ts';
import { sendWhereTheyBelong } from '../branches/send-branches.ts';
import { useWithin } from '../branches/use-within.ts';
import type { Pasted } from '../editing/pasted.ts';

/** What stands in the way of what was done last. */
export type Trouble =
  | { readonly kind: 'conflict' }
  | Exclude<Pasted, { readonly kind: 'edits' | 'not-there' }>
  | { readonly kind: 'refused'; readonly problem: Problem };

/** Sends what is edited in a table, asks first who edits and why, and takes it back and makes it again. */
export function useEditing() {
  const { plan } = useShown();
  const within = useWithin();
  const reason = useKept(sessionReason);
  const actor = useKept(chosenActor);
  const history = useHistory(plan);
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const { send, ...sending } = useSending();
  const isSaid = actor !== '' && reason.trim() !== '';
  const perform = (wanted: Waiting): void => {
    setWaiting(isSaid ? null : wanted);
    if (isSaid) send(wanted.edits, (given) => wanted.task({ ...given, reason }));
  };
  // What is taken back is what is last when its turn comes.
  const back = (way: 'undo' | 'redo'): void =>
    send([], async (given) => {
      const which = sessionHistory.of(plan)[way].at(-1);
      if (which === undefined) return null;
      return await sendUndo(which, given);
    });
  return {
    ...sending,
    /** The branch that edits go into where their version names none; `null` for the plan. */
    within,
    /** Whether something waits for somebody to say who edits and why. */
    waits: waiting !== null,
    canUndo: history.undo.length > 0,
    canRedo: history.redo.length > 0,
    save: (edits: readonly Edit[]): void => {
      if (edits.length > 0) perform({ edits, task: (toSend) => sendWhereTheyBelong(edits, within, toSend) });
    },
    perform: (task: Task): void => perform({ edits: [], task }),
    confirm: (): void => {
      if (waiting) perform(waiting);
    },
    leave: (): void => setWaiting(null),
    undo: (): void => back('undo'),
    redo: (): void => back('redo'),
  };
}

interface Waiting {
  readonly task: Task;
  /** The edits of cells among it, shown as if they were there. */
  readonly edits: readonly Edit[];
}

/** Sends something; `null` where there was nothing to send after all. */
type Sending = (given: Omit<ToSend, 'reason'>) => Promise<Sent | null>;

/** Sends one thing after another, in the order in which they were asked for, and keeps what did not reach the server. */
function useSending() {
  const { plan } = useShown();
  const { revision } = usePlanHeader();
  const queries = useQueryClient();
  const [pending, setPending] = useState<readonly Edit[]>([]);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [unsent, setUnsent] = useState<(() => void) | null>(null);
  const send = (edits: readonly Edit[], task: Sending): void => {
    const over = (): void => setPending((old) => old.filter((edit) => !edits.includes(edit)));
    const told = (sent: Sent): void => {
      setTrouble(sent.kind === 'saved' ? null : sent);
      if (sent.kind === 'saved') void sent.fresh.finally(over);
      else over();
      if (sent.kind === 'refused' && sent.problem.status === 0) setUnsent(() => () => send(edits, task));
    };
    setUnsent(null);
    setPending((old) => [...old, ...edits]);
    void inTurn(plan, async () => {
      // One's own revision before this one, wherever on the page it was made, is no surprise: only somebody else's is.
      const { undo, redo } = sessionHistory.of(plan);
      const sent = await task({ plan, revision: Math.max(revision, ...undo, ...redo), queries });
      if (sent) told(sent);
    });
  };
  return {
    send,
    /** Edits on their way. */
    pending,
    trouble,
    setTrouble,
    /** Sends once more what did not reach the server; `null` where there is nothing. */
    again: unsent,
  };
}

/** How a table is edited. */
export type Editing = ReturnType<typeof useEditing>;
