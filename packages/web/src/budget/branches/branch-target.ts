import type { Edit } from '@plenary/api/changes';
import { versionAndBranch } from '@plenary/core/negotiation/branch-version';

/** An edit of one amount. */
export type AmountEdit = Extract<Edit, { readonly kind: 'amount' }>;

/** What is edited: the plan (`null`) or branches, each with its edits; versions are those of the plan. */
export interface EditTarget {
  readonly branch: string | null;
  readonly edits: readonly Edit[];
}

/** Coordinates in the plan, and the branch that their version or else the page names. */
export function placeIn(
  at: Readonly<Record<string, string>>,
  within: string | null,
): { readonly branch: string | null; readonly at: Record<string, string> } {
  const named = versionAndBranch(at['version'] ?? '');
  return named
    ? { branch: named.branch, at: { ...at, version: named.version } }
    : { branch: within, at: { ...at } };
}

/** Edits by what they belong to, in the order it is first named. Only amounts can be tried in a branch: what else there is belongs to the plan. */
export function targetsOf(edits: readonly Edit[], within: string | null): readonly EditTarget[] {
  const targets = new Map<string | null, Edit[]>();
  for (const edit of edits) {
    const { branch, at } = edit.kind === 'amount' ? placeIn(edit.at, within) : { branch: null, at: null };
    const own = targets.get(branch) ?? [];
    targets.set(branch, own);
    own.push(edit.kind === 'amount' && at ? { ...edit, at } : edit);
  }
  return [...targets].map(([branch, own]) => ({ branch, edits: own }));
}

/** The amounts among edits. */
export function amountsOf(edits: readonly Edit[]): readonly AmountEdit[] {
  return edits.flatMap((edit) => (edit.kind === 'amount' ? [edit] : []));
}
