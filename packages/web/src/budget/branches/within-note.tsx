import { Said } from '../../app/said.tsx';
import { useShown } from '../../app/use-shown.ts';
import { useWords } from '../../app/use-words.ts';
import { usePlanHeader } from '../../plans/plan-header.ts';
import css from './branches.module.css';

/** Says that the page shows a branch of planners, and that it is the branch that is edited; nothing where it shows the plan. */
export function WithinNote() {
  const say = useWords();
  const { scenario } = useShown();
  const { branches } = usePlanHeader();
  const branch = branches.find(({ id }) => id === scenario);
  if (!branch) return null;
  return (
    <p className={css['within']} role="status">
      <strong>
        <Said words={branch.name} />
      </strong>
      {' · '}
      {say('budget.within-scenario')}
    </p>
  );
}
