import { ok, type Result } from '@plenary/core/basics/result';
import type { Interpretation } from '@plenary/core/document/interpretation';
import { withoutBranches } from '@plenary/core/negotiation/branch';
import type { FindingsOfPlan } from '@plenary/server/app/reading/findings-of-plan';
import { readInput } from './read-input.ts';

/**
 * What the checks find in the book that is composed of a plan, or in the file it was imported from, parted by the waivers of the plan. Refuses what
 * cannot be read, understood or composed.
 */
export async function planFindings(
  { plan, proposals }: Pick<Interpretation, 'plan' | 'proposals'>,
  file: string | undefined,
): Promise<Result<FindingsOfPlan>> {
  // Taking a waiver back needs no checks: they are loaded here.
  const { checkedDocument } = await import('@plenary/server/document/checked-document');
  const { findingsOfCheck } = await import('@plenary/server/app/reading/findings-of-plan');
  const bytes = file === undefined ? null : await readInput(file);
  if (bytes?.ok === false) return bytes;
  const current = { plan, proposals: withoutBranches(proposals) };
  const language = plan.publication.original;
  const job = bytes
    ? ({ kind: 'source', file: file ?? '', bytes: bytes.value, current } as const)
    : ({ kind: 'book', ...current, language } as const);
  const checked = await checkedDocument(job, () => undefined);
  return checked.ok ? ok(findingsOfCheck(checked.value, plan.waivers)) : checked;
}
