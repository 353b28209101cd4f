import type { Problem } from '@plenary/api/contract/problem';
import { useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useId, useState } from 'react';
import { useKept } from '../app/kept.ts';
import { useShown } from '../app/use-shown.ts';
import { useWords } from '../app/use-words.ts';
import { chosenActor } from '../people/chosen-actor.ts';
import { usePlanHeader } from '../plans/plan-header.ts';
import { Button } from '../ui/button.tsx';
import { Conflict } from './conflict.tsx';
import { Doubt } from './doubt/doubt.tsx';
import { useQuestion } from './doubt/use-question.ts';
import type { Draft } from './drafts.ts';
import css from './editable.module.css';
import type { Editing } from './editing.ts';
import { EditorField } from './editor-field.tsx';
import { sendEdit } from './send.ts';
import { sessionReason } from './session-reason.ts';
import { WhoAndWhy } from './who-and-why.tsx';

interface EditorProps {
  readonly given: Editing;
  readonly draft: Draft;
  /** Whether it was opened just now, and not found again after a reload. */
  readonly fresh: boolean;
  readonly onChange: (after: string) => void;
  readonly onClose: () => void;
  /** Saved: what stands from now on, and when the page shows it. */
  readonly onSaved: (after: string, fresh: Promise<void>) => void;
}

type Trouble = { readonly kind: 'conflict' } | { readonly kind: 'refused'; readonly problem: Problem | null };

/** The field in place of what it edits, with what can be done: save, leave it; and what stands in the way. */
export function Editor({ given, draft, fresh, onChange, onClose, onSaved }: EditorProps) {
  const say = useWords();
  const id = useId();
  const sending = useSending(given, draft, { onClose, onSaved });
  const { trouble, doubt, asks, waits, save } = sending;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onClose();
    }
    const plain = given.lines !== 'many' || event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && plain && event.target instanceof HTMLElement && event.target.id === id) {
      event.preventDefault();
      save(draft.before);
    }
  };
  return (
    // oxlint-disable-next-line -- Escape and Enter of the fields inside
    <span role="group" aria-label={given.label} className={css['editor']} onKeyDown={onKeyDown}>
      <EditorField id={id} given={given} value={draft.after} focused={fresh} onChange={onChange} />
      {fresh ? null : (
        <span className={css['note']}>{say('changes.kept', { revision: draft.revision })}</span>
      )}
      {asks ? <WhoAndWhy /> : null}
      <span role="alert">
        {doubt === null ? null : <Doubt question={doubt} by="save" />}
        {trouble?.kind === 'refused' ? (
          <span className={css['refused']}>{trouble.problem?.title ?? say('changes.not-meant')}</span>
        ) : null}
      </span>
      {trouble?.kind === 'conflict' ? (
        <Conflict
          stands={given.value}
          yours={draft.after}
          onMine={() => save(given.value)}
          onTheirs={onClose}
        />
      ) : (
        <span className={css['actions']}>
          <Button look="small" disabled={waits} onClick={() => save(draft.before)}>
            {say('changes.save')}
          </Button>
          <Button look="small" disabled={waits} onClick={onClose}>
            {say('changes.leave')}
          </Button>
        </span>
      )}
    </span>
  );
}

function useSending(
  given: EditorProps['given'],
  draft: Draft,
  { onClose, onSaved }: Pick<EditorProps, 'onClose' | 'onSaved'>,
) {
  const { plan } = useShown();
  const { revision } = usePlanHeader();
  const queries = useQueryClient();
  const reason = useKept(sessionReason);
  const actor = useKept(chosenActor);
  const [asks, setAsks] = useState(false);
  const [waits, setWaits] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const asking = useQuestion(draft.after);
  const send = async (before: string): Promise<void> => {
    if (draft.after === before) return onClose();
    const edit = given.edit(before, draft.after);
    if (edit === null) return setTrouble({ kind: 'refused', problem: null });
    setWaits(true);
    const sent = await sendEdit(edit, { plan, revision, reason, queries });
    setWaits(false);
    if (sent.kind === 'saved') onSaved(draft.after, sent.fresh);
    else setTrouble(sent);
  };
  const save = (before: string): void => {
    const isMeant = asking.isAnswered(given.doubt?.(before, draft.after) ?? null);
    const unknown = actor === '' || reason.trim() === '';
    if (unknown) setAsks(true);
    if (isMeant && !unknown) void send(before);
  };
  return { trouble, doubt: asking.question, asks, waits, save };
}
