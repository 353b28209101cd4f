import { describe, expect, test } from 'vitest';
import { disagreements } from '../../budget/agreements/agreements.ts';
import { statedShares } from '../../budget/agreements/stated-share.ts';
import { statedTotals } from '../../budget/agreements/stated-total.ts';
import { type Budget, cubeOf, figure } from '../../budget/cube.ts';
import { definitionFor, developmentFigure } from '../../budget/definitions/counted.ts';
import { developmentCubeId, withDevelopment } from '../../budget/definitions/development-cube.ts';
import { grown } from '../../budget/spread/growth.ts';
import { bridgeAt } from '../../budget/versions/bridge.ts';
import { applyAll } from '../apply.ts';
import type { Change } from '../change.ts';
import { leavesHeld } from '../held.ts';
import { invertAll } from '../invert.ts';
import { readPlan, writePlan } from '../notation/plan-text.ts';
import type { Plan } from '../plan.ts';
import { growing } from './growth-changes.ts';
import { removing } from './put-changes.ts';
import { carryingForward, copyingVersion, freezing } from './version-changes.ts';

const plan = planOf(`
plan house 2026/27 CHF en
sector a "A"
sector b "B"
version approved 2024/25
version proposed 2026/27
dimension object
  member staff
  member posts parent=staff
  member travel
cube money money sector,object,year,version
definition old since=2010-01-01 "Old"
  share sector=a: 100%
definition new since=2015-10-14 "New"
  share sector=a object=staff: 33.333333%
  share object=travel: 50%
bridge-step prices inflation money from=approved-2024/25 to=proposed-2026/27 "prices rise"
  amount sector=a: 3
  amount sector=b object=travel: 1
bridge-step once one-off money from=approved-2024/25 to=proposed-2026/27 "a move"
  amount object=travel: -2
fact money sector=a object=posts year=2024 version=approved-2024/25: 100
fact money sector=a object=travel year=2025 version=approved-2024/25: 20.01
fact money sector=b object=posts year=2024 version=approved-2024/25: 60
fact money sector=a object=posts year=2026 version=proposed-2026/27: 110
fact money sector=b object=posts year=2026 version=proposed-2026/27: 57
fact money sector=b object=travel year=2026 version=proposed-2026/27: 5
`);
const { budget } = plan;
const [approved, proposed] = ['approved-2024/25', 'proposed-2026/27'];

describe('development expenditure', () => {
  test('is what counts of each fact, under the definition in force', () => {
    expect(definitionFor(budget, { from: 2012, to: 2013 })?.id).toBe('old');
    expect(definitionFor(budget, { from: 2026, to: 2027 })?.id).toBe('new');
    expect(definitionFor(budget, { from: 2009, to: 2009 })).toBeNull();
  });

  test('under two definitions stands side by side in one cube, over the same facts', () => {
    const both = withDevelopment(budget, 'money');
    const of = (definition: string, at: Readonly<Record<string, string>>): number | undefined =>
      both.ok
        ? figure(both.value, { cube: developmentCubeId('money'), at: { ...at, definition } })?.amount
        : undefined;
    expect(of('old', { version: approved })).toBe(12_001);
    // A third of 100.00 and half of 20.01, each to the minor unit: 33.33 and 10.01.
    expect(of('new', { version: approved })).toBe(3_333 + 1_001);
    expect(of('new', { version: proposed, sector: 'b' })).toBe(250);
    const definition = budget.definitions?.[1];
    const all = { cube: 'money', at: { version: approved } };
    expect(definition && developmentFigure(budget, definition, all)?.amount).toBe(4_334);
  });

  test('needs a definition and a cube', () => {
    const { definitions: _none, ...without } = budget;
    expect(withDevelopment(without, 'money')).toMatchObject({ refusal: { code: 'no-definitions' } });
    expect(withDevelopment(budget, 'moon')).toMatchObject({ refusal: { code: 'unknown-cube' } });
  });
});

describe('the bridge', () => {
  test.each([
    ['over all', {}, [18_001, 300 + 100, -200, -1_001, 17_200]],
    [
      'at a sector: what was said more coarsely is not told',
      { sector: 'a' },
      [12_001, 300, 0, -1_301, 11_000],
    ],
    ['at a group of objects', { object: 'staff' }, [16_000, 0, 0, 700, 16_700]],
    ['at an object', { object: 'travel' }, [2_001, 100, -200, -1_401, 500]],
  ])('%s adds up exactly, the rest unexplained', (_where, at, expected) => {
    const bridge = bridgeAt(budget, { cube: 'money', from: approved, to: proposed, at });
    const parts = bridge.ok
      ? [bridge.value.from, ...bridge.value.steps.map((one) => one.amount), bridge.value.unexplained]
      : [];
    expect(bridge.ok && [...parts, bridge.value.to]).toEqual(expected);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(expected.at(-1));
  });
});

