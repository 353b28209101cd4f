import { describe, expect, test } from 'vitest';
import { developmentFigure } from '../../budget/definitions/counted.ts';
import { applyAll } from '../../plan/apply.ts';
import { invertAll } from '../../plan/invert.ts';
import { readPlan } from '../../plan/notation/plan-text.ts';
import type { Plan } from '../../plan/plan.ts';
import { changesOfEdits } from './changes-of-edits.ts';
import type { DefinitionEdit, Edit, ShareEdit } from './edit.ts';

const read = readPlan(`
plan house 2024/25 CHF en "Plan"
sector north "North"
sector south "South"
version proposed 2024/25
by-object sector=north object=posts version=proposed-2024/25: 100
by-object sector=north object=travel version=proposed-2024/25: 50
by-object sector=south object=posts version=proposed-2024/25: 40
`);
if (!read.ok) throw new Error(JSON.stringify(read.refusal));
const plan = read.value;
const said = { name: 'Revised', since: '2024-01-01', source: 'A/55/4' };
const made: DefinitionEdit = {
  kind: 'definition',
  definition: null,
  language: 'en',
  before: null,
  after: said,
};
const id = 'from-2024-01-01';
const share = (at: ShareEdit['at'], after: number | null, before: number | null = null): ShareEdit => ({
  kind: 'definition-share',
  definition: id,
  at,
  before,
  after,
});

function edited(edits: readonly Edit[]): Plan {
  const changes = changesOfEdits(edits, plan);
  const next = changes.ok ? applyAll(changes.value, plan) : changes;
  if (!changes.ok || !next.ok) throw new Error(JSON.stringify([changes, next]));
  expect(applyAll(invertAll(changes.value), next.value)).toEqual({ ok: true, value: plan });
  return next.value;
}

