import { describe, expect, test } from 'vitest';
import { figureAt } from '../../basics/formula.ts';
import type { Place } from '../../basics/place.ts';
import type { Interpretation } from '../../document/interpretation.ts';
import { readPlan } from '../../plan/notation/plan-text.ts';
import type { Evidence, Finding } from '../finding.ts';
import { aboutFindings } from './about-findings.ts';

const read = readPlan(`
plan house 2024/25 CHF en
sector north en:"North" zh:"北"
sector south "South"
unit lima external-office sector=south "Lima"
pillar 1 "One"
  result 1.1 "Water"
  result 1.2 "Air"
section north sector=north "Strategy"
  section ways "Ways"
    paragraph p1 "Dig"
`);
if (!read.ok) throw new Error(read.refusal.code);
const plan = {
  ...read.value,
  risks: [{ id: 'r1', sector: 'south', result: '1.2', text: {}, appetite: null, response: {}, target: null }],
  indicators: [
    {
      id: '1.1/1',
      result: '1.1',
      title: {},
      responsible: [],
      inFramework: true,
      polarity: 'more-is-better' as const,
      contributions: [],
    },
  ],
};

const cell = (row: number, column: number, line = row): Place => ({ file: 'f', line, table: 1, row, column });
const stated = (place: Place, at: Readonly<Record<string, string>>): Interpretation['stated'][number] => ({
  place,
  printed: '1',
  value: 1,
  halfWidth: 0,
  formula: figureAt({ cube: 'by-result', at }),
  role: 'fact',
  row: '',
  column: '',
  insertedBy: [],
  deletedBy: [],
});

const about = aboutFindings({
  profile: '',
  plan,
  proposals: [],
  readings: [],
  stated: [
    stated(cell(2, 2), { sector: 'north', result: '1.1' }),
    stated(cell(3, 2), { sector: 'north', result: '1.2' }),
    stated(cell(4, 2), { sector: 'north' }),
  ],
  wordings: [{ reference: 'result:1.2', text: 'Air', place: cell(9, 1) }],
  places: {
    'risk:r1': cell(6, 1),
    'indicator:1.1/1': cell(7, 2),
    'contribution:1.1/1/south': cell(8, 2),
    'block:p1': { file: 'f', line: 20 },
    'unit:lima': cell(10, 1),
  },
});

function subjects(place: Place, more: Partial<Finding> = {}): readonly string[] {
  const finding: Finding = {
    rule: 'x',
    severity: 'error',
    place,
    message: { code: 'x', facts: {} },
    evidence: [],
    repairs: [],
    ...more,
  };
  return about(finding).subjects.map(({ kind, id }) => `${kind} ${id}`);
}

const line = (place: Place, changed: boolean) => ({
  sign: '+' as const,
  label: '',
  printed: '1',
  place,
  changed,
});

describe('a finding is about', () => {
  test.each<[string, Place, readonly string[]]>([
    ['the figure at its cell', cell(2, 2), ['result 1.1', 'sector north']],
    ['the total at its cell, not its parts', cell(4, 2), ['sector north']],
    ['the risk of its row, and its sector and result', cell(6, 3), ['risk r1', 'sector south', 'result 1.2']],
    ['the indicator of its row, and its result', cell(7, 5), ['indicator 1.1/1', 'result 1.1']],
    [
      'the sector whose chapter has the indicator',
      cell(8, 2),
      ['sector south', 'indicator 1.1/1', 'result 1.1'],
    ],
    ['the result its cell words', cell(9, 1), ['result 1.2']],
    ['no result another cell of the row words', cell(9, 2), []],
    [
      'the block of its line, and the sector of its chapter',
      { file: 'f', line: 20 },
      ['block p1', 'sector north'],
    ],
    ['the unit of its row, and its sector', cell(10, 4), ['unit lima', 'sector south']],
    ['nothing that stands elsewhere', { file: 'g', line: 20 }, []],
  ])('%s', (_what, place, expected) => expect(subjects(place)).toEqual(expected));

  test('what its facts name, in whatever language', () => {
    const facts = { result: '1.2', sector: '北', count: 3 };
    expect(subjects(cell(99, 1), { message: { code: 'x', facts } })).toEqual(['result 1.2', 'sector north']);
    const note: Evidence = {
      kind: 'note',
      message: { code: 'y', facts: { sector: 'South', result: '9.9' } },
    };
    expect(subjects(cell(99, 1), { evidence: [note] })).toEqual(['sector south']);
  });

  test('the parts of a sum that changed, its result and what a repair would change', () => {
    const sum: Evidence = {
      kind: 'sum',
      lines: [line(cell(2, 2), false), line(cell(3, 2), true)],
      result: line(cell(4, 2), false),
      computed: '2',
    };
    expect(subjects(cell(4, 2), { evidence: [sum] })).toEqual(['sector north', 'result 1.2']);
    const repairs = [
      { cells: [{ place: cell(2, 2), label: '', printed: '1', needed: '2', changed: false }] },
    ];
    expect(subjects(cell(4, 2), { repairs })).toEqual(['sector north', 'result 1.1']);
  });
});
