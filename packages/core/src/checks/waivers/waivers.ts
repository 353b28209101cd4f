import { ok, type Result, refuse } from '../../basics/result.ts';
import type { Language } from '../../basics/words.ts';
import type { Put } from '../../plan/change.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Waiver } from '../../plan/waiver.ts';
import type { Finding } from '../finding.ts';
import { findingMark } from './finding-mark.ts';

/** How long the reason of a waiver may be, in characters. */
export const longestReason = 1_000;

/** Who waives a finding, when (an ISO text) and why, in the language the reason is in. */
export interface Waiving extends Pick<Waiver, 'by' | 'at'> {
  readonly reason: string;
  readonly language: Language;
}

/**
 * The change that waives a finding. Refuses `waive-without-reason`, `waive-reason-too-long`, and `finding-waived` where a waiver covers the
 * finding already.
 */
export function waiving(finding: Finding, plan: Plan, given: Waiving): Result<Put<'waiver'>> {
  const reason = given.reason.trim();
  if (reason === '') return refuse('waive-without-reason');
  if (reason.length > longestReason) {
    return refuse('waive-reason-too-long', { length: reason.length, limit: longestReason });
  }
  const waivers = plan.waivers ?? [];
  const id = findingMark(finding);
  if (waivers.some((one) => one.id === id)) return refuse('finding-waived', { finding: id });
  const { rule, message } = finding;
  const { by, at, language } = given;
  const after = { id, rule, ...message, reason: { [language]: reason }, by, at };
  return ok({ kind: 'put', what: 'waiver', id, index: waivers.length, before: null, after });
}

/** The change that takes a waiver back. Refuses `waiver-not-there`. */
export function takingBack(id: string, { waivers = [] }: Plan): Result<Put<'waiver'>> {
  const index = waivers.findIndex((one) => one.id === id);
  const before = waivers[index];
  if (!before) return refuse('waiver-not-there', { waiver: id });
  return ok({ kind: 'put', what: 'waiver', id, index, before, after: null });
}

/** Findings that count, those that are waived, and waivers that cover none. */
export interface ByWaivers<Found> {
  readonly counting: readonly Found[];
  readonly waived: readonly { readonly found: Found; readonly waiver: Waiver }[];
  readonly idle: readonly Waiver[];
}

/** Parts findings by the waivers of a plan; each keeps its order. */
export function byWaivers<Found extends { readonly finding: Finding }>(
  all: readonly Found[],
  waivers: readonly Waiver[] = [],
): ByWaivers<Found> {
  if (waivers.length === 0) return { counting: all, waived: [], idle: [] };
  const known = new Map(waivers.map((one) => [one.id, one]));
  const parted = all.map((found) => ({ found, waiver: known.get(findingMark(found.finding)) }));
  const waived = parted.flatMap(({ found, waiver }) => (waiver ? [{ found, waiver }] : []));
  const used = new Set(waived.map(({ waiver }) => waiver));
  return {
    counting: parted.flatMap(({ found, waiver }) => (waiver ? [] : [found])),
    waived,
    idle: waivers.filter((one) => !used.has(one)),
  };
}