test('a bridge to or from a version that is not there is refused', () => {
  for (const ends of [
    { from: 'moon', to: proposed },
    { from: approved, to: 'moon' },
  ]) {
    expect(bridgeAt(budget, { cube: 'money', ...ends })).toMatchObject({
      refusal: { code: 'unknown-reference', facts: { kind: 'version', id: 'moon' } },
    });
  }
});

describe('a version', () => {
  test('is frozen and thawed', () => {
    const frozen = done(plan, freezing(plan, approved, true));
    expect(frozen.budget.versions[0]?.frozen).toBe(true);
    expect(freezing(frozen, approved, true)).toEqual({ ok: true, value: [] });
    expect(done(frozen, freezing(frozen, approved, false))).toEqual(plan);
    expect(freezing(plan, 'moon', true).ok).toBe(false);
  });

  test('is copied, and the copy is taken back', () => {
    const to = {
      id: 'draft',
      stage: 'proposed',
      period: { from: 2026, to: 2027 },
      name: { en: 'Draft 2' },
    } as const;
    const changes = copyingVersion(plan, proposed, to);
    const copied = done(plan, changes);
    expect(amountOf(copied.budget, 'draft')).toBe(amountOf(budget, proposed));
    expect(changes.ok && applyAll(invertAll(changes.value), copied)).toEqual({ ok: true, value: plan });
    expect(copyingVersion(copied, proposed, to)).toMatchObject({ refusal: { code: 'id-taken' } });
    const { name: _none, ...unnamed } = to;
    const [put] = done(plan, copyingVersion(plan, proposed, unnamed)).budget.versions.slice(-1);
    expect(put?.name).toEqual({ en: 'draft' });
  });

  test('is carried forward, its years too, and frozen', () => {
    const carried = carryingForward(plan, proposed, { from: 2028, to: 2029 });
    const next = done(plan, carried);
    const facts =
      cubeOf(next.budget, 'money')?.facts.filter((fact) => fact.at['version'] === 'proposed-2028/29') ?? [];
    expect(facts.map((fact) => fact.at['year'])).toEqual(['2028', '2028', '2028']);
    expect(next.budget.versions.find((one) => one.id === proposed)?.frozen).toBe(true);
    expect(carried.ok && leavesHeld(carried.value, plan)).toEqual({ ok: true, value: null });
    expect(carryingForward(plan, proposed, { from: 2026, to: 2027 })).toMatchObject({
      refusal: { code: 'period-not-later' },
    });
  });

  test('is brought to zero nominal or real growth', () => {
    const base = amountOf(budget, approved);
    for (const [percent, amount] of [
      [0, base],
      [2.5, base + 450],
      [-10, base - 1_800],
      [150, base + 27_002],
    ] as const) {
      const changes = grown(budget, { cube: 'money', version: proposed, base: approved, percent });
      expect(amountOf(done(plan, changes).budget, proposed)).toBe(amount);
    }
  });
});

