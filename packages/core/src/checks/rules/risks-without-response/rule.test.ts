import { expect, test } from 'vitest';
import { type GivenRisk, given } from '../../given.ts';
import { risksWithoutResponse } from './rule.ts';

const check = (...risks: readonly GivenRisk[]) =>
  risksWithoutResponse
    .check(given({ risks }))
    .map((finding) => `${finding.severity} ${finding.message.code} ${finding.place.line}`);

const answered: GivenRisk = { sector: 'a', result: '4.4' };
const open: GivenRisk = { sector: 'a', result: '4.4', response: '' };

test.each<[string, readonly GivenRisk[]]>([
  ['risks with responses', [answered, {}]],
  ['a row that holds no risk', [{ text: '', response: '' }]],
])('accepts %s', (_, risks) => {
  expect(check(...risks)).toEqual([]);
});

test.each<[string, readonly GivenRisk[], readonly string[]]>([
  ['a risk of the organization', [{ response: '' }], ['warning risk 201']],
  ['a dash for a response', [{ response: '—' }], ['warning risk 201']],
  ['one of several risks of a result', [answered, open], ['warning risk 202']],
  ['a result without any response', [open, open], ['warning result 201']],
  ['the same result in another sector', [answered, { ...open, sector: 'b' }], ['warning result 202']],
])('rejects %s', (_, risks, expected) => {
  expect(check(...risks)).toEqual(expected);
});
