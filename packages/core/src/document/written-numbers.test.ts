import { expect, test } from 'vitest';
import { writtenNumbers } from './written-numbers.ts';

test.each([
  ['commas', 'zh', ['37,764', '-', '(1,234)', '50.5%'], { language: 'zh', group: ',' }],
  ['spaces', 'fr', ['37\u00a0764', '12'], { language: 'fr', group: ' ' }],
  ['no groups', 'en', ['12', '811'], null],
  ['no language', null, ['37,764'], null],
] as const)('the numbers of a document with %s', (_, language, printed, expected) => {
  const stated = printed.map((one) => ({ printed: one }));
  expect(writtenNumbers({ language }, stated)).toEqual(expected);
});
