import { addressText } from '../../basics/address.ts';
import { ok, type Result, refuse } from '../../basics/result.ts';
import type { Words } from '../../basics/words.ts';
import type { Ceiling } from '../../budget/ceiling.ts';
import type { Lock } from '../../budget/lock.ts';
import type { Change } from '../../plan/change.ts';
import type { Plan } from '../../plan/plan.ts';
import type { HoldEdit } from './edit.ts';
import { stillStands } from './edited-words.ts';

/**
 * The change that a ceiling, a lock or a freeze comes to. Refuses `edit-conflicts` where another ceiling, lock or freeze stands
 * than whoever edits saw, and `unknown-reference` for a version that is not there.
 */
export function holdChange(edit: HoldEdit, plan: Plan): Result<Change> {
  if (edit.kind === 'ceiling') return ceilingChange(edit, plan);
  return edit.kind === 'lock' ? lockChange(edit, plan) : freezeChange(edit, plan);
}

function ceilingChange(edit: Extract<HoldEdit, { kind: 'ceiling' }>, { budget }: Plan): Result<Change> {
  const at = { cube: edit.cube, at: edit.at };
  const list = budget.ceilings ?? [];
  const { index, before } = standingAt(list, addressText(at));
  const stands = stillStands(`ceiling:${addressText(at)}`, text(before?.amount), text(edit.before));
  if (!stands.ok) return stands;
  const id = before?.id ?? freeId(list, addressText(at));
  const note = noted(before?.note, edit);
  const after: Ceiling | null = edit.after === null ? null : { id, at, amount: edit.after, note };
  return ok({ kind: 'put', what: 'ceiling', id, index, before, after });
}

function lockChange(edit: Extract<HoldEdit, { kind: 'lock' }>, { budget }: Plan): Result<Change> {
  const at = { cube: edit.cube, at: edit.at };
  const list = budget.locks ?? [];
  const { index, before } = standingAt(list, addressText(at));
  const stands = stillStands(`lock:${addressText(at)}`, `${before !== null}`, `${edit.before}`);
  if (!stands.ok) return stands;
  const id = before?.id ?? freeId(list, addressText(at));
  const after: Lock | null = edit.after ? { id, at, note: noted(before?.note, edit) } : null;
  return ok({ kind: 'put', what: 'lock', id, index, before, after });
}

function freezeChange(edit: Extract<HoldEdit, { kind: 'freeze' }>, { budget }: Plan): Result<Change> {
  const index = budget.versions.findIndex((one) => one.id === edit.version);
  const before = budget.versions[index];
  if (!before) return refuse('unknown-reference', { from: 'edit', kind: 'version', id: edit.version });
  const stands = stillStands(`version:${before.id}`, `${before.frozen === true}`, `${edit.before}`);
  if (!stands.ok) return stands;
  const { frozen: _, ...free } = before;
  const after = edit.after ? { ...free, frozen: true as const } : free;
  return ok({ kind: 'put', what: 'version', id: before.id, index, before, after });
}

/** What stands at an address, and where in the list; what is new stands last. */
function standingAt<Held extends Ceiling | Lock>(
  list: readonly Held[],
  address: string,
): { readonly index: number; readonly before: Held | null } {
  const index = list.findIndex((one) => addressText(one.at) === address);
  return { index: index < 0 ? list.length : index, before: list[index] ?? null };
}

/** The address is the id, unless something else has it. */
function freeId(list: readonly { readonly id: string }[], address: string): string {
  const taken = new Set(list.map(({ id }) => id));
  let id = address;
  for (let count = 2; taken.has(id); count += 1) id = `${address} ${count}`;
  return id;
}

function noted(
  before: Words | undefined,
  { note, language }: { note: string; language: keyof Words },
): Words {
  return note === '' ? (before ?? {}) : { ...before, [language]: note };
}

function text(amount: number | null | undefined): string | null {
  return amount === null || amount === undefined ? null : `${amount}`;
}
