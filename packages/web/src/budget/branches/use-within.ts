import { useShown } from '../../app/use-shown.ts';
import { usePlanHeader } from '../../plans/plan-header.ts';

/** The branch of planners that the page shows; `null` where it shows the plan. */
export function useWithin(): string | null {
  const { scenario } = useShown();
  return usePlanHeader().branches.some(({ id }) => id === scenario) ? scenario : null;
}
