import { dirname, resolve } from 'node:path';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { Finding } from '@plenary/core/checks/finding';

/** Findings that are not to count, and why. */
export interface Waiver {
  readonly rule: string;
  readonly line?: number;
  /** Paths the file may have: as it is written, and seen from the list that names it. */
  readonly files?: readonly string[];
  readonly reason: string;
}

/** Reads `RULE=REASON` or `RULE@LINE=REASON`. Refuses `waiver-malformed` and `waiver-without-reason`. */
export function readWaiver(text: string): Result<Waiver> {
  const match = /^\s*([a-z0-9-]+)(?:@([1-9]\d{0,8}))?\s*(?:=([\s\S]*))?$/.exec(text);
  if (!match?.[1]) return refuse('waiver-malformed', { waiver: text });
  const reason = match[3]?.trim() ?? '';
  if (reason === '') return refuse('waiver-without-reason', { waiver: text });
  return ok({ rule: match[1], ...(match[2] === undefined ? {} : { line: Number(match[2]) }), reason });
}

/**
 * Reads a JSON list of `{"rule", "line"?, "file"?, "reason"}`; paths are seen from the working folder or from the list.
 * Refuses `waivers-not-json`, `waivers-not-a-list` and `waivers-entry-wrong`.
 */
export function readWaiverList(text: string, list: string): Result<readonly Waiver[]> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return refuse('waivers-not-json', { reason: error instanceof Error ? error.message : '' });
  }
  if (!Array.isArray(value)) return refuse('waivers-not-a-list');
  const entries: readonly unknown[] = value;
  const waivers: Waiver[] = [];
  for (const [index, entry] of entries.entries()) {
    const waiver = waiverOf(entry, list);
    if (typeof waiver === 'string') return refuse('waivers-entry-wrong', { entry: index + 1, field: waiver });
    waivers.push(waiver);
  }
  return ok(waivers);
}

/** The first waiver that a finding falls under. */
export function waiverFor(finding: Finding, waivers: readonly Waiver[]): Waiver | undefined {
  return waivers.find(
    (waiver) =>
      waiver.rule === finding.rule &&
      (waiver.line === undefined || waiver.line === finding.place.line) &&
      (waiver.files === undefined || waiver.files.includes(resolve(finding.place.file))),
  );
}

/** A waiver, or the name of the field that is wrong. */
function waiverOf(entry: unknown, list: string): Waiver | string {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return 'rule';
  const fields = new Map<string, unknown>(Object.entries(entry));
  const [rule, line, file, reason] = ['rule', 'line', 'file', 'reason'].map((name) => fields.get(name));
  const unknown = [...fields.keys()].find((name) => !['rule', 'line', 'file', 'reason'].includes(name));
  if (unknown !== undefined) return unknown;
  if (typeof rule !== 'string' || rule === '') return 'rule';
  if (typeof reason !== 'string' || reason.trim() === '') return 'reason';
  if (line !== undefined && (typeof line !== 'number' || !Number.isSafeInteger(line) || line < 1))
    return 'line';
  if (file !== undefined && typeof file !== 'string') return 'file';
  return {
    rule,
    reason: reason.trim(),
    ...(line === undefined ? {} : { line }),
    ...(file === undefined ? {} : { files: [resolve(file), resolve(dirname(list), file)] }),
  };
}
