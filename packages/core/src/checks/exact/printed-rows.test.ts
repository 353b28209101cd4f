import { describe, expect, test } from 'vitest';
import { roundedTo } from '../../basics/numbers/number-printing.ts';
import { figureScenarios } from '../engine/scenarios.ts';
import { systemOf } from '../engine/system.ts';
import { givenByResult } from '../figures/given-tables.ts';
import { given } from '../given.ts';
import { printedRow } from './printed-rows.ts';

describe('the amounts that print a figure', () => {
  test.each(['8', '(8)', '-', '10,155'])('%s, and no others', (printed) => {
    const [scenario] = figureScenarios(given(givenByResult('s', { '1.1': printed }, '-')).interpretation);
    if (!scenario) throw new Error('no scenario');
    const system = systemOf(scenario);
    const [row] = system.rows.map((one) => printedRow(one, system));
    if (!row) throw new Error('no row');
    const value = system.figures[0]?.value ?? 0;
    const prints = (amount: number): boolean => roundedTo(amount, 3, 2).digits * 100_000 === value;
    expect([row.low - 1, row.low, row.high, row.high + 1].map(prints)).toEqual([false, true, true, false]);
  });
});
