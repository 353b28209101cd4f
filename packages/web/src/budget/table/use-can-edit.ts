import { useKept } from '../../app/kept.ts';
import { useShown } from '../../app/use-shown.ts';
import { usePeople } from '../../people/actor-menu.tsx';
import { chosenActor } from '../../people/chosen-actor.ts';

/**
 * Whether cells can be edited: by whoever acts, or, where nobody was chosen yet, by somebody. In a scenario other figures may
 * stand than the plan has, and it is the plan that is edited.
 */
export function useCanEdit(): boolean {
  const people = usePeople();
  const chosen = useKept(chosenActor);
  const { scenario } = useShown();
  const actor = people.find((one) => one.id === chosen);
  return scenario === 'none' && (actor ? actor.mayEdit : people.some((one) => one.mayEdit));
}
