import { expect, test } from 'vitest';
import { answer, givenContext } from '../app/reading/given-context.ts';
import { handleRisks } from './get-risks.ts';

const context = await givenContext();

test('every risk stands in the order of the sectors, the organization’s first', async () => {
  const { risks } = await answer(handleRisks, context, {
    params: { plan: 'demo' },
    query: { language: 'ru' },
  });
  expect(risks).toHaveLength(18);
  expect(risks.slice(0, 7).every((risk) => risk.sector === null && risk.result === null)).toBe(true);
  expect(risks.slice(7).every((risk) => risk.sector !== null)).toBe(true);
  expect(risks.every((risk) => risk.text.language === 'ru')).toBe(true);
  const doubtful = risks.filter((risk) => risk.findings.length > 0);
  expect(doubtful.length).toBeGreaterThan(0);
  expect(doubtful.flatMap((risk) => risk.findings).join()).toContain('risks-appetite-and-residual');
});
