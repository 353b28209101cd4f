import type { PlanHeader } from '@plenary/api/plans';
import { getProposals, type ShownProposal } from '@plenary/api/proposals';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Said } from '../app/said.tsx';
import { aboutPlan } from '../app/server.ts';
import { useShown } from '../app/use-shown.ts';
import { useWords } from '../app/use-words.ts';
import { Icon } from '../ui/icon.tsx';
import { MenuButton } from '../ui/menu-button.tsx';
import { adopt, leave, scenarioOf, together } from './adopting.ts';
import css from './scenario-menu.module.css';

/** Which proposals are taken as adopted: none, as many as go together, or some; or which branch of planners is shown. */
export function ScenarioMenu({ header }: { readonly header: PlanHeader }) {
  const say = useWords();
  const [opened, setOpened] = useState(false);
  const { adopted, branches } = header;
  const branch = branches.find(({ id }) => adopted.length === 1 && adopted[0] === id);
  const text = (
    <>
      <span className={css['mark']} data-scenario={adopted.length === 0 ? 'none' : 'some'} />
      {branch ? <Said words={branch.name} /> : null}
      {branch
        ? null
        : adopted.length === 0
          ? say('plans.as-proposed')
          : say('plans.with-proposals', { count: adopted.length })}
      <Icon name="down" />
    </>
  );
  return (
    <MenuButton text={text} onOpen={() => setOpened(true)}>
      {opened ? <Scenarios adopted={adopted} branches={branches} /> : null}
    </MenuButton>
  );
}

interface ScenariosProps extends Pick<PlanHeader, 'branches'> {
  readonly adopted: readonly string[];
}

function Scenarios({ adopted, branches }: ScenariosProps) {
  const say = useWords();
  const { plan, language, scenario } = useShown();
  const navigate = useNavigate();
  const { data } = useQuery(
    aboutPlan(plan, getProposals, { params: { plan }, query: { language, scenario: 'none' } }),
  );
  const proposals = data?.proposals ?? [];
  const show = (next: string): void => {
    void navigate({ to: '.', search: (old) => ({ ...old, scenario: next }), resetScroll: false });
  };
  const most = together(proposals);
  return (
    <>
      <div className={css['ways']}>
        <button type="button" data-closes="" aria-pressed={adopted.length === 0} onClick={() => show('none')}>
          {say('plans.as-proposed')}
        </button>
        {most.length > 0 ? (
          <button
            type="button"
            data-closes=""
            aria-pressed={
              scenario === 'together' ||
              (adopted.length === most.length && most.every((id) => adopted.includes(id)))
            }
            onClick={() => show('together')}
          >
            {most.length === proposals.length
              ? say('plans.with-all', { count: most.length })
              : say('plans.with-most', { count: most.length })}
          </button>
        ) : null}
        <Branches branches={branches} shown={scenario} onShow={show} />
      </div>
      {data ? null : <p className={css['waiting']}>{say('app.loading')}</p>}
      {proposals.length > 0 ? (
        <ProposalChoices
          proposals={proposals}
          adopted={adopted}
          onChoose={(next) => show(scenarioOf(next))}
        />
      ) : null}
    </>
  );
}

interface BranchesProps extends Pick<PlanHeader, 'branches'> {
  readonly shown: string;
  readonly onShow: (id: string) => void;
}

function Branches({ branches, shown, onShow }: BranchesProps) {
  return branches.map(({ id, name }) => (
    <button key={id} type="button" data-closes="" aria-pressed={shown === id} onClick={() => onShow(id)}>
      <Said words={name} />
    </button>
  ));
}

interface ProposalChoicesProps {
  readonly proposals: readonly ShownProposal[];
  readonly adopted: readonly string[];
  readonly onChoose: (adopted: readonly string[]) => void;
}

function ProposalChoices({ proposals, adopted, onChoose }: ProposalChoicesProps) {
  const say = useWords();
  return (
    <fieldset className={css['proposals']}>
      <legend>{say('plans.adopt')}</legend>
      {proposals.map(({ id, title }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={adopted.includes(id)}
            onChange={(event) => onChoose((event.target.checked ? adopt : leave)(id, adopted, proposals))}
          />
          <span>
            <Said words={title} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
