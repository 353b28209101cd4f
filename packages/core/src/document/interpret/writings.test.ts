import { describe, expect, it } from 'vitest';
import { WordsByWriting, writingsIn } from './writings.ts';

describe('writingsIn', () => {
  it.each([
    ['', 0],
    ['总计 12,345（千瑞郎）', 0],
    ['Total', 1],
    ['ÉTÉ', 1],
    ['Всего', 2],
    ['المجموع', 4],
    ['共 12 PCT', 1],
    ['Total / Всего / المجموع', 7],
    ['Σύνολο', 0],
  ])('%s: %d', (text, writings) => {
    expect(writingsIn(text)).toBe(writings);
  });
});

describe('WordsByWriting', () => {
  const words = ['total', '总计', 'всего', 'المجموع', '%', 'été'];
  const known = new WordsByWriting(
    () => words,
    (word: string) => word,
  );

  it.each([
    ['共12', ['总计', '%']],
    ['total', ['total', '总计', '%', 'été']],
    ['всего', ['总计', 'всего', '%']],
    ['المجموع', ['总计', 'المجموع', '%']],
    ['total всего المجموع', words],
  ])('%s may hold %j', (text, held) => {
    expect(known.of('sum', writingsIn(text))).toEqual(held);
    expect(known.of('sum', writingsIn(text))).toEqual(held);
  });
});
