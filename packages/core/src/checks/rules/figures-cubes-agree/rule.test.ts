import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../../../basics/words.ts';
import { disagreements } from '../../../budget/agreements/agreements.ts';
import { type Budget, type Cube, factKey } from '../../../budget/cube.ts';
import { refusalWords } from '../../../wording/catalogue.ts';
import { missingFacts } from '../../../wording/sentence.ts';
import { aboutFindings } from '../../about/about-findings.ts';
import { catalogues } from '../../catalogues.ts';
import { givenChecked } from '../../figures/given-checked.ts';
import { type GivenTable, givenByResult, givenTogether } from '../../figures/given-tables.ts';
import { given } from '../../given.ts';
import { givenCubes } from '../../given-figures.ts';
import type { CheckContext } from '../../rule.ts';
import { apartSince } from './apart-since.ts';
import { figuresCubesAgree } from './rule.ts';

test.each([
  ['the same total', '59,682', []],
  ['totals that rounding makes one', '59,683', []],
  ['another total', '59,862', ['59,682', '59,862']],
])('%s', async (_name, total, printed) => {
  const byResult = givenByResult('a', { '1.1': '50,000', '2.1': '9,682' }, '59,682');
  const context = await givenChecked(givenTogether(byResult, byObject('a', '40,000', total)));
  const found = figuresCubesAgree.check(context);
  const repaired = new Set(
    found.flatMap((one) => one.repairs.flatMap(({ cells }) => cells.map((cell) => cell.printed))),
  );
  expect(printed.every((text) => repaired.has(text))).toBe(true);
  expect(found).toHaveLength(printed.length > 0 ? 1 : 0);
});

test('says nothing of another sector', async () => {
  const byResult = givenByResult('a', { '1.1': '50,000' }, '50,000');
  const context = await givenChecked(givenTogether(byResult, byObject('b', '10,000', '20,000')));
  expect(figuresCubesAgree.check(context)).toEqual([]);
});

test('says nothing of a part that is shown in two versions and compared', async () => {
  const item = (version: string): string => `of-which[item=gender;sector=a;version=${version}]`;
  const ofWhich: GivenTable = {
    facts: { [item('proposed')]: '120', [item('approved')]: '100' },
    stated: [
      { printed: '120', equals: item('proposed'), role: 'memo', row: 'gender' },
      { printed: '100', equals: item('approved'), role: 'memo', row: 'gender' },
      {
        printed: '20',
        equals: `${item('proposed')} - ${item('approved')}`,
        role: 'difference',
        row: 'gender',
      },
    ],
  };
  const context = await givenChecked(givenTogether(byObject('a', '10,000', '20,000'), ofWhich));
  expect(figuresCubesAgree.check(context)).toEqual([]);
});

