import { describe, expect, test } from 'vitest';
import { bridgeAt } from '../../budget/versions/bridge.ts';
import { applyAll } from '../../plan/apply.ts';
import { invertAll } from '../../plan/invert.ts';
import { readPlan } from '../../plan/notation/plan-text.ts';
import type { Plan } from '../../plan/plan.ts';
import { changesOfEdits } from './changes-of-edits.ts';
import type { BridgeEdit, Edit } from './edit.ts';

const read = readPlan(`
plan house 2024/25 CHF en "Plan"
sector north "North"
version proposed 2024/25
version approved 2022/23
by-object sector=north object=posts version=proposed-2024/25: 120
by-object sector=north object=posts version=approved-2022/23: 100
`);
if (!read.ok) throw new Error(JSON.stringify(read.refusal));
const plan = read.value;
const ends = { cube: 'by-object', from: 'approved-2022/23', to: 'proposed-2024/25' };
const after = { reason: 'inflation', explanation: 'Prices rise', amount: 1_500 } as const;
const step: BridgeEdit = { kind: 'bridge-step', step: null, ...ends, at: {}, language: 'en', after };

function bridged(edits: readonly Edit[]): { readonly plan: Plan; readonly told: unknown } {
  const changes = changesOfEdits(edits, plan);
  const next = changes.ok ? applyAll(changes.value, plan) : changes;
  if (!changes.ok || !next.ok) throw new Error(JSON.stringify([changes, next]));
  expect(applyAll(invertAll(changes.value), next.value)).toEqual({ ok: true, value: plan });
  const bridge = bridgeAt(next.value.budget, ends);
  if (!bridge.ok) throw new Error(bridge.refusal.code);
  const { steps, unexplained } = bridge.value;
  const told = [...steps.map(({ step: one, amount }) => [one.id, one.explanation.en, amount]), unexplained];
  return { plan: next.value, told };
}

describe('a step of a bridge', () => {
  test.each<[string, readonly Edit[], unknown]>([
    ['is added', [step], [['inflation', 'Prices rise', 1_500], 500]],
    [
      'of the same reason is another one',
      [step, { ...step, after: { ...after, amount: 500 } }],
      [['inflation', 'Prices rise', 1_500], ['inflation-2', 'Prices rise', 500], 0],
    ],
    [
      'is changed, and says more at other coordinates',
      [
        step,
        { ...step, step: 'inflation', after: { ...after, explanation: 'Rents rise', amount: 700 } },
        { ...step, step: 'inflation', at: { sector: 'north' }, after: { ...after, amount: 100 } },
      ],
      [['inflation', 'Prices rise', 800], 1_200],
    ],
    [
      'comes to an amount where parts of it are said of a sector',
      [
        step,
        { ...step, step: 'inflation', at: { sector: 'north' }, after: { ...after, amount: 100 } },
        { ...step, step: 'inflation', before: { ...after, amount: 1_600 }, after: { ...after, amount: 900 } },
      ],
      [['inflation', 'Prices rise', 900], 1_100],
    ],
    [
      'is changed in the words of another language only where they differ',
      [step, { ...step, step: 'inflation', language: 'fr', after: { ...after, amount: 700 } }],
      [['inflation', 'Prices rise', 700], 1_300],
    ],
    [
      'is moved up, and another one last',
      [
        step,
        { ...step, after: { ...after, reason: 'volume' } },
        { ...step, after: { ...after, reason: 'vacancy', amount: -1_000 } },
        { kind: 'bridge-order', step: 'vacancy', ahead: 'inflation' },
        { kind: 'bridge-order', step: 'inflation', ahead: null },
      ],
      [
        ['vacancy', 'Prices rise', -1_000],
        ['volume', 'Prices rise', 1_500],
        ['inflation', 'Prices rise', 1_500],
        0,
      ],
    ],
    ['goes', [step, { ...step, step: 'inflation', after: null }], [2_000]],
  ])('%s', (_what, edits, expected) => expect(bridged(edits).told).toEqual(expected));

  test.each([
    ['a version that is not there', { from: 'moon' }, 'unknown-reference'],
    ['a step that is not there', { step: 'moon' }, 'unknown-reference'],
    ['a cube that is not there', { cube: 'moon' }, 'unknown-cube'],
    ['coordinates that name a version', { at: { version: 'proposed-2024/25' } }, 'wrong-dimensions'],
    ['nothing at all', { after: null }, 'empty-change'],
    ['too long an explanation', { after: { ...after, explanation: 'a'.repeat(2_001) } }, 'words-too-long'],
    ['another one seen', { before: after }, 'edit-conflicts'],
  ])('is refused with %s', (_what, wrong, code) => {
    expect(changesOfEdits([{ ...step, ...wrong }], plan)).toMatchObject({ refusal: { code } });
  });

  test.each([
    ['a step that is not there', 'moon', null, 'unknown-reference'],
    ['a place before one that is not there', 'inflation', 'moon', 'unknown-reference'],
    ['the place it has', 'inflation', null, 'empty-change'],
  ])('is not moved: %s', (_what, which, ahead, code) => {
    const move: Edit = { kind: 'bridge-order', step: which, ahead };
    expect(changesOfEdits([step, move], plan)).toMatchObject({ refusal: { code } });
  });
});
