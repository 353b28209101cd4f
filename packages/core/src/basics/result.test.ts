import { expect, test } from 'vitest';
import { ok, type Result, refuse } from './result.ts';

test('a result is a value or a refusal with its facts', () => {
  const results: readonly Result<number>[] = [ok(1), refuse('too-large', { limit: 3 }), refuse('none')];
  expect(results.map((result) => (result.ok ? result.value : result.refusal))).toEqual([
    1,
    { code: 'too-large', facts: { limit: 3 } },
    { code: 'none', facts: {} },
  ]);
});
