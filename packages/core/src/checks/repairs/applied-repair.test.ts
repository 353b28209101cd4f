import { describe, expect, test } from 'vitest';
import type { Coordinates } from '../../basics/address.ts';
import { type Formula, figureAt, percentage } from '../../basics/formula.ts';
import type { Place } from '../../basics/place.ts';
import type { StatedFigure } from '../../document/stated-figure.ts';
import { applyAll } from '../../plan/apply.ts';
import { readPlan } from '../../plan/notation/plan-text.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Finding, Repair, RepairCell, SumLine } from '../finding.ts';
import { type AppliedRepair, repairsApplied } from './applied-repair.ts';

const plan = planOf(`
plan house 2026/27 CHF en
sector a "A"
pillar 1 "Pillar"
  result 1.1 "Good things" fr:"Bonnes choses"
    wording a risks "Good thing" fr:"Bonnes choses"
    wording a indicators "Better things"
indicator 1.1/1 result=1.1 responsible=a "Count of things"
  contribution a "Number of things"
version proposed 2026/27
by-result sector=a result=1.1 version=proposed-2026/27: 5.2004k
total version=proposed-2026/27: 9k
`);

function planOf(text: string): Plan {
  const read = readPlan(text);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}

const version = 'proposed-2026/27';
const fact = figureAt({ cube: 'by-result', at: { sector: 'a', result: '1.1', version } });
const ofSector = figureAt({ cube: 'by-result', at: { sector: 'a', version } });
const whole = figureAt({ cube: 'total', at: { version } });
const at = (row: number): Place => ({ file: 'book', line: row, table: 1, row, column: 2 });

function stated(
  row: number,
  printed: string,
  formula: Formula,
  more: Partial<StatedFigure> = {},
): StatedFigure {
  const value = Number(printed.replace(/[(),]/g, '')) * 100_000;
  const role = formula === fact || formula === whole ? 'fact' : 'total';
  const shown = { row: '', column: '', insertedBy: [], deletedBy: [] };
  return { place: at(row), printed, value, halfWidth: 50_000, formula, role, ...shown, ...more };
}

function cell(row: number, printed: string, needed: string): RepairCell {
  return { place: at(row), label: '', printed, needed, changed: false };
}

function finding(result: number | null, ...lines: readonly number[]): Finding {
  const line = (row: number): SumLine => ({
    sign: '+',
    label: '',
    printed: '',
    place: at(row),
    changed: false,
  });
  const sum = {
    kind: 'sum',
    lines: lines.map(line),
    result: result === null ? null : line(result),
    computed: '',
  } as const;
  const message = { code: 'misses', facts: {} };
  return {
    rule: 'r',
    severity: 'error',
    place: { file: 'book', line: 99 },
    message,
    evidence: [sum],
    repairs: [],
  };
}

interface Case {
  readonly figures?: readonly StatedFigure[];
  readonly titles?: readonly (readonly [row: number, reference: string, text: string])[];
  readonly of?: Finding;
  readonly cells: readonly RepairCell[];
}

function applied({ figures = [], titles = [], of = finding(null), cells }: Case): AppliedRepair {
  const wordings = titles.map(([row, reference, text]) => ({ reference, text, place: at(row) }));
  const repair: Repair = { cells };
  return repairsApplied({ stated: figures, wordings }, plan)(of, repair);
}

function after(outcome: AppliedRepair): Plan {
  const next = outcome.kind === 'plan' ? applyAll(outcome.changes, plan) : null;
  if (!next?.ok) throw new Error(JSON.stringify(outcome));
  return next.value;
}

function amountAt(made: Plan, coordinates: Coordinates): number | null | undefined {
  const [facts = []] = made.budget.cubes.filter(({ id }) => id === 'by-result').map((cube) => cube.facts);
  return facts.find((one) => one.at['result'] === coordinates['result'])?.amount;
}

