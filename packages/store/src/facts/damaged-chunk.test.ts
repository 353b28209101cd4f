import type { SetFact } from '@plenary/core/plan/change';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../log/canonical-text.ts';
import { chunksOf, readChunk, readFacts } from './fact-chunk.ts';

const changes: readonly SetFact[] = [
  {
    kind: 'set-fact',
    cube: 'c',
    at: { unit: 'u1', fund: 'f' },
    before: null,
    after: { amount: 120, halfWidth: 0 },
  },
  {
    kind: 'set-fact',
    cube: 'c',
    at: { unit: 'u2' },
    before: { amount: -7, halfWidth: 0.5 },
    after: null,
    index: 3,
  },
  {
    kind: 'set-fact',
    cube: 'c',
    at: { unit: 'u1', fund: 'g' },
    before: null,
    after: { amount: null, halfWidth: 0 },
  },
];
// As it stands in databases: this text and its digest are never to change.
const body =
  '{"format":1,"cube":"c","dimensions":["fund","unit"],"members":[["f","g"],["u1","u2"]],"at":[[0,null,1],[0,1,0]],' +
  '"before":{"amounts":[null,-7,null],"halfWidths":[null,0.5,null]},' +
  '"after":{"amounts":[120,null,null],"halfWidths":[0,null,0]},"index":[null,3,null]}';
const digest = '7d3d8e382f39c2e9b831d7aeac902c50e8c7f9aecfee637402758d0e8cc655d2';

test('chunks stand in databases as they always did', () => {
  expect(chunksOf('c', changes)).toEqual([{ digest, facts: 3, body }]);
  expect(readChunk(body)).toEqual(changes);
});

test.each<[string, string, string, string]>([
  ['another format', '"format":1', '"format":2', 'Invalid input'],
  ['a key of no chunk', '"format":1', '"format":1,"more":1', 'Unrecognized key'],
  ['a key that is missing', ',"index":[null,3,null]', '', 'Invalid input'],
  ['a member that is no text', '["u1","u2"]', '["u1",2]', 'Invalid input'],
  ['a dimension without members', '[["f","g"],["u1","u2"]]', '[["f","g"]]', 'damaged: dimensions'],
  ['a dimension without codes', '[[0,null,1],[0,1,0]]', '[[0,null,1]]', 'damaged: dimensions'],
  ['a dimension that is named twice', '["fund","unit"]', '["unit","unit"]', 'damaged: dimensions'],
  ['codes of fewer facts', '[0,1,0]]', '[0,1]]', 'damaged: length'],
  ['codes of more facts', '[0,1,0]]', '[0,1,0,0]]', 'damaged: length'],
  ['a code that stands for no member', '[0,1,0]]', '[0,2,0]]', 'damaged: code'],
  ['a code below zero', '[0,1,0]]', '[0,-1,0]]', 'damaged: code'],
  ['a code that is no integer', '[0,1,0]]', '[0,0.5,0]]', 'damaged: code'],
  ['a code that is text', '[0,1,0]]', '[0,"1",0]]', 'damaged: code'],
  ['codes that are no list', '[0,1,0]]', '{"0":0}]', 'Invalid input'],
  ['amounts of fewer facts', '"amounts":[120,null,null]', '"amounts":[120,null]', 'damaged: length'],
  ['an amount that is no integer', '120', '120.5', 'damaged: integer'],
  ['an amount that doubles do not hold', '120', '9007199254740992', 'damaged: integer'],
  ['an amount that is text', '120', '"120"', 'damaged: integer'],
  ['an amount that is a truth', '120', 'true', 'damaged: integer'],
  ['widths of more facts', '"halfWidths":[0,null,0]', '"halfWidths":[0,null,0,0]', 'damaged: length'],
  ['a width below zero', '0.5', '-0.5', 'damaged: half-width'],
  ['a width without end', '0.5', '1e999', 'damaged: half-width'],
  ['a width that is text', '0.5', '"0.5"', 'damaged: half-width'],
  ['what was before of fewer facts', '"amounts":[null,-7,null]', '"amounts":[null,-7]', 'damaged: length'],
  ['what was before that is no integer', '-7', '-7.25', 'damaged: integer'],
  ['places of fewer facts', '"index":[null,3,null]', '"index":[null,3]', 'damaged: length'],
  ['a place that is no integer', '"index":[null,3,null]', '"index":[null,3.5,null]', 'damaged: integer'],
  ['a place that is text', '"index":[null,3,null]', '"index":[null,"3",null]', 'damaged: integer'],
])('a chunk with %s is not read', (_what, from, to, why) => {
  const damaged = body.replace(from, to);
  expect(damaged).not.toBe(body);
  expect(() => readChunk(damaged)).toThrow(why);
  expect(() => readFacts(damaged)).toThrow(why);
});

describe('bytes', () => {
  test('a chunk that is cut off anywhere is not read', () => {
    for (let end = 0; end < body.length; end += 1) {
      expect(() => readChunk(body.slice(0, end))).toThrow(/JSON/);
    }
  });

  test('whatever byte is another, the chunk is not read, or is a whole chunk with another digest', () => {
    let read = 0;
    for (let place = 0; place < body.length; place += 1) {
      for (const byte of ['0', '9', '-', '.', ',', '"', ' ', '[', 'x', '\u0000']) {
        if (body[place] === byte) continue;
        const damaged = body.slice(0, place) + byte + body.slice(place + 1);
        expect(digestOf(damaged)).not.toBe(digest);
        const found = readOrNull(damaged);
        if (!found) continue;
        read += 1;
        expect(found).toHaveLength(changes.length);
        // What could be read could have been written.
        const [again] = chunksOf(found[0]?.cube ?? '', found);
        expect(readChunk(again?.body ?? '')).toEqual(found);
      }
    }
    expect(read).toBeGreaterThan(0);
  });
});

function readOrNull(text: string): readonly SetFact[] | null {
  try {
    return readChunk(text);
  } catch {
    return null;
  }
}
