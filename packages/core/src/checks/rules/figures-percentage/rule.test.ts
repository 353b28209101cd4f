import { describe, expect, test } from 'vitest';
import { givenChecked } from '../../figures/given-checked.ts';
import { givenByObject } from '../../figures/given-tables.ts';
import { figuresPercentage } from './rule.ts';

describe('accepts', () => {
  test.each([
    ['as computed', ['posts', '58,488', '57,731', '758', '1%']],
    ['a fall', ['temporary', '1,193', '2,004', '(811)', '-40%']],
    ['not applicable over nothing', ['furniture', '14', '-', '14', 'n/a']],
    ['all gone', ['publishing', '-', '35', '(35)', '-100%']],
    ['a small base leaves much room', ['small', '4', '3', '1', '40%']],
  ] as const)('%s', async (_name, row) => {
    expect(figuresPercentage.check(await givenChecked(givenByObject('a', [row])))).toEqual([]);
  });
});

describe('rejects', () => {
  test('a percentage its columns cannot give', async () => {
    const rows = [['temporary', '1,193', '2,004', '(811)', '-44%']] as const;
    const [found] = figuresPercentage.check(await givenChecked(givenByObject('a', rows)));
    expect(found?.severity).toBe('error');
    expect(found?.message.code).toBe('contradicts');
    expect(found?.evidence[0]).toMatchObject({ kind: 'note', message: { code: 'worked' } });
    expect(found?.repairs[0]?.cells[0]).toMatchObject({ printed: '-44%', needed: '-40%' });
  });

  test('a percentage of totals, from the two totals', async () => {
    const table = givenByObject('a', [
      ['interns', '4,340', '3,573', '767', '21%'],
      ['travel', '3,941', '3,130', '812', '26%'],
      ['services', '11,267', '13,992', '(2,726)', '-19%'],
      ['interns travel services', '19,548', '20,695', '(1,147)', '-8%'],
    ]);
    const [found, ...more] = figuresPercentage.check(await givenChecked(table));
    expect(more).toEqual([]);
    expect(found?.message.facts).toMatchObject({ printed: '-8%', count: 3 });
    expect(found?.evidence[0]).toMatchObject({
      message: { facts: { worked: '(19,548 − 20,695) ÷ 20,695 = -5.54%' } },
    });
    expect(found?.repairs[0]?.cells[0]).toMatchObject({ printed: '-8%', needed: '-6%' });
  });

  test('not applicable although there is a base', async () => {
    const rows = [['posts', '58,488', '57,731', '757', 'n/a']] as const;
    const [found] = figuresPercentage.check(await givenChecked(givenByObject('a', rows)));
    expect(found).toMatchObject({
      severity: 'question',
      message: { code: 'base-not-zero', facts: { printed: 'n/a', base: '57,731' } },
    });
  });
});
