import { describe, expect, test } from 'vitest';
import type { Result } from '../basics/result.ts';
import { readChanges } from '../plan/notation/change-text.ts';
import { readPlan } from '../plan/notation/plan-text.ts';
import { concernsResult, concernsSector } from './concerned.ts';
import type { Proposal } from './proposal.ts';
import { assigns, touchedBy } from './touched.ts';

const plan = valueOf(
  readPlan(`
plan house 2024/25 CHF en
sector north "North"
sector south "South"
unit lima external-office sector=south "Lima"
pillar 1 "One"
  result 1.1 "Water"
pillar 2 "Two"
  result 2.1 "Air"
  result 2.2 "Fire"
priority wells pillar=1 sectors=north
  bullet "dig" +(bullet)" deep"
priority fires pillar=2 sectors=south
  bullet "watch"
    bullet "result 2.2" +(inner)" at night"
section s1 sector=north "Strategy"
  section s2 "Ways"
    paragraph p1 "For result 2.1 " +(block)"we dig"
section s3 "Free"
  paragraph p2 "Free " -(free)"words, 12.1 of them"
version proposed 2024/25
by-result sector=north result=2.1 version=proposed-2024/25: 10k
by-unit unit=lima category=personnel version=proposed-2024/25: 10k
priorities priority=fires bullet=all version=proposed-2024/25: 10k
`),
);

const money = changesOf('set by-result sector=north result=2.1 version=proposed-2024/25: 10k -> 11k');
const office = changesOf('set by-unit unit=lima category=personnel version=proposed-2024/25: 10k -> 11k');
const priority = changesOf('set priorities priority=fires bullet=all version=proposed-2024/25: 10k -> 11k');
const proposals: readonly Proposal[] = [
  ...['bullet', 'inner', 'block', 'free'].map((id) => proposalOf(id, [])),
  proposalOf('money', money),
  proposalOf('office', office),
  proposalOf('priority', priority),
  proposalOf('indicator', [
    {
      kind: 'put',
      what: 'indicator',
      id: '2.2/1',
      index: 0,
      before: null,
      after: {
        id: '2.2/1',
        result: '2.2',
        title: { en: 'Fires seen' },
        responsible: ['south'],
        inFramework: true,
        polarity: 'more-is-better',
        contributions: [],
      },
    },
  ]),
];
const touched = touchedBy(plan, proposals);

function concerned(
  matches: (touch: NonNullable<ReturnType<typeof touched.get>>[number]) => boolean,
): readonly string[] {
  return proposals.map(({ id }) => id).filter((id) => (touched.get(id) ?? []).some(matches));
}

test('every proposal touches what it changes, in the plan’s order', () => {
  const kinds = [...touched].map(([id, touches]) => [id, ...touches.map(({ kind }) => kind)]);
  expect(kinds).toEqual([
    ['bullet', 'bullet'],
    ['inner', 'bullet'],
    ['block', 'block'],
    ['free', 'block'],
    ['money', 'figure'],
    ['office', 'figure'],
    ['priority', 'figure'],
    ['indicator', 'entity'],
  ]);
  expect(touched.get('inner')?.[0]).toMatchObject({ path: '1.1', priority: { id: 'fires' } });
  expect(touched.get('block')?.[0]).toMatchObject({ sections: [{ id: 's1' }, { id: 's2' }] });
});

describe('a result is concerned', () => {
  test.each([
    ['1.1', ['bullet']],
    ['2.1', ['block', 'money']],
    ['2.2', ['inner', 'priority', 'indicator']],
  ])('%s', (code, ids) => {
    expect(concerned((touch) => concernsResult(plan, touch, code))).toEqual(ids);
  });
});

describe('a sector is concerned', () => {
  test.each([
    ['north', ['bullet', 'block', 'money']],
    ['south', ['inner', 'office', 'priority', 'indicator']],
  ])('%s', (sector, ids) => {
    expect(concerned((touch) => concernsSector(plan, touch, sector))).toEqual(ids);
  });
});

test('a proposal assigns the very figure it sets, whatever the order of its coordinates', () => {
  const first = proposals.find(({ id }) => id === 'money');
  const at = { version: 'proposed-2024/25', result: '2.1', sector: 'north' };
  expect(first && assigns(first, { cube: 'by-result', at })).toBe(true);
  expect(first && assigns(first, { cube: 'by-result', at: { ...at, sector: 'south' } })).toBe(false);
});

function proposalOf(id: string, changes: Proposal['changes']): Proposal {
  return { id, by: [], changes, excludes: [] };
}

function changesOf(text: string): Proposal['changes'] {
  return valueOf(readChanges(text, plan));
}

function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}
