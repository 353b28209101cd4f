import { useKept } from '../app/kept.ts';
import { usePeople } from './actor-menu.tsx';
import { chosenActor } from './chosen-actor.ts';

/** Whether whoever acts now may edit plans. */
export function useMayEdit(): boolean {
  const people = usePeople();
  const chosen = useKept(chosenActor);
  return people.find(({ id }) => id === chosen)?.mayEdit ?? false;
}