describe('a figure that a repair needs', () => {
  test.each([
    ['moves the fact by what the two differ, and keeps what is behind it', '6', 620_040],
    ['below zero in brackets', '(3)', -279_960],
  ])('%s', (_what, needed, amount) => {
    const outcome = applied({
      figures: [stated(1, '5', fact)],
      of: finding(null, 1),
      cells: [cell(1, '5', needed)],
    });
    expect(amountAt(after(outcome), { result: '1.1' })).toBe(amount);
  });

  test('goes with the total that comes out of it as it is needed', () => {
    const figures = [stated(1, '5', fact), stated(2, '5', ofSector)];
    const of = finding(2, 1);
    expect(applied({ figures, of, cells: [cell(1, '5', '7'), cell(2, '5', '7')] }).kind).toBe('plan');
    expect(applied({ figures, of, cells: [cell(1, '5', '7'), cell(2, '5', '9')] }).kind).toBe('printed');
  });

  test.each<[string, AppliedRepair['kind'], Case]>([
    [
      'where the total that it should come to would move too',
      'follows',
      {
        figures: [stated(1, '5', fact), stated(2, '9', ofSector)],
        of: finding(2, 1),
        cells: [cell(1, '5', '9')],
      },
    ],
    [
      'where a ratio of it would move too',
      'follows',
      {
        figures: [stated(1, '5', fact), stated(2, '9', percentage(fact, whole))],
        of: finding(2, 1),
        cells: [cell(1, '5', '9')],
      },
    ],
    [
      'of a proposal',
      'proposal',
      { figures: [stated(1, '5', fact, { insertedBy: ['p'] })], cells: [cell(1, '5', '6')] },
    ],
    [
      'that a proposal would put another in place of',
      'proposal',
      { figures: [stated(1, '5', fact, { deletedBy: ['p'] })], cells: [cell(1, '5', '6')] },
    ],
    ['that is no fact', 'printed', { figures: [stated(1, '5', ofSector)], cells: [cell(1, '5', '6')] }],
    [
      'whose fact is another by now',
      'printed',
      { figures: [stated(1, '8', fact)], cells: [cell(1, '8', '6')] },
    ],
    [
      'that is needed as no figure',
      'printed',
      { figures: [stated(1, '5', fact)], cells: [cell(1, '5', 'five')] },
    ],
    ['of which nothing is known', 'printed', { cells: [cell(1, '5', '6')] }],
    [
      'beside another cell of which nothing is known',
      'printed',
      { figures: [stated(1, '5', fact)], cells: [cell(1, '5', '6'), cell(7, 'x', 'y')] },
    ],
  ])('is not changed %s', (_what, kind, given) => {
    expect(applied(given)).toEqual({ kind });
  });
});

describe('a title that a repair needs', () => {
  test('is worded so in the chapter, which deviates no more', () => {
    const outcome = applied({
      titles: [[1, 'result:1.1', 'Good thing']],
      cells: [cell(1, '\u2060Good thing', 'Good\u2060 things')],
    });
    expect(after(outcome).strategy.pillars[0]?.results[0]?.wordings?.map(({ part }) => part)).toEqual([
      'indicators',
    ]);
  });

  test('is worded so for an indicator', () => {
    const outcome = applied({
      titles: [[1, 'indicator:1.1/1', 'Number of things']],
      cells: [cell(1, 'Number of things', 'Count of things')],
    });
    expect(after(outcome).indicators[0]?.contributions[0]?.title).toEqual({ en: 'Count of things' });
  });

  test.each<[string, Case]>([
    ['is not in the plan', { titles: [[1, 'result:1.1', 'Bad']], cells: [cell(1, 'Bad', 'Good things')] }],
    [
      'is of nothing in the plan',
      { titles: [[1, 'result:9.9', 'Bad']], cells: [cell(1, 'Bad', 'Good things')] },
    ],
    [
      'stands in fewer places than the repair names',
      {
        titles: [
          [1, 'result:1.1', 'Good thing'],
          [2, 'result:1.1', 'Good thing'],
        ],
        cells: [cell(1, 'Good thing', 'Good things'), cell(2, 'Good thing', 'Good things')],
      },
    ],
  ])('is not changed where it %s', (_what, given) => {
    expect(applied(given)).toEqual({ kind: 'printed' });
  });
});
