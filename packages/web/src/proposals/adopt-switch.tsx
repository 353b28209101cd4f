import type { ShownProposal } from '@plenary/api/proposals';
import { useNavigate } from '@tanstack/react-router';
import { useShown } from '../app/use-shown.ts';
import { useWords } from '../app/use-words.ts';
import { adopt, adoptedIn, leave, scenarioOf } from '../plans/adopting.ts';
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
  const adopted = adoptedIn(
    scenario,
    proposals.map((one) => one.id),
  );
  const isAdopted = adopted.includes(id);
  return (
    <label className={css['adopt']} data-adopted={isAdopted}>
      <input
        type="checkbox"
        checked={isAdopted}
        onChange={() => {
          const next = scenarioOf((isAdopted ? leave : adopt)(id, adopted, proposals), proposals);
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
