import { check } from '@plenary/core/checks/check';
import { interpret } from '@plenary/core/document/interpret/interpret';
import { readDocument } from '@plenary/formats/read-document';
import { highsSolver } from '@plenary/solver/highs';
import { afterAll, describe, expect, test } from 'vitest';

/** How offices nobody described print their tables: each is read, and what is wrong in it is found where it stands. */
const solver = highsSolver();
afterAll(() => solver.end());

async function findingsIn(name: string, text: string): Promise<readonly string[]> {
  const document = await readDocument(new TextEncoder().encode(text), name);
  if (!document.ok) return [document.refusal.code];
  const understood = interpret(document.value);
  if (!understood.ok) return [understood.refusal.code];
  const found = await check(document.value, understood.value, solver);
  return found.map(
    ({ rule, message, place }) => `${rule} ${message.code} ${place.row ?? 0}:${place.column ?? 0}`,
  );
}

const gross = (total: string, variance: string): string =>
  [
    'Category,Apportionment 2029/30,Cost estimates 2030/31,Variance,Percentage',
    'Military personnel,,,,',
    'Observers,7 300.5,7 412.1,111.6,1.5',
    'Contingents,412 100.0,405 300.2,(6 799.8),(1.7)',
    'Subtotal,419 400.5,412 712.3,(6 688.2),(1.6)',
    'Civilian personnel,,,,',
    'International,150 000.0,151 500.0,1 500.0,1.0',
    'National,50 000.0,49 000.0,(1 000.0),(2.0)',
    'Subtotal,200 000.0,200 500.0,500.0,0.3',
    'Gross requirements,619 400.5,613 212.3,(6 188.2),(1.0)',
    'Staff assessment income,18 000.0,18 100.0,100.0,0.6',
    'Net requirements,601 400.5,595 112.3,(6 288.2),(1.0)',
    'Contributions in kind,—,—,—,—',
    `Total requirements,619 400.5,${total},${variance},(1.0)`,
  ].join('\n');

const money = (fire: string, change: string): string =>
  [
    '# Budget 2031',
    '',
    '| Department | 2030 actual | 2031 budget | Change | % |',
    '|---|---:|---:|---:|---:|',
    '| Police | $1,200,000 | $1,300,000 | $100,000 | 8.3% |',
    `| Fire | $900,000 | $850,000 | ${fire} | (5.6%) |`,
    '| Parks | $300,000 | $330,000 | $30,000 | 10.0% |',
    `| **Total** | **$2,400,000** | **$2,480,000** | **${change}** | **3.3%** |`,
  ].join('\n');

describe('tables as they are printed', () => {
  test.each<[string, string, string, readonly string[]]>([
    [
      'spaces group, a point before tenths; a total of what was netted',
      'a.csv',
      gross('613 212.3', '(6 188.2)'),
      [],
    ],
    [
      '… and a total that is wrong',
      'a.csv',
      gross('613 512.3', '(5 888.2)'),
      ['figures-total-and-parts misses 14:3'],
    ],
    ['a sign of a currency inside brackets', 'a.md', money('($50,000)', '$80,000'), []],
    ['… before the minus', 'a.md', money('$-50,000', '$80,000'), []],
    ['… after it', 'a.md', money('-US$ 50,000', '$80,000'), []],
    [
      '… and a change that does not add up',
      'a.md',
      money('($50,000)', '$70,000'),
      ['figures-difference misses 5:4'],
    ],
    [
      'a row that is missing is one finding, not one for each column',
      'a.csv',
      'Item,Budget 2029,Budget 2030,Budget 2031\nPosts,1200,1300,1350\nTravel,300,350,360\nSupplies,455,470,480\nTotal,2955,3170,3290',
      ['figures-total-and-parts misses-in-columns 5:2'],
    ],
    [
      'totals that miss in two ways are two findings',
      'a.csv',
      'Item,Budget 2029,Budget 2030\nPosts,1200,1300\nTravel,300,350\nSupplies,455,470\nTotal,1960,2110',
      ['figures-total-and-parts misses 5:2', 'figures-total-and-parts misses 5:3'],
    ],
  ])('%s', async (_name, file, text, expected) => {
    expect(await findingsIn(file, text)).toEqual(expected);
  });
});

const work = (paragraphs: string): string =>
  `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution"><meta><identification source="#a"><FRBRWork><FRBRthis value="/akn/xx/1/!main"/><FRBRuri value="/akn/xx/1"/></FRBRWork><FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification></meta><mainBody>${paragraphs}</mainBody></statement></akomaNtoso>`;
const paragraph = (number: string, text: string): string =>
  `<paragraph><num>${number}</num><content><p>${text}</p></content></paragraph>`;

describe('a work without tables', () => {
  test('has words to check', async () => {
    const sound = work(paragraph('1.', 'Takes note of it;') + paragraph('2.', 'Asks for more.'));
    expect(await findingsIn('a.xml', sound)).toEqual([]);
    const open = work(paragraph('1.', 'Takes note (of it;') + paragraph('2.', 'Asks for more.'));
    expect(await findingsIn('a.xml', open)).toEqual(['text-brackets unclosed 0:0']);
  });
});
