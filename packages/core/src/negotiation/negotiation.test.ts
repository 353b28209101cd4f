import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryPlan } from '../../../../tests/arbitraries/plan.ts';
import { plain } from '../basics/text.ts';
import type { Change } from '../plan/change.ts';
import { difference } from '../plan/difference.ts';
import { readChanges } from '../plan/notation/change-text.ts';
import { readPlan } from '../plan/notation/plan-text.ts';
import type { Plan } from '../plan/plan.ts';
import { collisions } from './collision.ts';
import { effect } from './effect.ts';
import type { Proposal } from './proposal.ts';
import { nothingAdopted, planIn, textIn } from './scenario.ts';

const plan = planOf(`
plan house 2024/25 CHF en
sector north "North"
pillar 1 "Pillar"
  result 1.1 "Water"
  result 2.2 "Air"
priority wells pillar=1 sectors=north
  bullet "dig" +(words)" deep"
    bullet "with " -(words)"care" +(nested)"skill"
section s1 sector=north "Strategy"
  paragraph p1 "We plan " +(words)"and " +(words,nested)"then " +(words)"build " -(rival)"wells" +(rival)"pumps" "."
  paragraph p2 "A " -(words)"b" -(rival)"c" " d " +(words)"e" +(rival)"f" en:+(rival)"g"
  paragraph p3 "one " +(words)"two" " three " +(rival)"four"
version proposed 2024/25
by-result sector=north result=1.1 version=proposed-2024/25: 10,155k
by-result sector=north result=2.2 version=proposed-2024/25: 1,258k
`);
const at = 'version=proposed-2024/25 sector=north';

const proposals: readonly Proposal[] = [
  {
    id: 'words',
    by: ['d1'],
    changes: changesOf(`
set by-result result=1.1 ${at}: 10,155k -> 9,155k
set by-result result=2.2 ${at}: 1,258k -> 2,158k`),
    excludes: [],
  },
  {
    id: 'nested',
    by: ['d2'],
    changes: changesOf(`set by-result result=1.1 ${at}: 9,155k -> 9,255k`),
    amends: 'words',
    excludes: [],
  },
  {
    id: 'rival',
    by: ['d3'],
    changes: changesOf(`set by-result result=1.1 ${at}: 10,155k -> none @0`),
    excludes: ['words'],
  },
  {
    id: 'risk a',
    by: [],
    changes: changesOf('put risk north/1 @0\n  after\n    risk north/1 1.1 "Drought"'),
    excludes: [],
  },
  {
    id: 'risk b',
    by: [],
    changes: changesOf('put risk north/2 @0\n  after\n    risk north/2 1.1 "Flood"'),
    excludes: [],
  },
];

describe('the plan in a scenario', () => {
  test.each([
    [[], [10155, 1258]],
    [['words'], [9155, 2158]],
    [
      ['words', 'nested'],
      [9255, 2158],
    ],
    [
      ['nested', 'words'],
      [9255, 2158],
    ],
    [['rival'], [1258]],
    [
      ['words', 'words'],
      [9155, 2158],
    ],
  ])('with %j has these figures', (adopted, thousands) => {
    const there = planIn(plan, proposals, { name: 'test', adopted });
    expect(there.ok && figuresOf(there.value)).toEqual(thousands);
  });

  test.each([
    [['words', 'rival'], 'proposals-exclude', { proposal: 'rival', other: 'words' }],
    [['rival', 'words'], 'proposals-exclude', { proposal: 'rival', other: 'words' }],
    [['nested'], 'amendment-alone', { proposal: 'nested', amends: 'words' }],
    [['moon'], 'unknown-proposal', { proposal: 'moon' }],
  ])('refuses %j', (adopted, code, facts) => {
    expect(planIn(plan, proposals, { name: 'test', adopted })).toEqual({
      ok: false,
      refusal: { code, facts },
    });
  });

  test('says which proposal no longer fits', () => {
    const stale = {
      id: 'stale',
      by: [],
      changes: changesOf(`set by-result result=1.1 ${at}: 1k -> 2k`),
      excludes: [],
    };
    expect(planIn(plan, [stale], { name: 'test', adopted: ['stale'] })).toMatchObject({
      refusal: { code: 'change-conflicts', facts: { proposal: 'stale' } },
    });
  });

  test('proposals that put things at the same place can stand together, in either order', () => {
    for (const adopted of [
      ['risk a', 'risk b'],
      ['risk b', 'risk a'],
    ]) {
      const there = planIn(plan, proposals, { name: 'test', adopted });
      expect(there.ok && there.value.risks.map((risk) => risk.id).toSorted()).toEqual(['north/1', 'north/2']);
    }
  });

  test('what another proposal moved is found again', () => {
    const removes = (id: string, line: string): Proposal => ({
      id,
      by: [],
      changes: changesOf(`put risk ${line.split(' ')[1]} @${id === 'first' ? 0 : 1}\n  before\n    ${line}`),
      excludes: [],
    });
    const both = planOf('plan house 2024/25 CHF en\nrisk r1 "One"\nrisk r2 "Two"');
    const two = [removes('first', 'risk r1 "One"'), removes('second', 'risk r2 "Two"')];
    const there = planIn(both, two, { name: 'test', adopted: ['first', 'second'] });
    expect(there.ok && there.value.risks).toEqual([]);
  });

  test('amendments of one another end', () => {
    const round = (id: string, amends: string): Proposal => ({
      id,
      by: [],
      changes: [],
      amends,
      excludes: [],
    });
    const there = planIn(plan, [round('a', 'b'), round('b', 'a')], { name: 'test', adopted: ['a', 'b'] });
    expect(there).toEqual({ ok: true, value: plan });
  });
});

