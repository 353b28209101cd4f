import { expect, test } from 'vitest';
import { demonstration } from '../../../../../../tests/databases/sample-plans.ts';
import { applyAll } from '../../../plan/apply.ts';
import { copyingVersion, freezing } from '../../../plan/planning/version-changes.ts';
import { compose } from '../compose.ts';

test('a second draft and what is frozen leave the book as it is', () => {
  const { plan, proposals } = demonstration;
  const draft = { id: 'draft', stage: 'proposed', period: plan.period } as const;
  const copied = copyingVersion(plan, 'proposed-2024/25', draft);
  const frozen = freezing(plan, 'approved-2022/23', true);
  const changes = [...(copied.ok ? copied.value : []), ...(frozen.ok ? frozen.value : [])];
  const planned = applyAll(changes, plan);
  expect(changes.length).toBeGreaterThan(100);
  const books = [plan, planned.ok ? planned.value : plan].map((one) =>
    compose({ plan: one, proposals, shown: true }, 'en'),
  );
  expect(planned.ok).toBe(true);
  expect(books[1]).toEqual(books[0]);
});
