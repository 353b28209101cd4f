import { describe, expect, test } from 'vitest';
import { readPlan } from '../../plan/notation/plan-text.ts';
import { cellValue } from '../cell-value.ts';
import { developmentByDefinition } from './development-by-definition.ts';

const read = readPlan(`
plan house 2026/27 CHF en
sector a "Rivers"
sector b "Lakes"
sector c "Seas"
pillar 1 "One"
  result 1.1 "Water"
  result 1.2 "Air"
version proposed 2026/27
definition old since=2010-01-01 "Old"
  share sector=a: 100%
definition new since=2025-01-01 "New"
  source "Decision 7"
  share result=1.1: 25%
by-result sector=a result=1.1 version=proposed-2026/27: 400
by-result sector=a result=1.2 version=proposed-2026/27: 100
by-result sector=b result=1.1 version=proposed-2026/27: 80
`);
if (!read.ok) throw new Error(JSON.stringify(read.refusal));
const plan = read.value;
const asked = { cube: 'by-result', version: 'proposed-2026/27', over: 'sector', definitions: ['old', 'new'] };

describe('development expenditure', () => {
  test.each([
    [
      'sector',
      [
        ['a', 500, 500, 100, 100, 20, -400, -80],
        ['b', 80, 0, 0, 20, 25, 20, null],
        ['total', 580, 500, 86.206897, 120, 20.689655, -380, -76],
      ],
    ],
    [
      'result',
      [
        ['1.1', 480, 400, 83.333333, 120, 25, -280, -70],
        ['1.2', 100, 100, 100, 0, 0, -100, -100],
        ['total', 580, 500, 86.206897, 120, 20.689655, -380, -76],
      ],
    ],
  ])('by %s stands under two definitions side by side, with difference and percentage', (over, expected) => {
    const made = developmentByDefinition(plan, { ...asked, over });
    if (!made.ok) throw new Error(made.refusal.code);
    const { view, plan: within } = made.value;
    expect(view.columns.map(({ id }) => id)).toEqual([
      'whole',
      'old',
      'old:share',
      'new',
      'new:share',
      'new:change',
      'new:change-percentage',
    ]);
    const rows = view.rows.map(({ id, cells }) => [
      id,
      ...cells.map((cell, column) => {
        const value = cellValue(cell, within)?.value ?? null;
        if (value === null) return null;
        const shown = view.columns[column]?.unit === 'money' ? value / 100 : value;
        return Math.round(shown * 1e6) / 1e6;
      }),
    ]);
    expect(rows).toEqual(expected);
  });

  test.each([
    [{ definitions: ['moon'] }, 'unknown-reference'],
    [{ version: 'moon' }, 'unknown-reference'],
    [{ over: 'moon' }, 'unknown-dimension'],
    [{ over: 'version' }, 'unknown-dimension'],
    [{ cube: 'moon' }, 'unknown-cube'],
  ])('refuses %j', (wrong, code) => {
    expect(developmentByDefinition(plan, { ...asked, ...wrong })).toMatchObject({ refusal: { code } });
  });
});
