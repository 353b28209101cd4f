import { describe, expect, test } from 'vitest';
import { addressText } from '../../basics/address.ts';
import type { TextNode } from '../document.ts';
import { givenContext } from './budget/given-table.ts';
import { readStatedTotals } from './stated-totals.ts';

const nodes = (texts: readonly string[]): readonly TextNode[] =>
  texts.map((text, index) => ({
    kind: 'paragraph',
    place: { file: 'given.txt', line: index + 1 },
    runs: [{ text }],
    level: 0,
  }));

const read = (language: Parameters<typeof givenContext>[0], ...texts: readonly string[]) =>
  Object.fromEntries(
    (readStatedTotals(nodes(texts), givenContext(language)).facts ?? []).map(({ cube, at, value }) => [
      addressText({ cube, at }),
      [value.amount === null ? null : value.amount / 100, value.halfWidth / 100],
    ]),
  );

const P = 'version=proposed-2024/25';
const A = 'version=approved-2022/23';

test('totals, development share and what is unallocated', () => {
  expect(
    read(
      'zh',
      '按成果开列的拟议预算不含未分拨的 820 万瑞郎。',
      '2024/25 年拟议预算总计： 857,300',
      '（发展份额总计： 183,449）',
      '2022/23 年预算总计： 793,792',
      '（发展份额总计： 150,312）',
    ),
  ).toEqual({
    [`unallocated[${P}]`]: [8_200_000, 50_000],
    [`total[${P}]`]: [857_300_000, 500],
    [`development-share[${P}]`]: [183_449_000, 500],
    [`total[${A}]`]: [793_792_000, 500],
    [`development-share[${A}]`]: [150_312_000, 500],
  });
});

describe('in other languages', () => {
  test.each([
    ['en', 'Total proposed budget for 2024/25: 857,300 (total development share: 183,449)'],
    ['fr', 'Budget total proposé pour 2024/25 : 857 300 (part du développement, total : 183 449)'],
    ['es', 'Presupuesto total propuesto para 2024/25: 857.300 (parte de desarrollo, total: 183.449)'],
    ['ru', 'Предлагаемый общий бюджет на 2024/25 гг.: 857 300 (доля расходов на развитие, всего: 183 449)'],
    ['ar', 'مجموع الميزانية المقترحة لعام 2024/25: 857,300 (مجموع حصة التنمية: 183,449)'],
  ] as const)('%s', (language, text) => {
    expect(read(language, text)).toEqual({
      [`total[${P}]`]: [857_300_000, 500],
      [`development-share[${P}]`]: [183_449_000, 500],
    });
  });

  test.each([
    ['en', 'An amount of 8.2 million Swiss francs remains unallocated.'],
    ['fr', 'Un montant de 8,2 millions de francs suisses reste non alloué.'],
    ['es', 'Quedan sin asignar 8,2 millones de francos suizos.'],
    ['ru', 'Сумма в 8,2 млн шв. франков остается в числе нераспределенных.'],
    ['ar', 'ويبقى مبلغ غير مخصص قدره 8.2 مليون فرنك سويسري.'],
  ] as const)('%s, what is unallocated', (language, text) => {
    expect(read(language, text)).toEqual({ [`unallocated[${P}]`]: [8_200_000, 50_000] });
  });
});

test('a figure with its currency is in the currency, or in what it says', () => {
  expect(read('en', 'The total budget for 2024/25 is 857,300,000 Swiss francs.')).toEqual({
    [`total[${P}]`]: [857_300_000, 0],
  });
  expect(read('en', 'The total budget for 2024/25 is 857,300 thousand Swiss francs.')).toEqual({
    [`total[${P}]`]: [857_300_000, 500],
  });
});

test('a figure stated again is stated, and no second fact', () => {
  const found = readStatedTotals(
    nodes(['Total budget 2024/25: 857,300', 'The total budget of 2024/25, 857,400, grew.']),
    givenContext('en'),
  );
  expect(found.facts?.length).toBe(1);
  expect(found.stated?.map((one) => one.printed)).toEqual(['857,300', '857,400']);
});

test.each([
  'The total budget of 2024/25 grows by 5%.',
  'Resources of 12,345 were spent.',
  'Page 12 of the total budget.',
])('%s states none', (text) => {
  expect(read('en', text)).toEqual({});
});
