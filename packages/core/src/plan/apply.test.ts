import { describe, expect, test } from 'vitest';
import { apply, applyAll } from './apply.ts';
import type { Change } from './change.ts';
import { difference } from './difference.ts';
import { invert } from './invert.ts';
import { readChanges } from './notation/change-text.ts';
import { readPlan } from './notation/plan-text.ts';
import type { Plan } from './plan.ts';

const plan = planOf(`
plan house 2024/25 CHF en
sector north "North" short "N"
sector south "South"
unit harbour division sector=south "Harbour"
pillar 1 "Pillar"
  result 1.1 "Water"
  result 1.2 "Air"
indicator 1.1/1 responsible=north "Wells" north: 2 -> 5
risk north/1 1.1 appetite=low "Drought" response "Store"
section s1 sector=north "Strategy"
  paragraph p1 "dig"
  paragraph twice "a"
section s2 "More"
  paragraph twice "b"
version proposed 2024/25
version approved 2022/23
dimension object
  member staff "Staff"
  member posts "Posts" parent=staff
by-result sector=north result=1.1 version=proposed-2024/25: 10,155k
by-result sector=north result=1.2 version=proposed-2024/25: ?
by-object sector=north object=posts version=proposed-2024/25: 300k
`);

const accepted = [
  ['a figure', 'set by-result sector=north result=1.1 version=proposed-2024/25: 10,155k -> 9,155k'],
  [
    'a figure that was not known',
    'set by-result sector=north result=1.2 version=proposed-2024/25: ? -> 5.00',
  ],
  ['a new fact', 'set by-result sector=south result=1.1 version=approved-2022/23: none -> 7k @1'],
  ['the end of a fact', 'set by-result sector=north result=1.1 version=proposed-2024/25: 10,155k -> none @0'],
  ['words', 'reword p1 en: "dig" -> "dig " +(p1)"deep"'],
  ['words in another language', 'reword p1 fr: none -> "creuser"'],
  ['a new sector', 'put sector west @1\n  after\n    sector west "West"'],
  ['a sector that moves', moved('sector', 'north', '@0>1', 'sector north "North" short "N"')],
  [
    'a member more',
    `put dimension object @0
  before
    dimension object
      member staff "Staff"
      member posts "Posts" parent=staff
  after
    dimension object
      member posts "Posts"`,
  ],
  [
    'the end of a risk',
    'put risk north/1 @0\n  before\n    risk north/1 1.1 appetite=low "Drought" response "Store"',
  ],
  ['a cube without facts', 'put cube income @0\n  after\n    cube income money version'],
] as const;

describe('applies and takes back', () => {
  test.each(accepted)('%s', (_what, text) => {
    const [change] = changesOf(text);
    if (!change) throw new Error('no change');
    const next = apply(change, plan);
    expect(next.ok ? null : next.refusal).toBeNull();
    if (!next.ok) return;
    expect(next.value).not.toEqual(plan);
    expect(apply(invert(change), next.value)).toEqual({ ok: true, value: plan });
  });

  test('all or none', () => {
    const twice = accepted[0][1];
    expect(applyAll(changesOf(`${twice}\n${twice}`), plan)).toMatchObject({
      refusal: { code: 'change-conflicts' },
    });
  });
});

