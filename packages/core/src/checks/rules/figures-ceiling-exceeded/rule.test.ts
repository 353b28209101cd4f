import { describe, expect, test } from 'vitest';
import { readAddress } from '../../../basics/address.ts';
import type { Ceiling } from '../../../budget/ceiling.ts';
import { aboutFindings } from '../../about/about-findings.ts';
import { type Given, given, givenPlace } from '../../given.ts';
import { figuresCeilingExceeded } from './rule.ts';

const facts = {
  'by-result[result=1.1;sector=a;version=proposed-2024/25]': '100',
  'by-result[result=1.2;sector=a;version=proposed-2024/25]': '50',
  'by-result[result=1.1;sector=b;version=proposed-2024/25]': '',
  'by-result[result=1.1;sector=a;version=approved-2022/23]': '900',
  'posts[contract=posts;unit=u;version=proposed-2024/25]': '22',
};
const ofSector = 'by-result[sector=a;version=proposed-2024/25]';

/** A ceiling in minor units: thousands of francs have five zeros. */
function ceiling(at: string, amount: number): Ceiling {
  const address = readAddress(at);
  if (!address) throw new Error(at);
  return { id: 'c', at: address, amount, note: {} };
}

describe('accepts', () => {
  test.each<[string, string, number]>([
    ['a figure at its ceiling', ofSector, 15_000_000],
    ['a figure below it', ofSector, 20_000_000],
    ['what rounding of two facts explains', ofSector, 14_900_000],
    ['a figure of another version', 'by-result[sector=a;version=after-transfers-2022/23]', 0],
    ['a figure that is not known', 'by-result[version=proposed-2024/25]', 1],
    ['no figure at all', 'by-object[sector=a]', 0],
    ['people at their ceiling', 'posts[unit=u]', 22],
  ])('%s', (_name, at, amount) => {
    expect(figuresCeilingExceeded.check(given({ facts, ceilings: [ceiling(at, amount)] }))).toEqual([]);
  });

  test('a plan without ceilings', () => {
    expect(figuresCeilingExceeded.check(given({ facts }))).toEqual([]);
  });
});

describe('rejects', () => {
  test.each<[string, string, number, string, Given]>([
    ['a sum of facts', ofSector, 14_800_000, 'money 148000 150000 1000', {}],
    ['one fact', 'by-result[result=1.2;sector=a]', 0, 'money 0 50000 49500', {}],
    ['people', 'posts[unit=u]', 21, 'people 21 22 1', {}],
  ])('%s above its ceiling', (_name, at, amount, expected, told) => {
    const context = given({ ...told, facts, ceilings: [ceiling(at, amount)] });
    const [finding, ...others] = figuresCeilingExceeded.check(context);
    expect(others).toEqual([]);
    const { code, facts: said } = finding?.message ?? { code: '', facts: {} };
    expect(`${code} ${said['limit']} ${said['stands']} ${said['excess']}`).toBe(expected);
    expect(finding?.severity).toBe('error');
  });

  test('and points at the figure where it is printed, or else is about it all the same', () => {
    const ceilings = [ceiling(ofSector, 1)];
    const printed = given({ facts, ceilings, stated: [{ printed: '150', equals: ofSector }] });
    const [there] = figuresCeilingExceeded.check(printed);
    expect(there?.place).toMatchObject({ line: givenPlace(301).line });
    const context = given({ facts, ceilings });
    const [nowhere] = figuresCeilingExceeded.check(context);
    const about = nowhere && aboutFindings(context.interpretation)(nowhere);
    expect(about?.formulas).toEqual([ofSector]);
    expect(about?.subjects).toContainEqual({ kind: 'sector', id: 'a' });
  });
});
