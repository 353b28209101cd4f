import { expect, test } from 'vitest';
import { inTurn } from './in-turn.ts';

test('what is asked for on a plan is done in turn, plans beside each other, and nothing waits for ever', async () => {
  const done: string[] = [];
  const slow = Promise.withResolvers<void>();
  const first = inTurn('one', async () => {
    await slow.promise;
    done.push('first');
    throw new Error('refused');
  });
  const second = inTurn('one', async () => {
    done.push('second');
  });
  await inTurn('other', async () => {
    done.push('other');
  });
  expect(done).toEqual(['other']);
  slow.resolve();
  await expect(first).rejects.toThrow('refused');
  await second;
  expect(done).toEqual(['other', 'first', 'second']);
});
