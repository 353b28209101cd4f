import { useKept } from '../../app/kept.ts';
import { useShown } from '../../app/use-shown.ts';
import { usePeople } from '../../people/actor-menu.tsx';
import { chosenActor } from '../../people/chosen-actor.ts';
import { useWithin } from '../branches/use-within.ts';

/**
 * Whether cells can be edited: by whoever acts, or, where nobody was chosen yet, by somebody. Where proposals are adopted other figures may
 * stand than the plan has, and it is the plan that is edited; in a branch of planners it is the branch.
 */
export function useCanEdit(): boolean {
  const people = usePeople();
  const chosen = useKept(chosenActor);
  const { scenario } = useShown();
  const actor = people.find((one) => one.id === chosen);
  const within = useWithin();
  const isOne = scenario === 'none' || within !== null;
  return isOne && (actor ? actor.mayEdit : people.some((one) => one.mayEdit));
}
