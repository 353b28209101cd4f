import type { ShownRisk } from '@plenary/api/risks';
import { describe, expect, test } from 'vitest';
import { standing, standingOf } from './placed-risks.ts';

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

  const said = { text: '', language: 'en' } as const;
  const risk: ShownRisk = {
    id: 'organization/7',
    sector: null,
    result: null,
    text: said,
    appetite: 'medium',
    response: said,
    target: { level: 'low', relation: 'within' },
    findings: ['risks-repeated-cell-1', 'risks-appetite-and-residual-2'],
  };

  test('what the plan states otherwise is told beside it, with its finding', () => {
    expect(standingOf(risk)).toEqual({
      computed: 'below',
      stated: 'within',
      finding: 'risks-appetite-and-residual-2',
    });
    expect(standingOf({ ...risk, findings: [] })).toMatchObject({ stated: 'within', finding: null });
  });

  test('what the plan states as it is, is told once', () => {
    expect(standingOf({ ...risk, target: { level: 'low', relation: 'below' } })).toEqual({
      computed: 'below',
      stated: null,
      finding: null,
    });
  });

  test('without an appetite only what the plan states is known', () => {
    expect(standingOf({ ...risk, appetite: null })).toMatchObject({ computed: null, stated: 'within' });
    expect(standingOf({ ...risk, target: null })).toEqual({ computed: null, stated: null, finding: null });
  });
});
