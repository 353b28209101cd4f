import type { Interpretation } from '../document/interpretation.ts';
import type { Indicator } from '../indicators/indicator.ts';

/** The indicators of the plan, and after them those that proposals add: a proposed indicator must be as sound as another. */
export function withProposedIndicators({ plan, proposals }: Interpretation): readonly Indicator[] {
  const added = proposals.flatMap((proposal) =>
    proposal.changes.flatMap((change) =>
      change.kind === 'put' && change.what === 'indicator' && change.before === null && change.after !== null
        ? [change.after]
        : [],
    ),
  );
  return [...plan.indicators, ...added];
}
