import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery, writeQuery } from './address.ts';

describe('the query of an address', () => {
  test.each([
    [{ lang: 'fr' }, '?lang=fr'],
    [
      { figure: 'by-result[result=3.1;sector=brands]' },
      '?figure=by-result%5Bresult%3D3.1;sector%3Dbrands%5D',
    ],
    [
      { rows: 'sector,result', where: 'version:proposed-2024/25' },
      '?rows=sector,result&where=version:proposed-2024/25',
    ],
    [{ q: 'a b&c=d~' }, '?q=a+b%26c%3Dd~'],
    [{ depth: 2, open: undefined }, ''],
    [{}, ''],
  ])('%j is written %s', (query, expected) => {
    expect(writeQuery(query)).toBe(expected);
  });

  test('says the same after it was read, and what the encoding of forms says', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string({ unit: 'binary' })), (query) => {
        const written = writeQuery(query);
        const whole = Object.fromEntries(new URLSearchParams(query));
        expect(parseQuery(written)).toEqual(whole);
        const plain = written.replace(
          /[,:;/~]/g,
          (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
        );
        expect(plain.slice(1)).toBe(new URLSearchParams(query).toString());
      }),
    );
  });
});
