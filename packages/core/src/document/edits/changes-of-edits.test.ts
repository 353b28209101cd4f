import { describe, expect, test } from 'vitest';
import { applyAll } from '../../plan/apply.ts';
import { invertAll } from '../../plan/invert.ts';
import { writeChanges } from '../../plan/notation/change-text.ts';
import { readPlan } from '../../plan/notation/plan-text.ts';
import type { Plan } from '../../plan/plan.ts';
import { changesOfEdits } from './changes-of-edits.ts';
import type { Edit } from './edit.ts';

const plan = planOf(`
plan house 2024/25 CHF en "Plan" fr:"Le plan"
sector north "North" short "N"
pillar 1 "Pillar"
  result 1.1 "Water"
indicator 1.1/1 responsible=north "Wells" north: 2 -> 5
risk north/1 1.1 appetite=low residual=low within "Drought" response "Store"
section s1 sector=north "Strategy"
  paragraph p1 "dig " +(p1)"very " "deep " -(p2)"wells"
version proposed 2024/25
by-result sector=north result=1.1 version=proposed-2024/25: 10,155k
`);

const amount = {
  kind: 'amount',
  cube: 'by-result',
  at: { version: 'proposed-2024/25', result: '1.1', sector: 'north' },
} as const;
const block = { kind: 'block', block: 'p1', language: 'en' } as const;
const target = { kind: 'target', indicator: '1.1/1', sector: 'north', component: 0, language: 'en' } as const;
const title = { kind: 'result-title', code: '1.1', language: 'en' } as const;
const risk = { risk: 'north/1' } as const;

const accepted: readonly (readonly [string, Edit, string])[] = [
  [
    'an amount, which is exact then',
    { ...amount, before: 1_015_500_000, after: 1_015_500_050 },
    'set by-result sector=north result=1.1 version=proposed-2024/25: 10,155k -> 10,155,000.50',
  ],
  [
    'an amount that goes',
    { ...amount, before: 1_015_500_000, after: null },
    'set by-result sector=north result=1.1 version=proposed-2024/25: 10,155k -> none',
  ],
  [
    'words around what is proposed',
    { ...block, before: 'dig deep wells', after: 'dig two deep wells here' },
    'reword p1 en: "dig " +(p1)"very " "deep " -(p2)"wells" -> "dig two " +(p1)"very " "deep " -(p2)"wells" " here"',
  ],
  [
    'words in a language that had none',
    { ...block, language: 'fr', before: null, after: 'creuser' },
    'reword p1 fr: none -> "creuser"',
  ],
];

const touching: readonly (readonly [string, Edit, (plan: Plan) => unknown, unknown])[] = [
  [
    'the title of a result',
    { ...title, before: 'Water', after: 'Clean water' },
    resultTitle,
    { en: 'Clean water' },
  ],
  [
    'the title of a result in another language',
    { ...title, language: 'fr', before: null, after: 'Eau' },
    resultTitle,
    { en: 'Water', fr: 'Eau' },
  ],
  [
    'the title of the plan in one of its languages, taken away',
    { kind: 'plan-title', language: 'fr', before: 'Le plan', after: '' },
    (after) => after.publication.title,
    { en: 'Plan' },
  ],
  [
    'how its tables are rounded',
    { kind: 'rounding', before: 'plain', after: 'controlled' },
    (after) => after.publication.rounding,
    'controlled',
  ],
  [
    'the name of a sector',
    { kind: 'sector-name', sector: 'north', language: 'en', before: 'North', after: 'Far North' },
    (after) => after.organization.sectors[0]?.name,
    { en: 'Far North' },
  ],
  [
    'the title of an indicator, which the chapter follows that words it alike',
    { kind: 'indicator-title', indicator: '1.1/1', language: 'en', before: 'Wells', after: 'Deep wells' },
    (after) => [after.indicators[0]?.title, after.indicators[0]?.contributions[0]?.title],
    [{ en: 'Deep wells' }, { en: 'Deep wells' }],
  ],
  [
    'a target, typed as those of documents',
    { ...target, before: '5', after: '≥90%' },
    component('target'),
    { kind: 'percentage', value: 90, comparison: 'at-least', text: '≥90%' },
  ],
  [
    'a target in another language, whose words are not the plan’s',
    { ...target, language: 'fr', before: '5', after: 'au moins 7' },
    component('target'),
    { kind: 'count', value: 7, comparison: 'at-least', flow: 'stock', text: '' },
  ],
  [
    'a milestone in another language',
    { ...target, language: 'fr', before: '5', after: 'Un rapport est publié' },
    component('target'),
    { kind: 'milestone', text: '', words: { fr: 'Un rapport est publié' } },
  ],
  [
    'a baseline that goes',
    { ...target, kind: 'baseline', before: '2', after: '' },
    component('baseline'),
    null,
  ],
  [
    'a risk in words',
    { ...risk, kind: 'risk-text', language: 'en', before: 'Drought', after: 'Long drought' },
    (after) => after.risks[0]?.text,
    { en: 'Long drought' },
  ],
  [
    'a response that goes',
    { ...risk, kind: 'risk-response', language: 'en', before: 'Store', after: '' },
    (after) => after.risks[0]?.response,
    {},
  ],
  [
    'an appetite, which the relation of the residual risk follows',
    { ...risk, kind: 'risk-appetite', before: 'low', after: 'medium' },
    (after) => after.risks[0]?.target,
    { level: 'low', relation: 'below' },
  ],
  [
    'a residual risk that goes',
    { ...risk, kind: 'risk-target', before: 'low', after: null },
    (after) => after.risks[0]?.target,
    null,
  ],
];

