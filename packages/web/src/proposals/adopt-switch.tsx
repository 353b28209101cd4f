import type { ShownProposal } from '@plenary/api/proposals';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useShown } from '../app/use-shown.ts';
import { useWords } from '../app/use-words.ts';
import { adopt, leave, scenarioOf } from '../plans/adopting.ts';
import { usePlanHeader } from '../plans/plan-header.ts';
import css from './proposal-article.module.css';

interface AdoptSwitchProps {
  readonly proposal: ShownProposal;
  readonly proposals: readonly ShownProposal[];
}

/** Takes a proposal as adopted, or not, in the scenario that all pages show. */
export function AdoptSwitch({ proposal: { id }, proposals }: AdoptSwitchProps) {
  const say = useWords();
  const { scenario } = useShown();
  const navigate = useNavigate();
  const { adopted } = usePlanHeader();
  const isAdopted = adopted.includes(id);
  // What was just chosen shows at once; the address follows as soon as the page has its figures.
  const [meant, setMeant] = useState({ scenario, adopted: isAdopted });
  const shown = meant.scenario === scenario ? meant.adopted : isAdopted;
  return (
    <label className={css['adopt']} data-adopted={shown}>
      <input
        type="checkbox"
        checked={shown}
        onChange={() => {
          setMeant({ scenario, adopted: !isAdopted });
          const next = scenarioOf((isAdopted ? leave : adopt)(id, adopted, proposals));
          void navigate({
            to: '.',
            search: (old) => ({ ...old, scenario: next }),
            resetScroll: false,
            replace: true,
          });
        }}
      />
      {say('proposals.adopt')}
    </label>
  );
}