describe('words in a scenario', () => {
  const sequence = plan.narrative.sections[0]?.blocks[0]?.text.en ?? [];
  test.each([
    [[], 'We plan wells.'],
    [['words'], 'We plan and build wells.'],
    [['words', 'nested'], 'We plan and then build wells.'],
    [['nested'], 'We plan wells.'],
    [['rival'], 'We plan pumps.'],
    [['words', 'nested', 'rival'], 'We plan and then build pumps.'],
  ])('with %j', (adopted, text) => {
    expect(plain(textIn(sequence, { name: 'test', adopted }))).toBe(text);
  });
});

test('adopting nothing changes nothing', () => {
  fc.assert(
    fc.property(arbitraryPlan(), arbitraryPlan(), (a, b) => {
      const one = { id: 'p', by: [], changes: difference(a, b), excludes: [] };
      expect(planIn(a, [one], nothingAdopted)).toEqual({ ok: true, value: a });
      expect(planIn(a, [one], { name: 'all', adopted: ['p'] })).toEqual({ ok: true, value: b });
    }),
  );
});

describe('the effect of proposals', () => {
  const total = { cube: 'by-result', at: { sector: 'north' } };
  const adopt = (...adopted: readonly string[]) => ({ name: 'test', adopted });

  test('is the facts that differ, and the totals asked for that move', () => {
    const found = effect(plan, proposals, { from: nothingAdopted, to: adopt('words') }, [total]);
    expect(
      found.ok &&
        found.value.map((one) => [one.at.at['result'], one.before?.amount, one.after?.amount, one.derived]),
    ).toEqual([
      ['1.1', 1_015_500_000, 915_500_000, false],
      ['2.2', 125_800_000, 215_800_000, false],
      [undefined, 1_141_300_000, 1_131_300_000, true],
    ]);
  });

  test('tells what comes and goes', () => {
    const found = effect(plan, proposals, { from: nothingAdopted, to: adopt('rival') });
    expect(found.ok && found.value).toMatchObject([{ before: { amount: 1_015_500_000 }, after: null }]);
  });

  test('is nothing between a scenario and itself', () => {
    expect(effect(plan, proposals, { from: adopt('words'), to: adopt('words') }, [total])).toEqual({
      ok: true,
      value: [],
    });
  });

  test('is refused where a scenario is', () => {
    expect(effect(plan, proposals, { from: adopt('nested'), to: nothingAdopted }).ok).toBe(false);
    expect(effect(plan, proposals, { from: nothingAdopted, to: adopt('nested') }).ok).toBe(false);
  });

  test('turned round swaps before and after', () => {
    fc.assert(
      fc.property(arbitraryPlan(), arbitraryPlan(), (a, b) => {
        const one = [{ id: 'p', by: [], changes: difference(a, b), excludes: [] }];
        const there = effect(a, one, { from: nothingAdopted, to: adopt('p') });
        const back = effect(a, one, { from: adopt('p'), to: nothingAdopted });
        const turned = back.ok ? back.value.map(({ before, after }) => [after, before]) : [];
        const forth = there.ok ? there.value.map(({ before, after }) => [before, after]) : [];
        expect(new Set(turned.map((pair) => JSON.stringify(pair)))).toEqual(
          new Set(forth.map((pair) => JSON.stringify(pair))),
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe('collisions', () => {
  const found = collisions(plan, proposals);

  test('in figures say which proposals assign the same one', () => {
    expect(found.filter((one) => one.kind === 'figure')).toEqual([
      {
        kind: 'figure',
        at: { cube: 'by-result', at: { sector: 'north', result: '1.1', version: 'proposed-2024/25' } },
        proposals: ['words', 'nested', 'rival'],
      },
    ]);
  });

  test.each([
    ['block:p1', { from: 1, to: 5 }, ['words', 'nested', 'rival']],
    ['block:p2', { from: 4, to: 6 }, ['words', 'rival']],
    ['priority:wells/1.1', { from: 1, to: 2 }, ['words', 'nested']],
  ])('in words of %s at %j', (of, elements, touching) => {
    const words = found.filter((one) => one.kind === 'words' && one.of === of);
    expect(words).toEqual([{ kind: 'words', of, language: 'en', elements, proposals: touching }]);
  });

  test('are none where changes stand apart', () => {
    expect(found.filter((one) => one.kind === 'words' && one.of === 'block:p3')).toEqual([]);
    expect(collisions(plan, proposals.slice(3)).filter((one) => one.kind !== 'words')).toEqual([]);
  });

  test('in entities and in rewordings are told', () => {
    const again = (id: string): Proposal => ({
      id,
      by: [],
      changes: [...(proposals[3]?.changes ?? []), ...changesOf('reword p3 fr: none -> "un"')],
      excludes: [],
    });
    expect(collisions(plan, [again('x'), again('y')]).slice(0, 2)).toEqual([
      { kind: 'entity', what: 'risk', id: 'north/1', proposals: ['x', 'y'] },
      { kind: 'words', of: 'block:p3', language: 'fr', elements: null, proposals: ['x', 'y'] },
    ]);
  });
});

function planOf(text: string): Plan {
  const read = readPlan(text);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}

function changesOf(text: string): readonly Change[] {
  const read = readChanges(text, planOf('plan house 2024/25 CHF en'));
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}

function figuresOf(there: Plan): readonly number[] {
  return (there.budget.cubes[0]?.facts ?? []).map((fact) => (fact.amount ?? 0) / 100_000);
}
