import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressText, coordinatesText, covers, readAddress, readCoordinates } from './address.ts';

const name = fc.string({
  unit: fc.constantFrom('a', 'b', ';', '=', '[', ']', '%', '3', 'B', ' ', '水'),
  minLength: 1,
});
const coordinates = fc.dictionary(name, name, { maxKeys: 3, noNullPrototype: true });

test('an address has one text, dimensions in alphabetical order', () => {
  expect(addressText({ cube: 'by-result', at: { sector: 'copyright', result: '1.1' } })).toBe(
    'by-result[result=1.1;sector=copyright]',
  );
  expect(addressText({ cube: 'total', at: {} })).toBe('total[]');
});

test('what is written is read back, whatever the names', () => {
  fc.assert(
    fc.property(name, coordinates, (cube, at) => {
      expect(readAddress(addressText({ cube, at }))).toEqual({ cube, at });
      expect(readCoordinates(coordinatesText(at))).toEqual(at);
    }),
  );
});

test('different coordinates have different texts', () => {
  fc.assert(
    fc.property(coordinates, coordinates, (a, b) => {
      expect(coordinatesText(a) === coordinatesText(b)).toBe(
        JSON.stringify(sorted(a)) === JSON.stringify(sorted(b)),
      );
    }),
  );
  expect(coordinatesText({ a: 'x;b=y', b: 'z' })).not.toBe(coordinatesText({ a: 'x', b: 'y;b=z' }));
});

describe('is no address', () => {
  test.each([
    ['total'],
    ['total[a]'],
    ['total[a=b'],
    ['[a=b]'],
    ['total[a=b=c]'],
    ['total[a=b;a=c]'],
    ['t[a=%zz]'],
    ['t[=b]'],
  ])('%s', (text) => expect(readAddress(text)).toBeNull());
});

describe('a total', () => {
  test.each([
    [{}, { sector: 'a' }, true],
    [{ sector: 'a' }, { sector: 'a', result: '1.1' }, true],
    [{ sector: 'b' }, { sector: 'a', result: '1.1' }, false],
    [{ object: 'x' }, { sector: 'a' }, false],
  ])('at %j covers %j: %s', (total, fact, covered) => expect(covers(total, fact)).toBe(covered));
});

function sorted(at: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(at).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