describe('growth that is planned', () => {
  const both = planOf(`
plan house 2026/27 CHF en
sector a "A"
sector b "B"
version approved 2024/25
version proposed 2026/27
by-result sector=a result=1.1 version=approved-2024/25: 100,123
by-result sector=a result=1.1 version=proposed-2026/27: 70,001
by-result sector=a result=1.2 version=proposed-2026/27: 30,002
by-result sector=b result=1.1 version=proposed-2026/27: 20,003
by-object sector=a object=posts version=proposed-2026/27: 90,000
by-object sector=a object=travel version=proposed-2026/27: 10,003
by-object sector=b object=posts version=proposed-2026/27: 20,003
`);
  const growth = { version: 'proposed-2026/27', base: 'approved-2024/25', percent: 10 };

  test.each([1, 100_000])('brings all cubes to the same in units of %s, so that they agree', (unit) => {
    const grownPlan = done(both, growing(both, { ...growth, unit }));
    const at = { version: 'proposed-2026/27' };
    for (const cube of ['by-result', 'by-object']) {
      expect(figure(grownPlan.budget, { cube, at })?.amount).toBe(11_013_530);
    }
    expect(disagreements(both.budget)).toEqual([]);
    expect(disagreements(grownPlan.budget)).toEqual([]);
  });

  const stating = `
total version=approved-2024/25: 100,123
total version=proposed-2026/27: 120,107
unallocated version=proposed-2026/27: 101
`;

  test.each([
    ['whole: what is unallocated grows over nothing', stating, [11_013_530, 0, 0]],
    [
      'with something unallocated in both versions',
      stating.replace('100,123', '100,323').concat('unallocated version=approved-2024/25: 200\n'),
      [11_035_530, 22_000, 0],
    ],
    [
      'an extract: a total of more than its sectors grows over that of the base',
      stating.replace('100,123', '300,000').replace('120,107', '400,000'),
      [33_000_000, 0, 33_000_000 - 11_013_530],
    ],
  ])('brings along what is stated of the %s', (_what, lines, [total, rest, by]) => {
    const plain = planOf(writePlan(both) + lines);
    const at = { version: growth.version };
    const { budget: after } = done(plain, growing(plain, { ...growth, unit: 100_000 }));
    expect(figure(after, { cube: 'total', at })?.amount).toBe(total);
    expect(figure(after, { cube: 'unallocated', at })?.amount).toBe(rest);
    expect(figure(after, { cube: 'by-result', at })?.amount).toBe(11_013_530);
    expect(statedTotals(after).find((one) => one.version === growth.version)?.by).toBe(by);
  });

  const defining = `
definition now since=2020-01-01 "Now"
  share sector=b: 100%
`;
  const sharing = (amount: string): string => `development-share version=proposed-2026/27: ${amount}\n`;

  test.each([
    [
      'a part of the sectors, whose definition is not known',
      stating + sharing('24,000'),
      Math.round((2_400_000 * 11_013_530) / 12_000_600),
    ],
    [
      'a part of the sectors, where the definition says something else',
      defining + stating + sharing('24,000'),
      Math.round((2_400_000 * 11_013_530) / 12_000_600),
    ],
    [
      'a part of the total of an extract',
      stating.replace('100,123', '300,000').replace('120,107', '400,000') + sharing('100,000'),
      8_250_000,
    ],
    ['a part of the sectors, where no total is stated', sharing('120,006'), 11_013_530],
  ])('brings along the development share: %s', (_what, lines, expected) => {
    const plain = planOf(writePlan(both) + lines);
    const at = { version: growth.version };
    const { budget: after } = done(plain, growing(plain, growth));
    const share = figure(after, { cube: 'development-share', at })?.amount;
    expect(share).toBe(expected);
    expect(share).not.toBe(figure(plain.budget, { cube: 'development-share', at })?.amount);
  });

  test('brings the development share to what counts again, where it was what counts under the definition in force', () => {
    const plain = planOf(writePlan(both) + defining + stating + sharing('20,003'));
    const at = { version: growth.version };
    const { budget: after } = done(plain, growing(plain, growth));
    const counts = figure(after, { cube: 'by-result', at: { ...at, sector: 'b' } })?.amount;
    expect(counts).toBeLessThan(2_000_300);
    expect(figure(after, { cube: 'development-share', at })?.amount).toBe(counts);
    expect(statedShares(after, 2).map(({ by }) => by)).toEqual([0]);
  });

  test('leaves a total alone that is neither the sum of its sectors nor stated in the base', () => {
    const plain = planOf(`${writePlan(both)}total version=proposed-2026/27: 400,000\n`);
    const { budget: after } = done(plain, growing(plain, growth));
    expect(figure(after, { cube: 'total', at: { version: growth.version } })?.amount).toBe(40_000_000);
  });

  test('is tried in a frozen version, too, and refuses what is not there', () => {
    const frozen = done(both, freezing(both, growth.version, true));
    expect(growing(frozen, growth).ok).toBe(true);
    expect(growing(both, { ...growth, base: 'moon' })).toMatchObject({
      refusal: { code: 'unknown-reference' },
    });
    const none = growing(both, { ...growth, version: 'approved-2024/25', base: 'proposed-2026/27' });
    expect(none.ok).toBe(true);
  });
});

test('what is not there is not removed', () => {
  expect(removing('ceiling', plan, 'moon')).toBeNull();
  expect(removing('definition', plan, 'old')?.after).toBeNull();
});

function amountOf(one: Budget, version: string): number {
  return figure(one, { cube: 'money', at: { version } })?.amount ?? 0;
}

function done(one: Plan, changes: ReturnType<typeof freezing>): Plan {
  const list: readonly Change[] = changes.ok ? changes.value : [];
  const next = applyAll(list, one);
  if (!changes.ok || !next.ok) throw new Error(JSON.stringify([changes, next]));
  return next.value;
}

function planOf(text: string): Plan {
  const read = readPlan(text);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}
