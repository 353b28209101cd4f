import { describe, expect, test } from 'vitest';
import { standing } from './placed-risks.ts';

describe('where a target residual risk lies', () => {
  test.each([
    ['high', 'low', 'below'],
    ['high', 'high', 'within'],
    ['medium', 'medium', 'within'],
    ['low', 'medium', 'above'],
    ['medium', 'high', 'above'],
  ] as const)('appetite %s, target %s: %s', (appetite, target, expected) => {
    expect(standing(appetite, target)).toBe(expected);
  });
});
