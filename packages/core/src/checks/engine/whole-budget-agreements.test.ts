import { expect, test } from 'vitest';
import { addressText } from '../../basics/address.ts';
import { agreements } from '../../budget/agreements/agreements.ts';
import { givenCubes } from '../given-figures.ts';

const byResult = 'by-result[result=1.1;sector=a;version=v]';
const byObject = 'by-object[object=posts;sector=a;version=v]';

test.each([
  ['one sector and version in both', [byResult, byObject], ['by-result[sector=a;version=v]']],
  ['another version', [byResult, byObject.replace('=v', '=w')], []],
  ['another sector', [byResult, byObject.replace('=a', '=b')], []],
  ['the total of the organization, of which a sector is a part', [byResult, 'total[version=v]'], []],
  ['funds beside the budget', [byResult, 'funds-in-trust[donor=d;movement=m;sector=a]'], []],
  ['people', [byResult, 'posts[contract=c;unit=u;version=v]'], []],
])('%s', (_name, addresses, expected) => {
  const cubes = givenCubes(Object.fromEntries(addresses.map((address) => [address, '1'])));
  const found = agreements({ versions: [], dimensions: [], cubes }, new Set());
  expect(found.map(({ plus }) => addressText(plus))).toEqual(expected);
});

test('a cube of parts of a budget agrees with nothing', () => {
  const cubes = givenCubes({ [byResult]: '1', [byObject]: '1' });
  expect(agreements({ versions: [], dimensions: [], cubes }, new Set(['by-object']))).toEqual([]);
});
