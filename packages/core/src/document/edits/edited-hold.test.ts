import { describe, expect, test } from 'vitest';
import { applyAll } from '../../plan/apply.ts';
import { invertAll } from '../../plan/invert.ts';
import { readPlan } from '../../plan/notation/plan-text.ts';
import type { Plan } from '../../plan/plan.ts';
import { changesOfEdits } from './changes-of-edits.ts';
import type { Edit } from './edit.ts';

const plan = planOf(`
plan house 2024/25 CHF en "Plan"
sector north "North" short "N"
pillar 1 "Pillar"
  result 1.1 "Water"
version proposed 2024/25
by-result sector=north result=1.1 version=proposed-2024/25: 10,155k
`);
const at = { version: 'proposed-2024/25', sector: 'north' };
const ceiling = { kind: 'ceiling', cube: 'by-result', at, note: 'Agreed', language: 'en' } as const;
const lock = { kind: 'lock', cube: 'by-result', at, note: '', language: 'en' } as const;
const freeze = { kind: 'freeze', version: 'proposed-2024/25' } as const;

describe('what planners hold themselves to', () => {
  test.each<[string, readonly Edit[], (budget: Plan['budget']) => unknown, unknown]>([
    [
      'a ceiling',
      [{ ...ceiling, before: null, after: 500 }],
      ({ ceilings }) => ceilings,
      [
        {
          id: 'by-result[sector=north;version=proposed-2024/25]',
          at: { cube: 'by-result', at },
          amount: 500,
          note: { en: 'Agreed' },
        },
      ],
    ],
    [
      'a ceiling that is raised and keeps its reason',
      [
        { ...ceiling, before: null, after: 500 },
        { ...ceiling, note: '', before: 500, after: 700 },
      ],
      ({ ceilings }) => ceilings?.map(({ amount, note }) => [amount, note.en]),
      [[700, 'Agreed']],
    ],
    [
      'a ceiling that goes',
      [
        { ...ceiling, before: null, after: 500 },
        { ...ceiling, before: 500, after: null },
      ],
      ({ ceilings }) => ceilings,
      undefined,
    ],
    [
      'a lock',
      [{ ...lock, before: false, after: true }],
      ({ locks }) => locks?.map((one) => one.at.at),
      [at],
    ],
    [
      'a lock that is taken away',
      [
        { ...lock, before: false, after: true },
        { ...lock, before: true, after: false },
      ],
      ({ locks }) => locks,
      undefined,
    ],
    ['a freeze', [{ ...freeze, before: false, after: true }], ({ versions }) => versions[0]?.frozen, true],
    [
      'a freeze that is lifted',
      [
        { ...freeze, before: false, after: true },
        { ...freeze, before: true, after: false },
      ],
      ({ versions }) => versions[0] && 'frozen' in versions[0],
      false,
    ],
  ])('%s', (_what, edits, of, expected) => {
    const changes = changesOfEdits(edits, plan);
    if (!changes.ok) throw new Error(JSON.stringify(changes.refusal));
    const edited = applyAll(changes.value, plan);
    if (!edited.ok) throw new Error(JSON.stringify(edited.refusal));
    expect(of(edited.value.budget)).toEqual(expected);
    expect(applyAll(invertAll(changes.value), edited.value)).toEqual({ ok: true, value: plan });
  });

  test.each<[string, Edit, string]>([
    ['another ceiling stands', { ...ceiling, before: 400, after: 500 }, 'edit-conflicts'],
    ['the lock is gone', { ...lock, before: true, after: false }, 'edit-conflicts'],
    ['the version is not frozen', { ...freeze, before: true, after: false }, 'edit-conflicts'],
    [
      'there is no such version',
      { kind: 'freeze', version: 'x', before: false, after: true },
      'unknown-reference',
    ],
  ])('is refused where %s', (_what, edit, code) => {
    expect(changesOfEdits([edit], plan)).toMatchObject({ ok: false, refusal: { code } });
  });
});

function planOf(text: string): Plan {
  const read = readPlan(text);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}
