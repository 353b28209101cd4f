import { expect, test } from 'vitest';
import { percentTyped } from './percent-typed.ts';

test.each([
  ['12.5', 12.5],
  ['12,5', 12.5],
  ['50 %', 50],
  ['10.472004', 10.472_004],
  ['0', 0],
  ['100', 100],
  ['100.000001', null],
  ['-5', null],
  ['', null],
  ['half', null],
  ['1.1234567', null],
])('“%s” is %s percent', (text, percent) => expect(percentTyped(text)).toBe(percent));
