import { describe, expect, test } from 'vitest';
import type { Sequence } from '../basics/sequence.ts';
import { base } from '../basics/sequence.ts';
import type { Run } from '../basics/text.ts';
import type { Change, Reword } from '../plan/change.ts';
import { difference } from '../plan/difference.ts';
import { readPlan } from '../plan/notation/plan-text.ts';
import type { Plan } from '../plan/plan.ts';
import { type Actor, type ActorKind, actorKinds } from './actor.ts';
import { type Action, may, permissions } from './may.ts';

const text = `
plan house 2024/25 CHF en "Plan"
sector north "North"
sector south "South"
unit office division sector=north "Office"
pillar 1 "Pillar"
  result 1.1 "Result"
indicator 1.1/1 responsible=north,south "Indicator"
  contribution north "Of north"
    component: 1 -> 2
  contribution south "Of south"
    component: 1 -> 3
risk north/1 1.1 appetite=low "Risk"
section chapter sector=north "Chapter"
  section inner "Inner"
    paragraph words "Words"
section foreword "Foreword"
  paragraph greeting "Greeting"
version approved 2024/25
version expenditure 2024/25
by-result sector=north result=1.1 version=approved-2024/25: 4k
by-result sector=south result=1.1 version=approved-2024/25: 5k
by-result sector=north result=1.1 version=expenditure-2024/25: 6k
`;

const plan = read(text);

