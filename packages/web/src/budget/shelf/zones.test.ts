import { type ArrangementTexts, arrangementTexts, readArrangement } from '@plenary/api/budget/arrangement';
import { describe, expect, test } from 'vitest';
import { comparing, inZone, movedInto, narrowedTo, shifted, withDepth, type Zone } from './zones.ts';

const given = readArrangement({ rows: 'sector,result:2', columns: 'version', where: 'object:posts' });
const dimensions = ['sector', 'result', 'object', 'version'].map((id) => ({ id, members: 1, depth: 1 }));

describe('a dimension', () => {
  test.each<[string, Zone, number, ArrangementTexts]>([
    ['result', 'rows', 0, { rows: 'result:2,sector', columns: 'version' }],
    ['result', 'columns', 1, { rows: 'sector', columns: 'version,result:2' }],
    ['object', 'columns', 0, { rows: 'sector,result:2', columns: 'object,version' }],
    ['version', 'aside', 0, { rows: 'sector,result:2' }],
  ])('%s moves into %s at %i', (dimension, zone, index, expected) => {
    expect(arrangementTexts(movedInto(given, dimension, zone, index))).toEqual({
      where: 'object:posts',
      ...expected,
    });
  });

  test('moves one place and no further', () => {
    expect(arrangementTexts(shifted(given, 'result', -1)).rows).toBe('result:2,sector');
    expect(shifted(given, 'result', 1)).toEqual(given);
    expect(shifted(given, 'object', 1)).toEqual(given);
  });

  test('that is the last one shown stays', () => {
    const last = readArrangement({ rows: 'sector' });
    expect(movedInto(last, 'sector', 'aside', 0)).toEqual(last);
  });

  test('is shown to a depth, and narrowed to members', () => {
    expect(arrangementTexts(withDepth(given, 'sector', 1)).rows).toBe('sector:1,result:2');
    expect(arrangementTexts(withDepth(given, 'result', null)).rows).toBe('sector,result');
    expect(arrangementTexts(narrowedTo(given, 'sector', ['a', 'b'])).where).toBe('object:posts;sector:a,b');
    expect(arrangementTexts(narrowedTo(given, 'object', [])).where).toBeUndefined();
  });
});

test('what stands aside is what stands nowhere else', () => {
  expect(inZone('rows', given, dimensions)).toEqual(['sector', 'result']);
  expect(inZone('aside', given, dimensions)).toEqual(['object']);
});

test('versions that are compared stand in no zone, and come back as columns', () => {
  const compared = comparing(given, { from: 'a', to: 'b' });
  expect(arrangementTexts(compared)).toEqual({
    rows: 'sector,result:2',
    where: 'object:posts',
    compare: 'a..b',
  });
  expect(inZone('aside', compared, dimensions)).toEqual(['object']);
  expect(arrangementTexts(comparing(compared, null))).toEqual({
    rows: 'sector,result:2',
    columns: 'version',
    where: 'object:posts',
  });
});
