import { acceptImport, type Understood } from '@plenary/api/imports';
import type { PlanSummary } from '@plenary/api/plans';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import { useKept } from '../app/kept.ts';
import { ask, keyOfPlan, ProblemError } from '../app/server.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { sessionReason } from '../changes/session-reason.ts';
import { WhoAndWhy } from '../changes/who-and-why.tsx';
import { chosenActor } from '../people/chosen-actor.ts';
import { everyPlan } from '../plans/every-plan.ts';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { freeId } from './free-id.ts';
import css from './imports.module.css';

interface AcceptFormProps {
  readonly id: string;
  readonly understood: Understood;
}

/** Makes a plan of what was understood: under which id, by whom, and why. A plan that has the id is replaced only where that is said. */
export function AcceptForm({ id, understood }: AcceptFormProps) {
  const say = useWords();
  const field = useId();
  const { shown, plan, stands, replaces, setTyped, setReplaced } = usePlanId(understood.plan);
  const { accept, waits, trouble } = useAccepting(id, plan, replaces);
  const actor = useKept(chosenActor);
  const reason = useKept(sessionReason);
  const isReady = actor !== '' && reason.trim() !== '' && plan !== '' && (!stands || replaces);
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
          value={shown}
          className={css['field']}
          onChange={(event) => setTyped(event.target.value)}
        />
        {stands ? (
          <Standing plan={stands} replaces={replaces} onTick={(tick) => setReplaced(tick ? plan : null)} />
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

/** The id of the plan: a free one until another is typed; and which plan has it, and whether that is to be replaced. */
function usePlanId(wanted: string) {
  const { plans } = useSuspenseQuery(everyPlan(useLanguage())).data;
  const [typed, setTyped] = useState<string | null>(null);
  const [replaced, setReplaced] = useState<string | null>(null);
  const taken = plans.map((one) => one.id);
  const shown = typed ?? freeId(wanted, taken);
  const plan = shown.trim();
  const stands = plans.find((one) => one.id === plan);
  return { shown, plan, stands, replaces: stands !== undefined && replaced === plan, setTyped, setReplaced };
}

interface StandingProps {
  readonly plan: PlanSummary;
  readonly replaces: boolean;
  readonly onTick: (replaces: boolean) => void;
}

/** The plan that has the id, and whether it is to be replaced. */
function Standing({ plan, replaces, onTick }: StandingProps) {
  const say = useWords();
  return (
    <div role="status" className={css['stands']}>
      <p>{say('imports.stands', { title: plan.title.text, revision: plan.revision })}</p>
      <label>
        <input type="checkbox" checked={replaces} onChange={(event) => onTick(event.target.checked)} />
        {say('imports.replaces')}
      </label>
    </div>
  );
}

function useAccepting(id: string, plan: string, replaces: boolean) {
  const language = useLanguage();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [waits, setWaits] = useState(false);
  const [trouble, setTrouble] = useState('');
  const accept = async (): Promise<void> => {
    setWaits(true);
    try {
      const body = { plan, reason: sessionReason.get(), replaces };
      const made = await ask(acceptImport, { params: { id }, query: { language }, body });
      await queries.invalidateQueries({ queryKey: keyOfPlan(made.plan) });
      await navigate({ to: '/plans/$plan', params: { plan: made.plan } });
    } catch (error) {
      setTrouble(error instanceof ProblemError ? error.problem.title : String(error));
      setWaits(false);
      // Where somebody else made a plan of this id meanwhile, the form can ask whether it is to be replaced.
      await queries.invalidateQueries({ queryKey: ['plans'] });
    }
  };
  return { accept, waits, trouble };
}
