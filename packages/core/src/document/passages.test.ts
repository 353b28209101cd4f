import { expect, test } from 'vitest';
import type { Document } from './document.ts';
import { passagesOf } from './passages.ts';

const place = { file: 'given', line: 1 };
const cell = { place, parts: [{ depth: 0, runs: [{ text: 'Travel (staff' }] }] };

function given(format: string): Document {
  const rows = [{ place, cells: [cell] }];
  return { file: 'given', format, language: 'en', nodes: [{ kind: 'table', place, rows }] };
}

test.each([
  ['text', ['Travel (staff']],
  ['html', ['Travel (staff']],
  ['csv', []],
  ['excel', []],
])('the cells of a %s file are passages: %j', (format, expected) => {
  expect(passagesOf(given(format)).map((passage) => passage.text)).toEqual(expected);
});
