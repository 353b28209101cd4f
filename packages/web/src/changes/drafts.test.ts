import { describe, expect, test } from 'vitest';
import { keepDraft, keptDrafts, readDrafts } from './drafts.ts';

const draft = { before: 'a', after: 'b', revision: 3, label: 'Title', where: '/plans/p' };

describe('edits that were not sent', () => {
  test('are kept by what they edit, and dropped alone', () => {
    keepDraft('p', 'one', draft);
    keepDraft('p', 'two', { ...draft, after: 'c' });
    keepDraft('p', 'one', null);
    expect(readDrafts(keptDrafts('p').get())).toEqual({ two: { ...draft, after: 'c' } });
  });
  test('are apart for each plan', () => {
    keepDraft('q', 'one', draft);
    expect(Object.keys(readDrafts(keptDrafts('q').get()))).toEqual(['one']);
  });
  test.each(['', '{', '[]', '{"one":{"after":1}}'])('that cannot be read are none: %s', (text) =>
    expect(readDrafts(text)).toEqual({}),
  );
});
