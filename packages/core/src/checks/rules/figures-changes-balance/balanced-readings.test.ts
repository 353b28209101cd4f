import { describe, expect, test } from 'vitest';
import { balancedReadings } from './balanced-readings.ts';

const changes = [
  { before: 4405, after: 5905 },
  { before: 963, after: 1463 },
  { before: 42_903, after: 11_903 },
  { before: 39_267, after: 37_155 },
  { before: 42_085, after: 11_085 },
];

describe('readings that balance', () => {
  test('prefer struck digits misread and an unmarked new row to large movements', () => {
    const [best] = balancedReadings(changes, [27_412, 4790, 2112, 3313, 16_521]);
    expect(best).toEqual({
      newRows: [2],
      edits: [
        { change: 2, side: 'before', value: 12_903 },
        { change: 4, side: 'before', value: 12_085 },
      ],
    });
  });

  test.each([
    [
      'nothing to read otherwise',
      [
        { before: 10, after: 12 },
        { before: 9, after: 7 },
      ],
      [],
      [[]],
    ],
    [
      'one digit',
      [
        { before: 100, after: 150 },
        { before: 480, after: 450 },
      ],
      [],
      [['before 120']],
    ],
    [
      'too far apart',
      [
        { before: 1, after: 90_000_000 },
        { before: 5, after: 4 },
      ],
      [],
      [],
    ],
  ] as const)('%s', (_name, given, rows, expected) => {
    const found = balancedReadings(given, rows).map(({ edits }) =>
      edits.map(({ side, value }) => `${side} ${value}`),
    );
    expect(found.slice(0, expected.length || 3)).toEqual(
      expected.length > 0 ? expected.map((one) => [...one]) : [],
    );
  });

  test('every one of them adds up to zero', () => {
    for (const { edits, newRows } of balancedReadings(changes, [2112, 1500])) {
      const read = changes.map(({ before, after }) => ({ before, after }));
      for (const { change, side, value } of edits) Object.assign(read[change] ?? {}, { [side]: value });
      const rows = newRows.reduce((sum, row) => sum + ([2112, 1500][row] ?? 0), 0);
      expect(read.reduce((sum, { before, after }) => sum + after - before, rows)).toBe(0);
    }
  });
});
