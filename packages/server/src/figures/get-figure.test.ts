import type { Origin } from '@plenary/api/figures';
import { ok } from '@plenary/core/basics/result';
import { languages } from '@plenary/core/basics/words';
import { factsUnder } from '@plenary/core/budget/cube';
import { applyAll } from '@plenary/core/plan/apply';
import { describe, expect, test } from 'vitest';
import type { Context } from '../app/handler.ts';
import { answer, asked, givenContext, sourceIsThere, valueOf } from '../app/reading/given-context.ts';
import { handleFigure } from './get-figure.ts';
import type { Touching } from './touching.ts';

const context = await givenContext();
const version = 'version=proposed-2024/25';
const untouched: Touching = async () => [];
const originOf = (
  formula: string,
  query: object = {},
  plan = 'demo',
  touching = untouched,
): Promise<Origin> =>
  answer(handleFigure(touching), context, { params: { plan }, query: { formula, ...query } });

test('the total is told with all its digits, its place and its pages', async () => {
  const origin = await originOf(`total[${version}]`);
  expect(origin).toMatchObject({
    words: 'Total budget, 2024/25 proposed budget',
    exact: '857,300,000.00',
    within: null,
    factCount: 1,
    figure: { printed: '857,300' },
  });
  expect(origin.stated.map(({ printed, agrees }) => [printed, agrees])).toContainEqual([
    expect.stringContaining('857,300'),
    true,
  ]);
  expect(origin.shownIn).toMatchObject([{ kind: 'plan', id: 'demonstration-2024-2025' }]);
});

test('a sum tells the facts under it, the largest first', async () => {
  const origin = await originOf(`by-result[sector=copyright;${version}]`);
  expect(origin.words).toBe(
    'Resources by result, Copyright and Creative Industries, 2024/25 proposed budget',
  );
  expect(origin.factCount).toBe(9);
  const values = origin.facts.map(({ figure }) => figure.value ?? 0);
  expect(values).toEqual(values.toSorted((a, b) => b - a));
  expect(values.reduce((sum, value) => sum + value, 0)).toBe(origin.figure.value);
  expect(origin.proposals.map(({ proposal, figure }) => [proposal.id, figure.printed])).toEqual([
    ['copyright-resources', '37,664'],
  ]);
  expect(origin.findings).toMatchObject([{ severity: 'error' }]);
  expect(origin.shownIn.map(({ kind, id }) => `${kind} ${id}`)).toContain('sector copyright');
});

test('the total that the source went on printing disagrees where its proposal is adopted', async () => {
  const formula = `by-result[sector=copyright;${version}]`;
  expect((await originOf(formula)).stated.every(({ agrees }) => agrees)).toBe(true);
  const adopted = await originOf(formula, { scenario: 'copyright-resources' });
  expect(adopted.stated.map(({ printed, agrees }) => [printed, agrees])).toContainEqual(['37,764', false]);
  expect(adopted.figure.before).toMatchObject({ printed: '37,764', derived: true });
});

test('the total that sectors and what is unallocated do not come to agrees nowhere', async () => {
  const adopted = await originOf(`total[${version}]`, { scenario: 'copyright-resources' });
  expect(adopted.figure.printed).toBe('857,300');
  expect(adopted.stated.map(({ agrees }) => agrees)).toContain(false);
  expect(adopted.stated.every(({ agrees }) => !agrees)).toBe(true);
});

test('a percentage tells both sides', async () => {
  const origin = await originOf(`100 * (development-share[${version}]) / (total[${version}])`);
  expect(origin.figure).toMatchObject({ unit: 'percentage', printed: '21%' });
  expect(origin.exact).toBe('21.39846%');
  expect(origin.terms.map(({ part, figure }) => [part, figure.printed])).toEqual([
    ['numerator', '183,449'],
    ['denominator', '857,300'],
  ]);
});

test('people are people', async () => {
  const origin = await originOf(`posts[contract=posts;unit=china;${version}]`);
  expect(origin.figure.unit).toBe('people');
  expect(origin.exact).toBe(origin.figure.printed);
});

