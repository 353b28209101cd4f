import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Codes, narrowed } from '../table/fact-table.ts';
import { sumsBy } from './kernel.ts';

interface GivenColumn {
  readonly codes: Codes;
  readonly map: Int32Array;
  readonly mask: Uint8Array | null;
}

/** Columns of few members and of more than two bytes hold, with filters on some of them. */
const given = fc
  .record({
    count: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constantFrom(4095, 4096, 9001)),
    columns: fc.array(fc.record({ wide: fc.boolean(), filtered: fc.boolean(), grouped: fc.boolean() }), {
      maxLength: 5,
    }),
    seed: fc.nat({ max: 1000 }),
  })
  .map(({ count, columns, seed }) => {
    const any = (place: number, row: number, most: number): number =>
      (seed + 7 * place + 5 * row * row) % most;
    return {
      values: Float64Array.from({ length: count }, (_, row) => any(0, row, 11) - 5 + 0),
      columns: columns.map(({ wide, filtered, grouped }, place): GivenColumn => {
        const members = wide ? 66_000 : 5;
        const codes = Uint32Array.from(
          { length: count },
          (_, row) => any(place + 1, row, 5) * (wide ? 6_000 : 1),
        );
        return {
          codes: narrowed(codes, members),
          map: Int32Array.from({ length: members }, (_, code) => (grouped ? (code % 3) * 3 ** place : 0)),
          mask: filtered ? Uint8Array.from({ length: members }, (_, code) => (code % 5 < 3 ? 1 : 0)) : null,
        };
      }),
    };
  });

test('adds up by groups, however many columns there are and however many members they have', () => {
  fc.assert(
    fc.property(given, ({ values, columns }) => {
      const groups = 3 ** columns.length;
      const filters = columns.flatMap(({ codes, mask }) => (mask ? [{ codes, mask }] : []));
      const expected = new Float64Array(groups).fill(-0);
      for (const [row, value] of values.entries()) {
        const codeOf = (codes: Codes): number => codes[row] ?? 0;
        if (filters.some(({ codes, mask }) => mask[codeOf(codes)] === 0)) continue;
        const group = columns.reduce((sum, { codes, map }) => sum + (map[codeOf(codes)] ?? 0), 0);
        expected[group] = (expected[group] ?? 0) + value;
      }
      expect(sumsBy({ columns, filters, groups }, values, values.length)).toEqual(expected);
    }),
    { numRuns: 100 },
  );
});
