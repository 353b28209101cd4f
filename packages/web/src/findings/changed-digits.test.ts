import { describe, expect, test } from 'vitest';
import { digitRuns } from './changed-digits.ts';

describe('the digits that a repair changes', () => {
  test.each([
    ['9,155', '9,255', '9,[2]55'],
    ['155', '1,155', '[1],155'],
    ['820', '820', '820'],
    ['(99)', '99', '99'],
    ['1,999', '2,001', '[2],[001]'],
  ])('%s → %s', (printed, needed, marked) => {
    const runs = digitRuns(printed, needed);
    expect(runs.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('')).toBe(marked);
  });
});
