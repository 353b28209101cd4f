import { acceptImport, type Understood } from '@plenary/api/imports';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import { useKept } from '../app/kept.ts';
import { ask, keyOfPlan, ProblemError } from '../app/server.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { sessionReason } from '../changes/session-reason.ts';
import { WhoAndWhy } from '../changes/who-and-why.tsx';
import { chosenActor } from '../people/chosen-actor.ts';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import css from './imports.module.css';

interface AcceptFormProps {
  readonly id: string;
  readonly understood: Understood;
}

/** Makes a plan of what was understood: under which id, by whom, and why. */
export function AcceptForm({ id, understood }: AcceptFormProps) {
  const say = useWords();
  const field = useId();
  const [plan, setPlan] = useState(understood.plan);
  const { accept, waits, trouble } = useAccepting(id, plan);
  const actor = useKept(chosenActor);
  const reason = useKept(sessionReason);
  const isReady = actor !== '' && reason.trim() !== '' && plan.trim() !== '';
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (isReady) void accept();
  };
  return (
    <Panel title={say('imports.accept-title')}>
      <form className={css['accept']} onSubmit={onSubmit}>
        <label htmlFor={field}>{say('imports.plan')}</label>
        <input
          id={field}
          type="text"
          dir="ltr"
          required
          maxLength={200}
          value={plan}
          className={css['field']}
          onChange={(event) => setPlan(event.target.value)}
        />
        {understood.replaces && plan === understood.plan ? (
          <p className={css['replaces']}>{say('imports.replaces')}</p>
        ) : null}
        <WhoAndWhy />
        <p role="alert" className={css['trouble']}>
          {trouble}
        </p>
        <Button type="submit" look="main" disabled={waits || !isReady}>
          {say('imports.accept')}
        </Button>
      </form>
    </Panel>
  );
}

function useAccepting(id: string, plan: string) {
  const language = useLanguage();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [waits, setWaits] = useState(false);
  const [trouble, setTrouble] = useState('');
  const accept = async (): Promise<void> => {
    setWaits(true);
    try {
      const body = { plan: plan.trim(), reason: sessionReason.get() };
      const made = await ask(acceptImport, { params: { id }, query: { language }, body });
      await queries.invalidateQueries({ queryKey: keyOfPlan(made.plan) });
      await navigate({ to: '/plans/$plan', params: { plan: made.plan } });
    } catch (error) {
      setTrouble(error instanceof ProblemError ? error.problem.title : String(error));
      setWaits(false);
    }
  };
  return { accept, waits, trouble };
}
