import { describe, expect, test } from 'vitest';
import { type Arrangement, type ArrangementTexts, arrangementTexts, readArrangement } from './arrangement.ts';

const empty: Arrangement = { cube: null, rows: [], columns: [], where: {}, compare: null };

describe('an arrangement', () => {
  test.each<[ArrangementTexts, Arrangement]>([
    [{}, empty],
    [
      { cube: 'by-result', rows: 'sector,result' },
      { ...empty, cube: 'by-result', rows: [{ dimension: 'sector' }, { dimension: 'result' }] },
    ],
    [{ columns: 'object:2' }, { ...empty, columns: [{ dimension: 'object', depth: 2 }] }],
    [
      { where: 'sector:patents,brands;version:proposed-2024/25' },
      { ...empty, where: { sector: ['patents', 'brands'], version: ['proposed-2024/25'] } },
    ],
    [{ compare: 'a..b' }, { ...empty, compare: { from: 'a', to: 'b' } }],
    [{ compare: 'a..b@x,b@y' }, { ...empty, compare: { from: 'a', to: 'b@x', also: ['b@y'] } }],
    [
      { rows: 'a%2Cb', where: 'c%3Ad:e%3Bf,100%25', compare: 'x%2E.y..z' },
      {
        ...empty,
        rows: [{ dimension: 'a,b' }],
        where: { 'c:d': ['e;f', '100%'] },
        compare: { from: 'x..y', to: 'z' },
      },
    ],
  ])('%j is read and written as it is', (texts, arrangement) => {
    expect(readArrangement(texts)).toEqual(arrangement);
    expect(arrangementTexts(arrangement)).toEqual(texts);
  });

  test.each<[string, ArrangementTexts]>([
    ['a depth that is none', { rows: 'sector:0:1' }],
    ['a filter without members', { where: 'sector:;:a' }],
    ['half a comparison', { compare: 'a..' }],
    ['a comparison in two steps', { compare: 'a..b..c' }],
    ['a comparison with itself', { compare: 'a..b,a' }],
  ])('leaves out %s', (_what, texts) => {
    expect(readArrangement(texts)).toEqual(empty);
  });
});