function read(written: string): Plan {
  const result = readPlan(written);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

/** The changes that writing the plan with other words comes to. */
function changesTo(from: string, to: string): readonly Change[] {
  expect(text).toContain(from);
  return difference(plan, read(text.replace(from, to)));
}

const actor = (kind: ActorKind, more: Partial<Actor> = {}): Actor => ({ id: 'a', name: 'A', kind, ...more });
const ofNorth = actor('planner', { sectors: ['north'] });
const delegate = actor('delegation', { delegation: 'fr' });

function allowed(who: Actor, action: Action): boolean {
  return may(who, action).ok;
}

describe('who changes what', () => {
  const all = actorKinds.map((kind) => actor(kind));
  test.each<[string, string, string, readonly ActorKind[], boolean]>([
    ['approved figure of the sector', ' 4k', ' 7k', ['planner', 'secretary'], true],
    ['approved figure of another', ' 5k', ' 7k', ['planner', 'secretary'], false],
    ['expenditure', ' 6k', ' 7k', ['planner', 'secretary', 'controller'], true],
    ['words of the chapter', '"Words"', '"Others"', ['planner', 'secretary', 'chair'], true],
    ['words of the house', '"Greeting"', '"Hello"', ['planner', 'secretary', 'chair'], false],
    ['title of the chapter', '"Chapter"', '"Part"', ['planner', 'secretary', 'chair'], true],
    ['risk of the sector', '"Risk"', '"Danger"', ['planner', 'secretary'], true],
    ['risk given away', 'risk north/1 1.1', 'risk north/1 sector=south 1.1', ['planner', 'secretary'], false],
    ['own contribution', '1 -> 2', '1 -> 4', ['planner', 'secretary'], true],
    ['contribution of another', '1 -> 3', '1 -> 4', ['planner', 'secretary'], false],
    ['title of an indicator', '"Indicator"', '"Measure"', ['planner', 'secretary'], false],
    ['unit of the sector', '"Office"', '"Bureau"', ['planner', 'secretary'], true],
    ['sector itself', '"North"', '"Arctic"', ['planner', 'secretary'], false],
    ['result', '"Result"', '"Outcome"', ['planner', 'secretary'], false],
    ['title of the plan', '"Plan"', '"Programme"', ['planner', 'secretary'], false],
  ])('%s', (_what, from, to, kinds, ofSector) => {
    const action: Action = { kind: 'change', changes: changesTo(from, to), plan };
    expect(action.changes.length).toBeGreaterThan(0);
    const able = all.filter((one) => allowed(one, action)).map((one) => one.kind);
    expect(able).toEqual(actorKinds.filter((kind) => kinds.includes(kind)));
    expect(allowed(ofNorth, action)).toBe(ofSector);
  });

  test('one change that is not allowed spoils all', () => {
    const changes = [...changesTo(' 4k', ' 7k'), ...changesTo(' 5k', ' 7k')];
    expect(allowed(ofNorth, { kind: 'change', changes, plan })).toBe(false);
  });
});

test.each(['create', 'import'] as const)('%s is for the secretary and planners of the house', (kind) => {
  const able = actorKinds.filter((one) => allowed(actor(one), { kind }));
  expect(able).toEqual(['planner', 'secretary']);
  expect(allowed(ofNorth, { kind })).toBe(false);
});

describe('who puts proposals', () => {
  const put = (before: readonly string[] | null, after: readonly string[] | null): Action => {
    const of = (by: readonly string[] | null) => by && { id: 'p', by };
    return { kind: 'put-proposal', before: of(before), after: of(after), words: [] };
  };
  test.each<[string, Action, boolean]>([
    ['a new one of its own', put(null, ['fr']), true],
    ['its own again', put(['fr'], ['fr']), true],
    ['one it made with another', put(['fr', 'cn'], ['cn', 'fr']), true],
    ['its own taken away', put(['fr'], null), true],
    ['one of another', put(null, ['cn']), false],
    ['a new one in the name of another too', put(null, ['fr', 'cn']), false],
    ['another signed on', put(['fr'], ['fr', 'cn']), false],
    ['its name set on that of another', put(['cn'], ['fr']), false],
    ['that of another taken away', put(['cn'], null), false],
    ['one of nobody', put(null, []), false],
  ])('a delegation: %s', (_what, action, expected) => {
    expect(allowed(delegate, action)).toBe(expected);
    expect(allowed(actor('delegation'), action)).toBe(false);
    expect(allowed(actor('chair'), action)).toBe(true);
    expect(allowed(actor('reader'), action)).toBe(false);
  });
});

test('branches are put by those who may make all of their changes', () => {
  const of = (from: string, to: string): Action => ({
    kind: 'put-branch',
    changes: changesTo(from, to),
    plan,
  });
  const able = actorKinds.filter((kind) => allowed(actor(kind), of(' 4k', ' 7k')));
  expect(able).toEqual(['planner', 'secretary']);
  expect(allowed(ofNorth, of(' 4k', ' 7k'))).toBe(true);
  expect(allowed(ofNorth, of(' 5k', ' 7k'))).toBe(false);
});

describe('the words of a proposal', () => {
  const run = (value: string, insertedBy: string[] = [], deletedBy: string[] = []): Sequence<Run> => [
    { value: { text: value }, insertedBy, deletedBy },
  ];
  const plain = [base({ text: 'The old words.' })];
  test.each<[string, Sequence<Run> | null, boolean]>([
    [
      'deleting and inserting',
      [...run('The '), ...run('old ', [], ['p']), ...run('new ', ['p']), ...run('words.')],
      true,
    ],
    ['cutting runs only', [...run('The old '), ...run('words.')], true],
    ['changing base words', run('The new words.'), false],
    ['marks of another proposal', run('The old words.', [], ['q']), false],
    ['taking the words away', null, false],
  ])('%s', (_what, after, expected) => {
    const words: readonly Reword[] = [{ kind: 'reword', block: 'b', language: 'en', before: plain, after }];
    const by = { id: 'p', by: ['fr'] };
    expect(allowed(delegate, { kind: 'put-proposal', before: null, after: by, words })).toBe(expected);
  });
});

test('a refusal names the role', () => {
  expect(may(actor('reader'), { kind: 'create' })).toMatchObject({
    refusal: { code: 'not-allowed', facts: { role: 'reader' } },
  });
  expect(may(ofNorth, { kind: 'create' })).toMatchObject({ refusal: { facts: { role: 'sectors' } } });
  expect(Object.keys(permissions).sort()).toEqual(actorKinds.toSorted());
});
