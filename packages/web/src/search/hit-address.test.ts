import type { Reference } from '@plenary/api/contract/said';
import { describe, expect, test } from 'vitest';
import { hitAddress } from './hit-address.ts';

function hitOf(kind: Reference['kind'], id: string) {
  const name = { text: 'Patent law', language: 'en' } as const;
  return { to: { kind, id, name }, within: null, snippet: name, marks: [], score: 1 };
}

describe('where the palette goes', () => {
  test.each([
    ['result', '3.2', '/plans/p/results/3.2?lang=zh'],
    ['sector', 'a b', '/plans/p/sectors/a%20b?lang=zh'],
    ['indicator', '3.2/1', '/plans/p/performance?lang=zh&at=3.2/1'],
    ['proposal', 'x', '/plans/p/proposals?lang=zh&at=x'],
    ['delegation', 'CH', '/plans/p/proposals?lang=zh&only=CH'],
    ['finding', 'f', '/plans/p/findings?lang=zh&at=f'],
    ['figure', 'posts[a=b]', '/plans/p/budget?lang=zh&figure=posts%5Ba%3Db%5D'],
    ['section', 's', '/plans/p/document?lang=zh&at=words:Patent+law'],
  ] as const)('%s %s', (kind, id, expected) => {
    expect(hitAddress('p', hitOf(kind, id), { lang: 'zh' })).toBe(expected);
  });
});
