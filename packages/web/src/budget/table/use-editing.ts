import type { Edit } from '@plenary/api/changes';
import type { Problem } from '@plenary/api/contract/problem';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useKept } from '../../app/kept.ts';
import { useShown } from '../../app/use-shown.ts';
import { useWords } from '../../app/use-words.ts';
import { type Sent, sendUndo, type Task } from '../../changes/send.ts';
import { useHistory } from '../../changes/session-history.ts';
import { sessionReason } from '../../changes/session-reason.ts';
import { chosenActor } from '../../people/chosen-actor.ts';
import { usePlanHeader } from '../../plans/plan-header.ts';
import { sendWhereTheyBelong } from '../branches/send-branches.ts';
import { useWithin } from '../branches/use-within.ts';

/** What stands in the way of what was done last. */
export type Trouble =
  | { readonly kind: 'conflict' }
  | { readonly kind: 'not-meant'; readonly text: string }
  | { readonly kind: 'not-editable' }
  | { readonly kind: 'held'; readonly words: string }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** Sends what is edited in a table, asks first who edits and why, and takes it back and makes it again. */
export function useEditing() {
  const say = useWords();
  const { plan } = useShown();
  const within = useWithin();
  const reason = useKept(sessionReason);
  const actor = useKept(chosenActor);
  const history = useHistory(plan);
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const [pending, setPending] = useState<readonly Edit[]>([]);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const given = { plan, revision: usePlanHeader().revision, queries: useQueryClient() };
  const told = (sent: Sent): void => {
    setTrouble(sent.kind === 'saved' ? null : sent);
    if (sent.kind === 'saved') void sent.fresh.finally(() => setPending([]));
    else setPending([]);
  };
  const send = async ({ task, edits }: Waiting): Promise<void> => {
    setWaiting(null);
    setPending(edits);
    told(await task({ ...given, reason }));
  };
  const perform = (wanted: Waiting): void => {
    if (actor === '' || reason.trim() === '') setWaiting(wanted);
    else void send(wanted);
  };
  const back = async (which: number | undefined): Promise<void> => {
    if (which === undefined) return;
    told(await sendUndo(which, { ...given, reason: say('log.undo-reason', { number: which }) }));
  };
  return {
    /** The branch that edits go into where their version names none; `null` for the plan. */
    within,
    /** Whether something waits for somebody to say who edits and why. */
    waits: waiting !== null,
    /** Edits on their way. */
    pending,
    trouble,
    setTrouble,
    canUndo: history.undo.length > 0,
    canRedo: history.redo.length > 0,
    save: (edits: readonly Edit[]): void => {
      if (edits.length > 0) perform({ edits, task: (toSend) => sendWhereTheyBelong(edits, within, toSend) });
    },
    perform: (task: Task): void => perform({ edits: [], task }),
    confirm: (): void => {
      if (waiting && actor !== '' && reason.trim() !== '') void send(waiting);
    },
    leave: (): void => setWaiting(null),
    undo: (): void => void back(history.undo.at(-1)),
    redo: (): void => void back(history.redo.at(-1)),
  };
}

interface Waiting {
  readonly task: Task;
  /** The edits of cells among it, shown as if they were there. */
  readonly edits: readonly Edit[];
}

/** How a table is edited. */
export type Editing = ReturnType<typeof useEditing>;