describe('in the plan', () => {
  const coarse = { [result('1.1')]: 100_000, [result('2.1')]: 50_000, [spentOn('posts')]: 150_000 };
  const fine = {
    [line('1.1', 'posts')]: 100_000,
    [line('2.1', 'posts')]: 50_000,
  };

  test.each<[string, Amounts, number]>([
    ['cubes that agree', { ...coarse, ...fine }, 0],
    ['what the width of one explains', { ...coarse, ...fine, [line('1.1', 'posts')]: 100_040 }, 40],
    ['a result that the lines have nothing of', { ...coarse, [line('1.1', 'travel')]: 100_000 }, 0],
    ['another sector', { ...coarse, 'lines[object=posts;result=1.1;sector=b;version=proposed]': 7 }, 0],
    [
      'a figure that is not known',
      { ...coarse, ...fine, [result('1.1')]: null, [spentOn('posts')]: null },
      0,
    ],
    ['people', { 'posts[contract=c;unit=u;version=proposed]': 3, ...coarse }, 0],
    ['a part of the budget', { ...coarse, 'of-which[item=gender;sector=a;version=proposed]': 3 }, 0],
    ['a plan without money', {}, 0],
  ])('accepts %s', (_name, amounts, width) => {
    expect(figuresCubesAgree.check(givenExact(amounts, width))).toEqual([]);
  });

  test.each<[string, Amounts, number, readonly string[]]>([
    [
      'lines that one coarse result misses by a cent',
      { [result('1.1')]: 100_000, [result('2.1')]: 50_000, ...fine, [line('2.1', 'posts')]: 50_001 },
      0,
      ['apart by-result 500 lines 500.01: 0.01 0'],
    ],
    [
      'more than the widths of both explain',
      { [result('1.1')]: 100_000, [line('1.1', 'posts')]: 100_050 },
      20,
      ['apart by-result 1000 lines 1000.5: 0.5 0.4'],
    ],
    [
      'one wrong line that both coarse cubes miss, once',
      { ...coarse, ...fine, [line('2.1', 'posts')]: 50_300 },
      0,
      ['apart by-result 500 lines 503: 3 0'],
    ],
    [
      'one coarse cube that two others miss, once',
      { ...coarse, ...fine, [spentOn('posts')]: 150_700 },
      0,
      ['apart by-object 1507 lines 1500: 7 0'],
    ],
    [
      'both coarse cubes, each for a line of its own',
      {
        ...coarse,
        ...fine,
        [line('2.1', 'posts')]: 50_300,
        [spentOn('posts')]: 150_000,
        [result('1.1')]: 100_100,
      },
      0,
      [
        'apart-at-places by-result 500 lines 503: 3 0 (2)',
        'apart by-object 1500 lines 1503: 3 0',
        'apart by-result 1501 by-object 1500: 1 0',
      ],
    ],
    [
      'two cuts that differ by less than is printed',
      { [result('1.1')]: 100_000, [spentOn('posts')]: 100_040 },
      0,
      ['apart by-result 1000 by-object 1000.4: 0.4 0'],
    ],
    [
      'several places of one cause, the widest first',
      { ...coarse, [line('1.1', 'travel')]: 99_000, [line('2.1', 'posts')]: 150_000 },
      0,
      ['apart-at-places by-result 500 lines 1500: 1000 0 (2)'],
    ],
  ])('rejects %s', (_name, amounts, width, expected) => {
    const found = figuresCubesAgree.check(givenExact(amounts, width));
    expect(
      found.map(({ message: { code, facts } }) => {
        const [first, second] = ['address', 'otherAddress'].map((one) => String(facts[one]).split('[')[0]);
        const sides = `${first} ${facts['stands']} ${second} ${facts['against']}`;
        const places = facts['count'] === undefined ? '' : ` (${facts['count']})`;
        return `${code} ${sides}: ${facts['difference']} ${facts['rounding']}${places}`;
      }),
    ).toEqual(expected);
    expect(found.every(({ severity }) => severity === 'error')).toBe(true);
  });

  test('names the other cubes that one wrong line explains, in every language', () => {
    const [found] = figuresCubesAgree.check(
      givenExact({ ...coarse, ...fine, [line('2.1', 'posts')]: 50_300 }, 0),
    );
    const notes = found?.evidence.flatMap((one) => (one.kind === 'note' ? [one.message] : [])) ?? [];
    expect(notes).toMatchObject([
      { code: 'alike', facts: { first: 'byObject', second: 'lines', difference: 3 } },
    ]);
    const catalogue = catalogues[figuresCubesAgree.id] ?? refusalWords;
    expect(languages.flatMap((one) => notes.flatMap((what) => missingFacts(catalogue, what, one)))).toEqual(
      [],
    );
  });

  test('tells every place, up to so many, and is about the figures of both cubes there', () => {
    const codes = Array.from({ length: 30 }, (_, index) => `${index + 1}.1`);
    const amounts = codes.flatMap((code, index) => [
      [result(code), 1_000],
      [line(code, 'posts'), 1_001 + index],
    ]);
    const context = givenExact(Object.fromEntries(amounts), 0);
    const [found, ...others] = figuresCubesAgree.check(context);
    expect(others).toEqual([]);
    const notes = found?.evidence.flatMap((one) => (one.kind === 'note' ? [one.message] : [])) ?? [];
    expect(notes.map(({ facts }) => facts['difference'] ?? facts['count']).slice(0, 2)).toEqual([0.29, 0.28]);
    expect(notes.at(-1)).toEqual({ code: 'more', facts: { count: 9 } });
    const catalogue = catalogues[figuresCubesAgree.id] ?? refusalWords;
    const said = [...notes, ...(found ? [found.message] : [])];
    const missing = languages.flatMap((one) => said.flatMap((what) => missingFacts(catalogue, what, one)));
    expect(missing).toEqual([]);
    const about = found && aboutFindings(context.interpretation)(found);
    expect(about?.formulas).toHaveLength(42);
    expect(about?.formulas).toContain('lines[result=30.1;sector=a;version=proposed]');
    expect(about?.subjects).toContainEqual({ kind: 'sector', id: 'a' });
  });

  test.each([
    ['once where print contradicts itself there', '59,862', ['misses']],
    ['where print hides it', '59,682', ['apart']],
  ])('tells a difference %s', async (_name, total, expected) => {
    const byResult = givenByResult('a', { '1.1': '50,000', '2.1': '9,682' }, '59,682');
    const context = await givenChecked(givenTogether(byResult, byObject('a', '40,000', total)));
    const exact = exactly({ [result('1.1')]: 100_000, [spentOn('posts')]: 100_040 }, 0);
    const found = figuresCubesAgree.check({ ...context, plan: { ...context.plan, budget: exact } });
    expect(found.map(({ message }) => message.code)).toEqual(expected);
  });
});

