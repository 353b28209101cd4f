import { expect, test } from 'vitest';
import { shortened } from './shortened.ts';

test('a long text is cut behind a word, and says that it goes on', () => {
  const long = 'Give Member States tools and legislative advice for making and using laws and policies';
  expect(shortened(long)).toBe(
    'Give Member States tools and legislative advice for making and using laws and…',
  );
  expect(shortened('知识产权'.repeat(30))).toBe(`${'知识产权'.repeat(20)}…`);
});

test('a text of eighty letters is left as it is', () => {
  expect(shortened('a'.repeat(80))).toBe('a'.repeat(80));
});
