import type { ShownFinding } from '@plenary/api/findings';
import { longestReason } from '@plenary/core/checks/waivers/waivers';
import { type FormEvent, useId, useRef, useState } from 'react';
import { useLanguage, useWords } from '../app/use-words.ts';
import { useMayEdit } from '../people/may-edit.ts';
import { FormEnd } from './form-end.tsx';
import { sendWaiver } from './send-finding.ts';
import { useSending } from './use-sending.ts';
import css from './waivers.module.css';

/** "Not a problem, because …": asks those who may edit for the reason, and keeps it with the finding. */
export function WaiveForm({ finding }: { readonly finding: ShownFinding }) {
  const say = useWords();
  const mayEdit = useMayEdit();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  if (!mayEdit) return null;
  if (open) return <Reason finding={finding} onClose={close} />;
  return (
    <button ref={opener} type="button" className={css['opener']} onClick={() => setOpen(true)}>
      {say('findings.waive')}
    </button>
  );
}

function Reason({ finding, onClose }: { readonly finding: ShownFinding; readonly onClose: () => void }) {
  const say = useWords();
  const language = useLanguage();
  const id = useId();
  const [reason, setReason] = useState('');
  const { waits, trouble, send, settle } = useSending();
  const waive = async (why: string): Promise<void> => {
    const next = nextTo(finding.id);
    const done = await send((given) => sendWaiver(finding.id, language, { ...given, reason: why }));
    if (done) next?.focus({ preventScroll: true });
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const why = reason.trim();
    if (why === '') return settle(say('findings.reason-missing'));
    void waive(why);
  };
  return (
    <form className={css['form']} onSubmit={onSubmit} noValidate>
      <label htmlFor={`${id}-reason`}>{say('findings.waive')}</label>
      <textarea
        id={`${id}-reason`}
        dir="auto"
        rows={2}
        required
        maxLength={longestReason}
        value={reason}
        aria-describedby={`${id}-note`}
        aria-invalid={trouble !== '' && reason.trim() === ''}
        // The field was asked for just now.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
        }}
      />
      <span id={`${id}-note`} className={css['note']}>
        {say('findings.waive-note')}
      </span>
      <FormEnd trouble={trouble} waits={waits} label={say('findings.waive-do')} onClose={onClose} />
    </form>
  );
}

/** The finding after one, or before it, which is looked at next when this one goes. */
function nextTo(id: string): HTMLElement | null {
  const own = document.getElementById(`finding-${id}`);
  const all = [...document.querySelectorAll<HTMLElement>('article[id^="finding-"]')];
  const at = all.findIndex((one) => one === own);
  return all[at + 1] ?? all[at - 1] ?? null;
}
