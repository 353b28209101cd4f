import { describe, expect, test } from 'vitest';
import { standing } from '../../../basics/sequence.ts';
import { plain, type Run } from '../../../basics/text.ts';
import { attributionIn } from './attribution.ts';
import { readBrackets } from './brackets.ts';

/** `words{+a,b}` is inserted by a and b, `words{-a}` deleted by a. */
function notation(runs: readonly Run[] | string): string {
  return readBrackets(typeof runs === 'string' ? [{ text: runs }] : runs, 'p')
    .text.map(({ value, insertedBy, deletedBy }) => {
      const inserted = insertedBy.length > 0 ? `{+${insertedBy.join()}}` : '';
      return `${value.text}${inserted}${deletedBy.length > 0 ? `{-${deletedBy.join()}}` : ''}`;
    })
    .join('|');
}

describe('readBrackets', () => {
  test.each([
    ['no brackets', 'plain words', 'plain words'],
    ['a proposal', 'a [b] [Proposal by Switzerland] c', 'a |b{+p-ch}| c'],
    [
      'nested proposals',
      '甲 [乙 [丙] [尼日利亚提案] 丁] [瑞士提案]',
      '甲 |乙 {+p-ch}|丙{+p-ch,p-ng}| 丁{+p-ch}',
    ],
    ['a bare name', '甲 [乙] [美利坚合众国]', '甲 |乙{+p-us}'],
    ['an attribution that ends it', '甲 [乙 [非洲集团提案]] 丙', '甲 |乙 {+p-african-group}| 丙'],
    ['a name that ends it', 'a [b [Nigeria]] c', 'a [b [Nigeria]] c'],
    ['an ending inside', 'a [b [c [proposal by Chile]]] d', 'a |b {+p-unnamed}|c {+p-unnamed,p-cl}| d'],
    [
      'a bracket that does not close',
      '甲 [乙 [丙] [美利坚合众国]',
      '甲 |乙 {+p-unnamed}|丙{+p-unnamed,p-us}',
    ],
    ['one that does not close and holds no proposal', 'a [b c', 'a [b c'],
    ['one that only closes', 'a b] c', 'a b] c'],
    ['ordinary brackets', 'a [1] b [see annex] c [A/55/4]', 'a [1] b [see annex] c [A/55/4]'],
    ['a name inside', 'a [Nigeria: b] c', 'a |b{+p-ng}| c'],
    ['a joint proposal', 'a [b] [China and the Russian Federation]', 'a |b{+p-cn-ru}'],
    ['two attributions', 'a [b] [Kenya] [Chile] c', 'a |b{+p-ke-cl}| c'],
    ['a name no list knows', 'a [b] [Proposal by Freedonia]', 'a |b{+p-freedonia}'],
    ['the whole text', 'GRULAC 的提案：甲乙', '甲乙{+p-grulac}'],
    ['a colon without proposal', 'Nigeria: the office', 'Nigeria: the office'],
    ['full-width brackets', '甲［乙］［瑞士提案］丙', '甲|乙{+p-ch}|丙'],
  ])('%s', (_name, text, expected) => {
    expect(notation(text)).toBe(expected);
  });

  test.each<[string, readonly Run[], string]>([
    ['bold inside', [{ text: 'a ' }, { text: 'b', style: 'bold' }], 'a |b{+p-unnamed}'],
    ['a bold opening', [{ text: 'Aim.', style: 'bold' }, { text: ' b' }], 'Aim.| b'],
    ['underlined', [{ text: 'b', style: 'underlined' }], 'b{+p-unnamed}'],
    ['struck', [{ text: 'a' }, { text: 'b', style: 'struck' }], 'a|b{-p-unnamed}'],
    [
      'a proposal across runs',
      [{ text: 'a [b' }, { text: 'c', style: 'underlined' }, { text: '] [Suiza]' }],
      'a |b{+p-ch}|c{+p-ch,p-unnamed}',
    ],
  ])('%s', (_name, runs, expected) => {
    expect(notation(runs)).toBe(expected);
  });

  test('a nested proposal amends the one around it', () => {
    const { proposals, delegations } = readBrackets([{ text: 'a [b [c] [Nigeria] d] [Suisse]' }], 'p');
    expect(proposals).toEqual([
      { id: 'p-ch', by: ['CH'], changes: [], excludes: [] },
      { id: 'p-ng', by: ['NG'], changes: [], excludes: [], amends: 'p-ch' },
    ]);
    expect(delegations.map((one) => [one.id, one.kind, one.name.en])).toEqual([
      ['CH', 'member-state', 'Switzerland'],
      ['NG', 'member-state', 'Nigeria'],
    ]);
  });

  test('adopting nothing gives the base, adopting all the whole text', () => {
    const { text } = readBrackets([{ text: 'a [b [c] [Nigeria] d] [Suisse] e' }], 'p');
    expect(plain(standing(text, new Set()))).toBe('a  e');
    expect(plain(standing(text, new Set(['p-ch', 'p-ng'])))).toBe('a b c d e');
    expect(plain(standing(text, new Set(['p-ng'])))).toBe('a  e');
  });

  test('deep and long brackets are bounded', () => {
    const text = '['.repeat(50_000) + '[a] [Nigeria] '.repeat(2_000) + ']'.repeat(50_000);
    const start = performance.now();
    readBrackets([{ text }], 'p');
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe('attributionIn', () => {
  test.each([
    ['中国和俄罗斯联邦的任择提案', 'CN,RU', true],
    ['APG/新加坡的任择提案：', 'APG,SG', true],
    ['GRULAC 的提案：', 'GRULAC', false],
    ['Proposal by the African Group', 'african-group', false],
    ['Optional proposal of China and the Russian Federation', 'CN,RU', true],
    ["Switzerland's proposal", 'CH', false],
    ['Proposition de la délégation de la Suisse', 'CH', false],
    ['Propuesta alternativa de México y del Brasil', 'MX,BR', true],
    ['Предложение Швейцарии и Нигерии', 'CH,NG', false],
    ['اقتراح نيجيريا وسويسرا', 'NG,CH', false],
    ['Chair’s proposal', 'chair', false],
    ['Proposal by Group B', 'group-b', false],
  ])('%s', (text, delegations, optional) => {
    const found = attributionIn(text);
    expect([found?.delegations.map((one) => one.id).join(), found?.optional]).toEqual([
      delegations,
      optional,
    ]);
  });

  test.each([
    'Nigeria',
    'proposal',
    'The proposal by Nigeria was discussed at length',
    '产权组织尼日利亚办事处',
    'Proposed budget for the office in Singapore',
    'x'.repeat(5000),
  ])('none: %s', (text) => {
    expect(attributionIn(text)).toBeNull();
  });
});