describe('is refused', () => {
  const at = 'sector=north result=1.1 version=proposed-2024/25';
  test.each([
    ['another figure before', `set by-result ${at}: 10,154k -> 1k`, 'change-conflicts'],
    ['another precision before', `set by-result ${at}: 10,155,000.00 -> 1k`, 'change-conflicts'],
    ['a fact that is there already', `set by-result ${at}: none -> 1k`, 'change-conflicts'],
    [
      'a fact that is not there',
      'set by-result sector=south result=1.1 version=proposed-2024/25: 1k -> 2k',
      'change-conflicts',
    ],
    ['another place', `set by-result ${at}: 10,155k -> none @1`, 'change-conflicts'],
    ['an unknown cube', 'set by-moon sector=north: none -> 1k', 'unknown-cube'],
    ['a dimension too few', 'set by-result sector=north result=1.1: none -> 1k', 'wrong-dimensions'],
    [
      'another dimension',
      'set by-result sector=north object=posts version=proposed-2024/25: none -> 1k',
      'wrong-dimensions',
    ],
    [
      'an unknown sector',
      'set by-result sector=moon result=1.1 version=proposed-2024/25: none -> 1k',
      'unknown-reference',
    ],
    [
      'an unknown object',
      'set by-object sector=north object=moon version=proposed-2024/25: none -> 1k',
      'unknown-reference',
    ],
    ['no change at all', `set by-result ${at}: none -> none`, 'empty-change'],
    [
      'an indicator of an unknown result',
      'put indicator 9.9/1 @0\n  after\n    indicator 9.9/1 "Moons"',
      'unknown-reference',
    ],
    [
      'a unit of an unknown sector',
      'put unit u @0\n  after\n    unit u division sector=moon "U"',
      'unknown-reference',
    ],
    [
      'a risk of an unknown result',
      'put risk north/2 @0\n  after\n    risk north/2 9.9 "R"',
      'unknown-reference',
    ],
    [
      'a priority of an unknown pillar',
      'put priority p @0\n  after\n    priority p pillar=9',
      'unknown-reference',
    ],
    [
      'an extract with an unknown sector',
      `identity
  before
    plan house 2024/25 CHF en
  after
    plan house 2024/25 CHF en
    extract
      moon risks`,
      'unknown-reference',
    ],
    [
      'the end of a sector in use',
      'put sector south @1\n  before\n    sector south "South"',
      'still-referred-to',
    ],
    [
      'the end of a version in use',
      'put version proposed-2024/25 @0\n  before\n    version proposed 2024/25',
      'still-referred-to',
    ],
    [
      'the end of a result in use',
      `put pillar 1 @0
  before
    pillar 1 "Pillar"
      result 1.1 "Water"
      result 1.2 "Air"
  after
    pillar 1 "Pillar"
      result 1.1 "Water"`,
      'still-referred-to',
    ],
    [
      'the end of a member in use',
      `put dimension object @0
  before
    dimension object
      member staff "Staff"
      member posts "Posts" parent=staff
  after
    dimension object
      member staff "Staff"`,
      'still-referred-to',
    ],
    [
      'a member above itself',
      `put dimension ring @0
  after
    dimension ring
      member a "A" parent=b
      member b "B" parent=a`,
      'member-circle',
    ],
    [
      'a member of an unknown parent',
      'put dimension tree @0\n  after\n    dimension tree\n      member a "A" parent=b',
      'unknown-reference',
    ],
    ['an id that is taken', 'put sector north @0\n  after\n    sector north "N"', 'id-taken'],
    ['an id of another', 'put sector west @0\n  after\n    sector east "E"', 'id-mismatch'],
    ['a place beyond the end', 'put sector west @3\n  after\n    sector west "W"', 'index-out-of-range'],
    [
      'another entity before',
      'put sector south @1\n  before\n    sector south "Sud"\n  after\n    sector south "S"',
      'change-conflicts',
    ],
    [
      'the end of a cube with facts',
      'put cube by-result @0\n  before\n    cube by-result money sector,result,version',
      'cube-not-empty',
    ],
    [
      'other dimensions of a cube with facts',
      `put cube by-result @0
  before
    cube by-result money sector,result,version
  after
    cube by-result money sector,version`,
      'cube-not-empty',
    ],
    ['an unknown block', 'reword moon en: "a" -> "b"', 'unknown-reference'],
    ['a block id that two share', 'reword twice en: "a" -> "c"', 'ambiguous-block'],
    ['other words before', 'reword p1 en: "dug" -> "b"', 'change-conflicts'],
  ])('%s', (_what, text, code) => {
    const result = applyAll(changesOf(text), plan);
    expect(result.ok ? 'accepted' : result.refusal.code).toBe(code);
  });

  test.each([
    [0.5, 0, 'amount-out-of-range'],
    [Number.MAX_SAFE_INTEGER, 0, 'amount-out-of-range'],
    [2 ** 53, 0, 'amount-out-of-range'],
    [-0, 0, 'amount-out-of-range'],
    [1, -1, 'width-out-of-range'],
    [1, 0.3, 'width-out-of-range'],
  ])('the amount %d within %d', (amount, halfWidth, code) => {
    const change: Change = {
      kind: 'set-fact',
      cube: 'by-result',
      at: { sector: 'south', result: '1.1', version: 'approved-2022/23' },
      before: null,
      after: { amount, halfWidth },
    };
    expect(apply(change, plan)).toMatchObject({ refusal: { code } });
  });

  test('a cube put with facts', () => {
    const fact = { at: { version: 'proposed-2024/25' }, amount: 1, halfWidth: 0 };
    const cube = { id: 'income', dimensions: ['version'], unit: 'money', facts: [fact] } as const;
    const change: Change = { kind: 'put', what: 'cube', id: 'income', index: 0, before: null, after: cube };
    expect(apply(change, plan)).toMatchObject({ refusal: { code: 'cube-with-facts' } });
  });
});

test('a reference that led nowhere before is no reason to refuse', () => {
  const loose: Plan = { ...plan, strategy: { pillars: [] } };
  const change = changesOf(`put indicator 1.1/1 @0
  before
    indicator 1.1/1 responsible=north "Wells" north: 2 -> 5
  after
    indicator 1.1/1 responsible=north "Deep wells" north: 2 -> 5`);
  expect(applyAll(change, loose)).toMatchObject({ ok: true });
});

test('assigning many facts takes time in proportion to them', () => {
  const at = (index: number): Record<string, string> => ({ place: `p${index}` });
  const wide: Plan = {
    ...plan,
    budget: { ...plan.budget, cubes: [{ id: 'c', dimensions: ['place'], unit: 'money', facts: [] }] },
  };
  const changes = Array.from(
    { length: 20_000 },
    (_, index): Change => ({
      kind: 'set-fact',
      cube: 'c',
      at: at(index),
      before: null,
      after: { amount: index, halfWidth: 0 },
    }),
  );
  const full = applyAll(changes, wide);
  expect(full.ok && full.value.budget.cubes[0]?.facts.length).toBe(20_000);
  if (!full.ok) return;
  expect(applyAll(changes.map(invert), full.value)).toEqual({ ok: true, value: wide });
  const half = applyAll(
    changes.filter((_, index) => index % 2 === 0),
    wide,
  );
  if (!half.ok) return;
  expect(applyAll(difference(full.value, half.value), full.value)).toEqual(half);
  expect(applyAll(difference(half.value, full.value), half.value)).toEqual(full);
});

function planOf(text: string): Plan {
  const read = readPlan(text);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}

function changesOf(text: string): readonly Change[] {
  const read = readChanges(text, plan);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}

function moved(what: string, id: string, place: string, line: string): string {
  return `put ${what} ${id} ${place}\n  before\n    ${line}\n  after\n    ${line}`;
}
