import type { ShownProposal } from '@plenary/api/proposals';

/** Stands in the address for proposals of which the document names no maker. */
export const unnamed = '-';

/** Whether a proposal is made by a delegation, alone or with others. */
export function proposedBy(proposal: ShownProposal, delegation: string): boolean {
  return delegation === unnamed ? proposal.by.length === 0 : proposal.by.some((one) => one.id === delegation);
}