describe('a definition of development expenditure', () => {
  test('is written, changed in another language, and goes', () => {
    const { budget } = edited([made]);
    expect(budget.definitions).toEqual([
      { id, name: { en: 'Revised' }, since: '2024-01-01', source: { en: 'A/55/4' }, shares: [] },
    ]);
    const change: Edit = {
      ...made,
      definition: id,
      language: 'fr',
      before: said,
      after: { ...said, name: 'Révisée', since: '2024-02-01' },
    };
    expect(edited([made, change]).budget.definitions).toMatchObject([
      { id, name: { en: 'Revised', fr: 'Révisée' }, since: '2024-02-01', source: { en: 'A/55/4' } },
    ]);
    expect(edited([made, { ...made, definition: id, before: said, after: null }])).toEqual(plan);
  });

  test('begins as another one, and the first share that covers a fact rules', () => {
    const other: Edit = { ...made, after: { name: 'Later', since: '2026-01-01', source: '' }, like: id };
    const { budget } = edited([
      made,
      share({ sector: 'north' }, 10),
      share({ sector: 'north', object: 'posts' }, 50),
      share({ object: 'posts' }, 25),
      share({ sector: 'north' }, 20, 10),
      other,
    ]);
    const [first, later] = budget.definitions ?? [];
    expect(first?.shares).toEqual([
      { at: { sector: 'north', object: 'posts' }, percent: 50 },
      { at: { sector: 'north' }, percent: 20 },
      { at: { object: 'posts' }, percent: 25 },
    ]);
    expect(later).toEqual({
      id: 'from-2026-01-01',
      name: { en: 'Later' },
      since: '2026-01-01',
      shares: first?.shares,
    });
    const counts = first && developmentFigure(budget, first, { cube: 'by-object', at: {} });
    expect(counts?.amount).toBe(5_000 + 1_000 + 1_000);
  });

  test('has a share no more', () => {
    const { budget } = edited([
      made,
      share({ sector: 'north' }, 10),
      share({ sector: 'south' }, 0.000_001),
      share({ sector: 'north' }, null, 10),
    ]);
    expect(budget.definitions?.[0]?.shares).toEqual([{ at: { sector: 'south' }, percent: 0.000_001 }]);
  });

  test('has its shares in another order, and another one rules then', () => {
    const [posts, north] = [{ object: 'posts' }, { sector: 'north' }];
    const begun = [made, share(posts, 25), share(north, 10), share({ sector: 'south' }, 5)];
    const order = (at: ShareEdit['at'], ahead: ShareEdit['at'] | null): Edit => {
      return { kind: 'share-order', definition: id, at, ahead };
    };
    const counts = (edits: readonly Edit[]): number => {
      const { budget } = edited(edits);
      const [first] = budget.definitions ?? [];
      return (first && developmentFigure(budget, first, { cube: 'by-object', at: {} }))?.amount ?? 0;
    };
    const shares = (edits: readonly Edit[]) => edited(edits).budget.definitions?.[0]?.shares;
    expect(counts(begun)).toBe(2_500 + 500 + 1_000);
    expect(counts([...begun, order(north, posts)])).toBe(1_000 + 500 + 1_000);
    expect(shares([...begun, order(posts, null)])?.map(({ percent }) => percent)).toEqual([10, 5, 25]);
    expect(shares([...begun, order(posts, { sector: 'south' })])?.map(({ percent }) => percent)).toEqual([
      10, 25, 5,
    ]);
    expect(shares([...begun, order(north, posts), order(posts, north)])).toEqual(shares(begun));
  });

  test.each<[string, readonly Edit[], string]>([
    ['too long a name', [{ ...made, after: { ...said, name: 'a'.repeat(201) } }], 'words-too-long'],
    ['too long a source', [{ ...made, after: { ...said, source: 'a'.repeat(2_001) } }], 'words-too-long'],
    [
      'an order of one that is not there',
      [{ kind: 'share-order', definition: 'moon', at: {}, ahead: null }],
      'unknown-reference',
    ],
    [
      'an order of a share that is not there',
      [made, { kind: 'share-order', definition: id, at: { sector: 'north' }, ahead: null }],
      'share-unknown',
    ],
    [
      'an order before a share that is not there',
      [
        made,
        share({ sector: 'north' }, 1),
        { kind: 'share-order', definition: id, at: { sector: 'north' }, ahead: { sector: 'south' } },
      ],
      'share-unknown',
    ],
    [
      'the order that there is',
      [
        made,
        share({ sector: 'north' }, 1),
        { kind: 'share-order', definition: id, at: { sector: 'north' }, ahead: null },
      ],
      'empty-change',
    ],
    ['no name', [{ ...made, after: { ...said, name: ' ' } }], 'definition-name-missing'],
    ['a day that is none', [{ ...made, after: { ...said, since: '2024-02-30' } }], 'definition-date'],
    ['words for a day', [{ ...made, after: { ...said, since: 'soon' } }], 'definition-date'],
    ['the day of another', [made, { ...made, after: { ...said, name: 'B' } }], 'definition-day-taken'],
    [
      'another one seen',
      [made, { ...made, definition: id, before: { ...said, source: '' } }],
      'edit-conflicts',
    ],
    ['one that is not there', [{ ...made, definition: 'moon', before: said }], 'unknown-reference'],
    ['nothing at all', [{ ...made, after: null }], 'empty-change'],
    ['one to begin with that is not there', [{ ...made, like: 'moon' }], 'unknown-reference'],
    ['a share of one that is not there', [share({ sector: 'north' }, 1)], 'unknown-reference'],
    ['a share of a sector that is not there', [made, share({ sector: 'moon' }, 1)], 'unknown-reference'],
    ['a share of everything', [made, share({}, 1)], 'share-of-nothing'],
    ['a share of what no cube tells apart', [made, share({ moon: 'x' }, 1)], 'share-of-nothing'],
    ['more than all', [made, share({ sector: 'north' }, 100.5)], 'share-percent'],
    ['finer than six decimals', [made, share({ sector: 'north' }, 1.123_456_7)], 'share-percent'],
    ['another share seen', [made, share({ sector: 'north' }, 1, 2)], 'edit-conflicts'],
    ['no share that goes', [made, share({ sector: 'north' }, null)], 'empty-change'],
  ])('is refused with %s', (_what, edits, code) => {
    expect(changesOfEdits(edits, plan)).toMatchObject({ refusal: { code } });
  });
});
