import type { PivotColumn, PivotRow, PivotTable } from '@plenary/api/budget/pivot';
import { expect, test } from 'vitest';
import { whyNoFigure } from './fact-address.ts';

const label = { text: '', language: 'en' as const };
const row = (kind: PivotRow['kind'], named: boolean): PivotRow => {
  return { label, code: null, level: 0, kind, at: {}, leaf: false, named };
};
const column = (shows: PivotColumn['shows'], named = true): PivotColumn => {
  return { heads: [], kind: 'line', at: {}, leaf: true, named, shows, largest: 0, frozen: false };
};
const [amount, difference] = [column('amount'), column('difference')];
const shown = (where = ''): PivotTable['shown'] => {
  return { cube: 'by-result', rows: 'result', columns: '', where, compare: '' };
};

test.each([
  ['a pillar', row('subtotal', false), amount, '', 'group'],
  ['a result', row('line', true), amount, '', null],
  ['a column of a pillar', row('line', true), column('amount', false), '', 'group'],
  ['what stands at a member itself', row('rest', false), amount, '', null],
  ['a difference in a row of a pillar', row('subtotal', false), difference, '', null],
  ['one sector', row('line', true), amount, 'sector:patents', null],
  ['two sectors at once', row('line', true), amount, 'sector:patents,brands', 'several'],
  ['a pillar of two sectors', row('subtotal', false), amount, 'sector:patents,brands', 'group'],
])('%s', (_, own, over, where, why) => {
  expect(whyNoFigure({ rows: [own], columns: [over], shown: shown(where) }, 0, 0)).toBe(why);
});
