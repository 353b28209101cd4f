import type { Result } from '@plenary/core/basics/result';
import { type Branch, branchIn, isBranch } from '@plenary/core/negotiation/branch';
import type { Proposal } from '@plenary/core/negotiation/proposal';
import { idNamed } from '../plenary/id-named.ts';

/** The branch of an id or a name. Refuses `unknown-branch`, with the ids there are. */
export function branchNamed(proposals: readonly Proposal[], text: string): Result<Branch> {
  return branchIn(
    proposals,
    idNamed(text, proposals.filter(isBranch), ({ branch }) => branch),
  );
}
