import { expect, test } from 'vitest';
import { leavesHeld, withPlanningOf } from './held.ts';
import { readChanges } from './notation/change-text.ts';
import { readPlan } from './notation/plan-text.ts';
import type { Plan } from './plan.ts';

const plan = planOf(`
plan house 2026/27 CHF en
sector north "North"
sector south "South"
version proposed 2026/27
version approved 2024/25 frozen
dimension object
  member staff
  member posts parent=staff
  member travel
cube by-object money sector,object,version
ceiling house by-object version=proposed-2026/27: 500 "as decided"
lock north-staff by-object sector=north object=staff version=proposed-2026/27 "contracts run"
fact by-object sector=north object=posts version=proposed-2026/27: 100
fact by-object sector=north object=travel version=proposed-2026/27: 20
fact by-object sector=south object=posts version=proposed-2026/27: 80
fact by-object sector=south object=posts version=approved-2024/25: 70
`);

const north = 'set by-object sector=north object=posts version=proposed-2026/27: 100 -> 90';
const unlocked = `
put lock north-staff @0
  before
    lock north-staff by-object sector=north object=staff version=proposed-2026/27 "contracts run"`;
const locked = unlocked.replace('before', 'after');
const thawed = `
put version approved-2024/25 @1
  before
    version approved 2024/25 frozen
  after
    version approved 2024/25`;
const old = 'set by-object sector=south object=posts version=approved-2024/25: 70 -> 71';

test.each([
  ['a free cell', 'set by-object sector=south object=posts version=proposed-2026/27: 80 -> 81', null],
  [
    'a free cell of a sector with a lock',
    'set by-object sector=north object=travel version=proposed-2026/27: 20 -> 0',
    null,
  ],
  ['a locked cell, under the member that is locked', north, 'cell-locked'],
  [
    'a new cell under a lock',
    'set by-object sector=north object=staff version=proposed-2026/27: none -> 1',
    'cell-locked',
  ],
  ['a cell of a frozen version', old, 'version-frozen'],
  [
    'a new cell of a frozen version',
    'set by-object sector=south object=travel version=approved-2024/25: none -> 1',
    'version-frozen',
  ],
  ['a locked cell after the lock is gone', `${unlocked}\n${north}`, null],
  ['a locked cell after the lock is back', `${unlocked}\n${locked}\n${north}`, 'cell-locked'],
  ['a version that is thawed', `${thawed}\n${old}`, null],
])('%s', (_what, text, code) => {
  const changes = readChanges(text, plan);
  expect(changes.ok).toBe(true);
  const answer = changes.ok ? leavesHeld(changes.value, plan) : changes;
  expect(answer.ok ? null : answer.refusal.code).toBe(code);
});

test('a document takes over what it cannot tell, and a plan that tells it keeps its own', () => {
  const { locks: _l, ceilings: _c, ...budget } = plan.budget;
  const versions = budget.versions.map(({ frozen: _f, ...version }) => version);
  const document: Plan = { ...plan, budget: { ...budget, versions } };
  const rounded: Plan = { ...plan, publication: { ...plan.publication, rounding: 'controlled' } };
  expect(withPlanningOf(rounded, document)).toEqual(rounded);
  const own: Plan = { ...document, budget: { ...document.budget, locks: plan.budget.locks ?? [] } };
  expect(withPlanningOf(rounded, own)).toBe(own);
});

function planOf(text: string): Plan {
  const read = readPlan(text);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}
