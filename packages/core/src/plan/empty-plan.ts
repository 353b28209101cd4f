import type { Identity } from './change.ts';
import type { Plan } from './plan.ts';

/** A plan that says what it is, and holds nothing yet. */
export function emptyPlan(identity: Identity): Plan {
  return {
    ...identity,
    organization: { ...identity.organization, sectors: [], units: [], delegations: [] },
    strategy: { pillars: [] },
    priorities: [],
    indicators: [],
    budget: { versions: [], dimensions: [], cubes: [] },
    risks: [],
    narrative: { sections: [], footnotes: [] },
  };
}