const rounding = { kind: 'rounding', before: 'plain', after: 'controlled' } as const;

const refused: readonly (readonly [string, Edit, string])[] = [
  ['an amount that is another by now', { ...amount, before: 1, after: 2 }, 'edit-conflicts'],
  ['an amount that is there already', { ...amount, before: null, after: 2 }, 'edit-conflicts'],
  ['an amount of an unknown cube', { ...amount, cube: 'no', before: null, after: 2 }, 'unknown-cube'],
  [
    'an amount of an unknown sector',
    { ...amount, at: { ...amount.at, sector: 'no' }, before: null, after: 2 },
    'unknown-reference',
  ],
  [
    'an amount at too few dimensions',
    { ...amount, at: { sector: 'north' }, before: null, after: 2 },
    'wrong-dimensions',
  ],
  ['words that are others by now', { ...title, before: 'Air', after: 'Fire' }, 'edit-conflicts'],
  ['words that are the last', { ...title, before: 'Water', after: '' }, 'edit-empties'],
  [
    'words that a proposal deletes',
    { ...block, before: 'dig deep wells', after: 'dig deep' },
    'edit-touches-proposal',
  ],
  [
    'a block with the words a proposal inserts',
    { ...block, before: 'dig very deep wells', after: 'dig' },
    'edit-conflicts',
  ],
  ['a target that is another by now', { ...target, before: '6', after: '7' }, 'edit-conflicts'],
  ['a target that was not there', { ...target, before: null, after: '7' }, 'edit-conflicts'],
  [
    'a component that is not there',
    { ...target, component: 1, before: '5', after: '7' },
    'unknown-reference',
  ],
  [
    'a level that is another by now',
    { ...risk, kind: 'risk-appetite', before: 'high', after: 'low' },
    'edit-conflicts',
  ],
  ['a block that is not there', { ...block, block: 'no', before: 'a', after: 'b' }, 'unknown-reference'],
  [
    'a rounding that is another by now',
    { ...rounding, before: 'controlled', after: 'plain' },
    'edit-conflicts',
  ],
  ['a result that is not there', { ...title, code: '9.9', before: 'a', after: 'b' }, 'unknown-reference'],
];

describe('edits in place', () => {
  test.each(accepted)('%s', (_what, edit, text) => {
    const changes = valueOf(changesOfEdits([edit], plan));
    expect(writeChanges(changes, plan).trim()).toBe(text);
  });

  test.each(touching)('%s', (_what, edit, seen, expected) => {
    const changes = valueOf(changesOfEdits([edit], plan));
    const after = valueOf(applyAll(changes, plan));
    expect(seen(after)).toEqual(expected);
    expect(valueOf(applyAll(invertAll(changes), after))).toEqual(plan);
  });

  test.each(refused)('refuses %s', (_what, edit, code) => {
    expect(changesOfEdits([edit], plan)).toMatchObject({ refusal: { code } });
  });

  test('a plan that is rounded plainly again says nothing of it', () => {
    const changes = changesOfEdits([rounding, { ...rounding, before: 'controlled', after: 'plain' }], plan);
    expect(valueOf(applyAll(valueOf(changes), plan))).toEqual(plan);
  });

  test('follow each other, and are refused together', () => {
    const first: Edit = { ...title, before: 'Water', after: 'Rain' };
    const second: Edit = { ...title, before: 'Rain', after: 'Snow' };
    const both = valueOf(changesOfEdits([first, second], plan));
    expect(resultTitle(valueOf(applyAll(both, plan)))).toEqual({ en: 'Snow' });
    expect(changesOfEdits([first, first], plan)).toMatchObject({ refusal: { code: 'edit-conflicts' } });
  });
});

function resultTitle(after: Plan): unknown {
  return after.strategy.pillars[0]?.results[0]?.title;
}

function component(which: 'baseline' | 'target'): (after: Plan) => unknown {
  return (after) => after.indicators[0]?.contributions[0]?.components[0]?.[which];
}

function planOf(text: string): Plan {
  return valueOf(readPlan(text));
}

function valueOf<Value>(result: { ok: true; value: Value } | { ok: false; refusal: unknown }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}
