import { describe, expect, test } from 'vitest';
import { applyAll } from '../../plan/apply.ts';
import { invert } from '../../plan/invert.ts';
import { readPlan, writePlan } from '../../plan/notation/plan-text.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Finding } from '../finding.ts';
import { findingMark } from './finding-mark.ts';
import { byWaivers, longestReason, takingBack, waiving } from './waivers.ts';

const plan = planOf('plan house 2026/27 CHF en\n');
const given = {
  reason: ' as agreed ',
  language: 'fr',
  by: { id: 'secretary', name: 'Secretary' },
  at: '2026-11-29T09:00:00.000Z',
} as const;

function planOf(text: string): Plan {
  const read = readPlan(text);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}

function found(label: string, printed: number): Finding {
  const message = { code: 'misses', facts: { label, printed, share: -0.5 } };
  const place = { file: 'book', line: 3 };
  return { rule: 'sums', severity: 'error', place, message, evidence: [], repairs: [] };
}

function waived(...findings: readonly Finding[]): Plan {
  return findings.reduce((stands, one) => {
    const change = waiving(one, stands, given);
    const next = change.ok ? applyAll([change.value], stands) : change;
    if (!next.ok) throw new Error(JSON.stringify(next.refusal));
    return next.value;
  }, plan);
}

describe('waiving a finding', () => {
  test('puts into the plan what it says, and who says why it is no problem', () => {
    const { waivers } = waived(found('Total', 10));
    expect(waivers).toEqual([
      {
        id: findingMark(found('Total', 10)),
        rule: 'sums',
        code: 'misses',
        facts: { label: 'Total', printed: 10, share: -0.5 },
        reason: { fr: 'as agreed' },
        by: given.by,
        at: given.at,
      },
    ]);
  });

  test.each([
    ['no reason', '  \n', 'waive-without-reason'],
    ['a reason too long', 'x'.repeat(longestReason + 1), 'waive-reason-too-long'],
  ])('is refused with %s', (_what, reason, code) => {
    expect(waiving(found('Total', 10), plan, { ...given, reason })).toMatchObject({ refusal: { code } });
  });

  test('is refused twice, and taken back leaves the plan as it was', () => {
    const once = waived(found('Total', 10));
    expect(waiving(found('Total', 10), once, given)).toMatchObject({ refusal: { code: 'finding-waived' } });
    const back = takingBack(findingMark(found('Total', 10)), once);
    if (!back.ok) throw new Error(back.refusal.code);
    expect(applyAll([back.value], once)).toEqual({ ok: true, value: plan });
    expect(applyAll([back.value, invert(back.value)], once)).toEqual({ ok: true, value: once });
    expect(takingBack('sums-0', once)).toMatchObject({ refusal: { code: 'waiver-not-there' } });
  });

  test('is written in the notation of plans', () => {
    const twice = waived(found('Total: “all”', 10), found('Total', 20));
    expect(planOf(writePlan(twice))).toEqual(twice);
  });
});

test('parts findings: those that count, those that are waived, and waivers of what is found no more', () => {
  const { waivers } = waived(found('A', 1), found('B', 2), found('C', 3));
  const all = [found('A', 1), found('B', 5), found('D', 4), found('C', 3)].map((finding) => ({ finding }));
  const { counting, waived: covered, idle } = byWaivers(all, waivers);
  expect(counting).toEqual([all[1], all[2]]);
  expect(covered.map((one) => [one.found, one.waiver.facts['label']])).toEqual([
    [all[0], 'A'],
    [all[3], 'C'],
  ]);
  expect(idle.map(({ facts }) => facts['label'])).toEqual(['B']);
  expect(byWaivers(all)).toEqual({ counting: all, waived: [], idle: [] });
});