test('what revisions did to a fact is told, as the log has it', async () => {
  const at = { cube: 'total', at: { version: 'proposed-2024/25' } };
  const touching: Touching = async (_plan, addresses) =>
    addresses.some(({ cube }) => cube === 'total')
      ? [
          {
            number: 3,
            at: '2026-01-02T03:04:05.000Z',
            actor: { id: 'ada', name: 'Ada' },
            reason: '',
            undoes: 2,
            file: 'round.xlsx',
            facts: [
              {
                at,
                before: { amount: 85_000_000_000, halfWidth: 0 },
                after: { amount: 85_730_000_000, halfWidth: 0 },
              },
            ],
          },
        ]
      : [];
  const { revisions } = await originOf(`total[${version}]`, {}, 'demo', touching);
  expect(revisions).toMatchObject([
    {
      number: 3,
      actor: 'Ada',
      reason: '',
      undoes: 2,
      file: 'round.xlsx',
      before: '850,000',
      after: '857,300',
    },
  ]);
});

test.each(languages)('a figure has words in %s', async (language) => {
  const { words } = await originOf(`by-object[object=posts;sector=brands;${version}]`, { language });
  expect(words).toContain('2024/25');
  expect(words).not.toMatch(/brands|posts|version|undefined/);
});

test.each([
  ['total', 'formula-malformed'],
  ['total[a=b', 'formula-malformed'],
  ['wealth[version=x]', 'formula-cube-unknown'],
])('%j is refused', async (formula, code) => {
  const refused = await asked(handleFigure(untouched), context, {
    params: { plan: 'demo' },
    query: { formula },
  });
  expect(refused).toMatchObject({ ok: false, refusal: { code } });
});

test('a figure the plan has no fact of has no value', async () => {
  const origin = await originOf(`by-result[result=9.9;${version}]`);
  expect(origin).toMatchObject({ exact: null, factCount: 0, figure: { value: null, printed: 'n/a' } });
});

test.each([
  [`by-result[result=1.1;sector=patents;${version}]`, true],
  [`by-result[result=2.1;sector=patents;${version}]`, false],
  [`by-result[result=9.9;${version}]`, false],
  ['by-result[result=1.1;sector=patents;version=moon]', false],
  [`2 * by-result[result=1.1;sector=patents;${version}]`, false],
  [`by-object[object=personnel;sector=copyright;${version}]`, false],
])('%s: an amount can be put there is %s', async (formula, expected) => {
  expect((await originOf(formula)).isOpenPlace).toBe(expected);
});

describe('after an edit, before the checks have read the book anew', () => {
  const at = { object: 'posts', sector: 'patents', version: 'proposed-2024/25' };
  const formula = `by-object[object=posts;sector=patents;${version}]`;

  test('nothing that the book of the revision before states is told as if it stood', async () => {
    const before = await originOf(formula);
    expect(before.statedIn).toBe('book');
    expect(before.stated.length).toBeGreaterThan(0);
    const opened = valueOf(await context.open('demo'));
    const posts = factsUnder(opened.plan.budget, { cube: 'by-object', at });
    const fact = posts[0];
    if (!fact || posts.length > 1) throw new Error('one fact is looked for');
    const { at: _, ...stood } = fact;
    const now = { amount: 100_000, halfWidth: 0 };
    const change = { kind: 'set-fact', cube: 'by-object', at, before: stood, after: now } as const;
    const plan = valueOf(applyAll([change], opened.plan));
    const edited: Context = {
      ...context,
      open: async () => ok({ ...opened, plan, revision: opened.revision + 1, checkedSoFar: () => null }),
    };
    const after: Origin = await answer(handleFigure(untouched), edited, {
      params: { plan: 'demo' },
      query: { formula },
    });
    expect(after).toMatchObject({ exact: '1,000.00', findingsKnown: false, statedIn: 'book', stated: [] });
  });
});

describe.skipIf(!sourceIsThere)('of an imported source', () => {
  test('a figure is as wide as it was printed, and tells where', async () => {
    const origin = await originOf(`unallocated[${version}]`, {}, 'source');
    expect(origin).toMatchObject({ exact: '8,200,000.00', within: '50,000.00' });
    expect(origin.statedIn).toBe('source');
    expect(origin.stated[0]).toMatchObject({
      agrees: true,
      place: { file: 'source.txt' },
      node: expect.stringMatching(/^n\d+$/),
    });
    const thousand = await originOf(`by-result[result=2.2;sector=copyright;${version}]`, {}, 'source');
    expect(thousand.within).toBe('500.00');
  });
});
