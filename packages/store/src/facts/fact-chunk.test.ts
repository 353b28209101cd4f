import type { SetFact } from '@plenary/core/plan/change';
import { expect, test } from 'vitest';
import { chunkSize, chunksOf, readChunk } from './fact-chunk.ts';

const set = (change: Partial<SetFact>): SetFact => ({
  kind: 'set-fact',
  cube: 'c',
  at: { sector: 's' },
  before: null,
  after: { amount: 1, halfWidth: 0 },
  ...change,
});

test.each<[string, readonly SetFact[]]>([
  ['new facts', [set({}), set({ at: { sector: 't' } })]],
  ['blanks', [set({ after: { amount: null, halfWidth: 0.5 } })]],
  ['removals', [set({ before: { amount: 1, halfWidth: 0 }, after: null })]],
  ['places', [set({ index: 3 }), set({})]],
  ['other dimensions in each', [set({ at: { a: 'x' } }), set({ at: { b: 'y', a: '' } }), set({ at: {} })]],
  ['edges of amounts', [set({ after: { amount: Number.MAX_SAFE_INTEGER, halfWidth: 0 } })]],
])('a chunk of %s is read as it was written', (_what, changes) => {
  const [chunk] = chunksOf('c', changes);
  expect(readChunk(chunk?.body ?? '')).toEqual(changes);
});

test('a long list is cut into chunks, and the same facts are the same chunk', () => {
  const changes = Array.from({ length: chunkSize + 10 }, (_, index) => set({ at: { sector: `s${index}` } }));
  const chunks = chunksOf('c', changes);
  expect(chunks.map((chunk) => chunk.facts)).toEqual([chunkSize, 10]);
  expect(chunksOf('c', changes.slice(0, chunkSize))[0]?.digest).toBe(chunks[0]?.digest);
  expect(chunks.flatMap((chunk) => readChunk(chunk.body)).at(-1)).toEqual(changes.at(-1));
});
