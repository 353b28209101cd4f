import type { ShownFinding } from '@plenary/api/findings';
import { type FormEvent, useId, useState } from 'react';
import { useKept } from '../app/kept.ts';
import { useWords } from '../app/use-words.ts';
import { sessionReason } from '../changes/session-reason.ts';
import { useMayEdit } from '../people/may-edit.ts';
import { Button } from '../ui/button.tsx';
import { FormEnd } from './form-end.tsx';
import { sendRepair } from './send-finding.ts';
import { useSending } from './use-sending.ts';
import css from './waivers.module.css';

type Applies = ShownFinding['repairs'][number]['applies'];

interface ApplyRepairProps {
  readonly finding: ShownFinding;
  /** The place of the repair in the list. */
  readonly repair: number;
}

/** "Apply": shows those who may edit what the repair changes in the plan, to the last unit, and carries it out with a reason. */
export function ApplyRepair({ finding, repair }: ApplyRepairProps) {
  const say = useWords();
  const mayEdit = useMayEdit();
  const [open, setOpen] = useState(false);
  const applies = finding.repairs[repair]?.applies;
  if (!mayEdit || applies?.kind !== 'plan') return null;
  if (!open) {
    return (
      <Button look="small" onClick={() => setOpen(true)}>
        {say('findings.apply')} <span className="unseen">{finding.repairs[repair]?.cells[0]?.label}</span>
      </Button>
    );
  }
  return (
    <Confirm finding={finding.id} repair={repair} amounts={applies.amounts} onClose={() => setOpen(false)} />
  );
}

interface ConfirmProps {
  readonly finding: string;
  readonly repair: number;
  readonly amounts: Extract<Applies, { readonly kind: 'plan' }>['amounts'];
  readonly onClose: () => void;
}

function Confirm({ finding, repair, amounts, onClose }: ConfirmProps) {
  const say = useWords();
  const id = useId();
  const reason = useKept(sessionReason);
  const { waits, trouble, send, settle } = useSending();
  const apply = async (why: string): Promise<void> => {
    if (await send((given) => sendRepair(finding, repair, { ...given, reason: why }))) onClose();
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const why = reason.trim();
    if (why === '') settle(say('findings.apply-reason'));
    else void apply(why);
  };
  return (
    <form className={css['form']} onSubmit={onSubmit} noValidate>
      <Amounts amounts={amounts} />
      <label htmlFor={`${id}-why`}>{say('changes.why')}</label>
      <input
        id={`${id}-why`}
        type="text"
        dir="auto"
        required
        maxLength={2000}
        value={reason}
        // The field was asked for just now.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        onChange={(event) => sessionReason.set(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
        }}
      />
      <FormEnd trouble={trouble} waits={waits} label={say('findings.apply-do')} onClose={onClose} />
    </form>
  );
}

function Amounts({ amounts }: Pick<ConfirmProps, 'amounts'>) {
  const say = useWords();
  if (amounts.length === 0) return <span>{say('findings.apply-words')}</span>;
  return (
    <ul role="list">
      {amounts.map(({ label, before, after }) => (
        <li key={label}>
          <bdi>{label}</bdi>:{' '}
          <del>
            <bdi>{before ?? '–'}</bdi>
          </del>{' '}
          <span className={css['arrow']}>→</span>{' '}
          <ins className={css['after']}>
            <bdi>{after ?? '–'}</bdi>
          </ins>
        </li>
      ))}
    </ul>
  );
}

/** What to do where the plan cannot carry repairs out, a sentence for each reason. */
export function NotApplied({ finding }: { readonly finding: ShownFinding }) {
  const say = useWords();
  const mayEdit = useMayEdit();
  const kinds = [...new Set(finding.repairs.map(({ applies }) => applies.kind))];
  const reasons = kinds.filter((kind) => kind !== 'plan');
  if (!mayEdit || reasons.length === 0) return null;
  return (
    <ul role="list" className={css['instead']}>
      {reasons.map((kind) => (
        <li key={kind}>{say(`findings.not-${kind}`)}</li>
      ))}
    </ul>
  );
}
