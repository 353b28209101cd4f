import { describe, expect, test } from 'vitest';
import { given } from '../../given.ts';
import type { GivenFigure } from '../../given-figures.ts';
import { figuresPartAndWhole } from './rule.ts';

const share = (printed: string): GivenFigure => ({ printed, equals: 'development-share[version=v]' });
const total = (printed: string, version = 'v'): GivenFigure => ({
  printed,
  equals: `total[version=${version}]`,
});
const item = (printed: string): GivenFigure => ({
  printed,
  equals: 'of-which[item=agenda;sector=a;version=v]',
  row: 'Agenda',
});
const amount = (printed: string): GivenFigure => ({ printed, equals: 'by-object[sector=a;version=v]' });

describe('accepts', () => {
  test.each<[string, readonly GivenFigure[]]>([
    ['a share below the total', [share('183,449'), total('857,300')]],
    ['a share that is all of it', [share('857,300'), total('857,300')]],
    ['a total of another version', [share('983,449'), total('857,300', 'w')]],
    ['a share without any total', [share('983,449')]],
    ['an item below its amount', [amount('79,230'), item('197')]],
    ['an amount nobody knows', [amount(''), item('197')]],
  ])('%s', (_name, stated) => {
    expect(figuresPartAndWhole.check(given({ stated }))).toEqual([]);
  });

  test('what coarser rounding of one of the two explains', () => {
    const context = given({ stated: [share('857,300'), total('857,299')] });
    const stated = context.interpretation.stated.map((figure, index) =>
      index === 0 ? { ...figure, halfWidth: 5_000_000 } : figure,
    );
    const interpretation = { ...context.interpretation, stated };
    expect(figuresPartAndWhole.check({ ...context, interpretation })).toEqual([]);
  });

  test('a part that a proposal puts there with a larger whole', () => {
    const stated: readonly GivenFigure[] = [
      { ...total('100'), deletedBy: ['p'] },
      { ...total('300'), insertedBy: ['p'] },
      { ...share('50'), deletedBy: ['p'] },
      { ...share('200'), insertedBy: ['p'] },
    ];
    expect(figuresPartAndWhole.check(given({ stated }))).toEqual([]);
  });
});

describe('rejects', () => {
  test.each<[string, readonly GivenFigure[], string]>([
    ['a share above the total', [total('857,300'), share('983,449')], 'share-above-total 983,449 857,300'],
    ['an item above its amount', [amount('79,230'), item('97,197')], 'item-above-amount 97,197 79,230'],
    ['it by one in the last place', [amount('79,230'), item('79,231')], 'item-above-amount 79,231 79,230'],
    [
      'it once, however often it is printed',
      [total('10'), share('20'), share('20')],
      'share-above-total 20 10',
    ],
  ])('%s', (_name, stated, expected) => {
    const found = figuresPartAndWhole.check(given({ stated }));
    expect(found.map(({ message: { code, facts } }) => `${code} ${facts['part']} ${facts['whole']}`)).toEqual(
      [expected],
    );
    expect(found.map(({ severity, evidence }) => `${severity} ${evidence.length}`)).toEqual(['error 2']);
  });

  test('an item above the sum of an amount that is not printed', () => {
    const facts = {
      'by-object[object=posts;sector=a;version=v]': '10',
      'of-which[item=agenda;sector=a;version=v]': '20',
    };
    const found = figuresPartAndWhole.check(given({ stated: [item('20')], facts }));
    expect(found.map(({ message }) => message)).toEqual([
      { code: 'item-above-sum', facts: { item: 'Agenda', part: '20' } },
    ]);
  });
});