test('what is told since an earlier check is what a check of now tells, where no document shows it', () => {
  const places = [
    result('1.1'),
    result('2.1'),
    spentOn('posts'),
    line('1.1', 'posts'),
    line('2.1', 'travel'),
  ];
  const amounts = fc.tuple(...places.map(() => fc.option(fc.integer({ min: 1, max: 3 })))).map((list) =>
    Object.fromEntries(
      places.flatMap((place, index) => {
        const amount = list[index] ?? null;
        return amount === null ? [] : [[place, amount] as const];
      }),
    ),
  );
  fc.assert(
    fc.property(amounts, amounts, (first, second) => {
      const [earlier, context] = [givenExact(first, 0), givenExact(second, 0)];
      const states = {
        before: disagreements(earlier.plan.budget),
        now: disagreements(context.plan.budget),
      };
      const since = apartSince(figuresCubesAgree.check(earlier), states, context);
      const told = (findings: readonly unknown[]) => findings.map((one) => JSON.stringify(one)).sort();
      expect(told(since)).toEqual(told(figuresCubesAgree.check(context)));
    }),
    { numRuns: 300 },
  );
});

/** Minor units by address. */
type Amounts = Readonly<Record<string, number | null>>;

function result(code: string): string {
  return `by-result[result=${code};sector=a;version=proposed]`;
}

function spentOn(id: string): string {
  return `by-object[object=${id};sector=a;version=proposed]`;
}

function line(code: string, id: string): string {
  return `lines[object=${id};result=${code};sector=a;version=proposed]`;
}

/** A plan that knows these amounts, and a document that says nothing. */
function givenExact(amounts: Amounts, width: number): CheckContext {
  const context = given({});
  return { ...context, plan: { ...context.plan, budget: exactly(amounts, width) } };
}

function exactly(amounts: Amounts, halfWidth: number): Budget {
  const cubes = givenCubes(Object.fromEntries(Object.keys(amounts).map((address) => [address, '1']))).map(
    (cube): Cube => ({
      ...cube,
      facts: cube.facts.map((fact) => ({ ...fact, amount: amounts[factKey(cube, fact)] ?? null, halfWidth })),
    }),
  );
  return { versions: [], dimensions: [], cubes };
}

/** Posts as told, and operating expenses that make up a total. */
function byObject(sector: string, posts: string, total: string): GivenTable {
  const at = (object: string) => `by-object[object=${object};sector=${sector};version=proposed]`;
  const rest = Number(total.replace(',', '')) - Number(posts.replace(',', ''));
  const facts = { [at('posts')]: posts, [at('operating')]: String(rest) };
  const stated = Object.entries(facts).map(([equals, printed]) => ({ printed, equals, row: equals }));
  const whole = {
    printed: total,
    equals: `by-object[sector=${sector};version=proposed]`,
    role: 'total',
  } as const;
  return { facts, stated: [...stated, { ...whole, row: 'total' }] };
}
