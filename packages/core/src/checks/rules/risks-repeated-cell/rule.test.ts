import { describe, expect, test } from 'vitest';
import { placeText } from '../../../basics/place.ts';
import type { Wording } from '../../../document/interpretation.ts';
import { type Given, type GivenRisk, given } from '../../given.ts';
import { risksRepeatedCell } from './rule.ts';

const titles = ['Global services are used more widely', 'Services gain in quality and productivity'] as const;
const response = 'Go on improving the service and promote it to present users.';

/** A table of risks with the given cells of results; wordings stand in its first column, and once in the overview. */
function table(first: string, second: string): Given & { readonly read: readonly Wording[] } {
  const wording = (code: string, text: string, line: number, place: object = {}): Wording => ({
    reference: `result:${code}`,
    text,
    place: { file: 'given.txt', line, ...place },
  });
  return {
    nodes: [
      [
        ['Expected result', 'Risk', 'Response'],
        [first, 'Fewer applications are filed.', response],
        [second, 'Work products lose quality.', 'Audit the quality of searches.'],
      ],
    ],
    read: [
      wording('3.1', titles[0], 90),
      wording('3.2', titles[1], 91),
      wording('3.1', first, 2, { table: 1, row: 2, column: 1 }),
      wording('3.2', second, 3, { table: 1, row: 3, column: 1 }),
    ],
  };
}

const checkTable = (first: string, second: string) => {
  const { read, ...told } = table(first, second);
  const context = given(told);
  return risksRepeatedCell.check({
    ...context,
    interpretation: { ...context.interpretation, wordings: read },
  });
};

describe('a result’s cell', () => {
  test.each([
    ['with its title', ...titles],
    ['with other words of its own', titles[0], 'Productivity rises'],
  ])('accepts one %s', (_, first, second) => {
    expect(checkTable(first, second)).toEqual([]);
  });

  test.each([
    ['the same words', response],
    ['nearly the same words, with its code', `3.2 ${response.replace('present', 'the present')}`],
  ])('rejects one that repeats a response in %s', (_, second) => {
    const [finding, ...more] = checkTable(titles[0], second);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'warning',
      message: { code: 'result', facts: { result: '3.2', line: 2, column: 3 } },
      repairs: [{ cells: [{ printed: second, needed: titles[1] }] }],
    });
    expect(finding && placeText(finding.place)).toBe('given.txt:3 table 1, row 3, column 1');
  });
});

describe('risks and responses', () => {
  const check = (...risks: readonly GivenRisk[]) =>
    risksRepeatedCell
      .check(given({ risks }))
      .map((finding) => `${finding.severity} ${finding.message.code} ${finding.place.line}`);

  test.each<[string, readonly GivenRisk[]]>([
    ['different ones', [{ response }, {}]],
    [
      'one response for nearly the same risk',
      [
        { text: 'Demand for services of the sector falls.', response },
        { text: 'Demand for services of a sector falls.', response },
      ],
    ],
    [
      'short ones',
      [
        { text: 'Fire', response: 'None' },
        { text: 'Cyber crime', response: 'None' },
      ],
    ],
  ])('accepts %s', (_, risks) => {
    expect(check(...risks)).toEqual([]);
  });

  test.each<[string, readonly GivenRisk[], string]>([
    ['a risk that is its own response', [{ text: response, response }], 'warning risk-is-response 201'],
    ['a risk that is another’s response', [{ response }, { text: response }], 'warning risk-is-response 202'],
    [
      'one response for different risks',
      [
        { text: 'Demand for services of the sector falls.', response },
        { text: 'A cyber attack destroys data.', response },
      ],
      'question same-response 202',
    ],
  ])('rejects %s', (_, risks, expected) => {
    expect(check(...risks)).toEqual([expected]);
  });
});
