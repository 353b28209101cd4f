import type { PlanHeader } from '@plenary/api/plans';
import { getProposals } from '@plenary/api/proposals';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Said } from '../app/said.tsx';
import { aboutPlan } from '../app/server.ts';
import { useShown } from '../app/use-shown.ts';
import { useWords } from '../app/use-words.ts';
import { Icon } from '../ui/icon.tsx';
import { MenuButton } from '../ui/menu-button.tsx';
import css from './scenario-menu.module.css';

/** Which proposals are taken as adopted: none, all, or some. */
export function ScenarioMenu({ header }: { readonly header: PlanHeader }) {
  const say = useWords();
  const { scenario } = useShown();
  const [opened, setOpened] = useState(false);
  const navigate = useNavigate();
  const show = (next: string): void => {
    void navigate({ to: '.', search: (old) => ({ ...old, scenario: next }), resetScroll: false });
  };
  const count = header.proposals.length;
  const chosen = adoptedIn(scenario, header.proposals);
  const text = (
    <>
      <span className={css['mark']} data-scenario={chosen.length === 0 ? 'none' : 'some'} />
      {chosen.length === 0 ? say('plans.as-proposed') : say('plans.with-proposals', { count: chosen.length })}
      <Icon name="down" />
    </>
  );
  return (
    <MenuButton text={text} onOpen={() => setOpened(true)}>
      <div className={css['ways']}>
        <button type="button" data-closes="" aria-pressed={chosen.length === 0} onClick={() => show('none')}>
          {say('plans.as-proposed')}
        </button>
        <button
          type="button"
          data-closes=""
          aria-pressed={count > 0 && chosen.length === count}
          onClick={() => show('all')}
          disabled={count === 0}
        >
          {say('plans.with-all', { count })}
        </button>
      </div>
      {opened ? <ProposalChoices adopted={chosen} onChoose={(ids) => show(written(ids, count))} /> : null}
    </MenuButton>
  );
}

interface ProposalChoicesProps {
  readonly adopted: readonly string[];
  readonly onChoose: (adopted: readonly string[]) => void;
}

function ProposalChoices({ adopted, onChoose }: ProposalChoicesProps) {
  const say = useWords();
  const { plan, language } = useShown();
  const asked = { params: { plan }, query: { language, scenario: 'none' } };
  const { data } = useQuery(aboutPlan(plan, getProposals, asked));
  if (!data) return <p className={css['waiting']}>{say('app.loading')}</p>;
  return (
    <fieldset className={css['proposals']}>
      <legend>{say('plans.adopt')}</legend>
      {data.proposals.map(({ id, title, by }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={adopted.includes(id)}
            onChange={(event) =>
              onChoose(event.target.checked ? [...adopted, id] : adopted.filter((one) => one !== id))
            }
          />
          <span>
            <Said words={title} />
            {by.length > 0 ? (
              <span className={css['by']}>
                {by.map((one, index) => (
                  <span key={one.id}>
                    {index > 0 ? ' · ' : ''}
                    <Said words={one.name} />
                  </span>
                ))}
              </span>
            ) : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** The proposals that a scenario adopts. */
export function adoptedIn(scenario: string, proposals: readonly string[]): readonly string[] {
  if (scenario === 'none') return [];
  if (scenario === 'all') return proposals;
  return scenario.split(',').filter((id) => proposals.includes(id));
}

function written(adopted: readonly string[], count: number): string {
  if (adopted.length === 0) return 'none';
  return adopted.length === count ? 'all' : adopted.join(',');
}
