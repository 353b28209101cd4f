import { difference } from '@plenary/core/plan/difference';
import { readPlan } from '@plenary/core/plan/notation/plan-text';
import type { Plan } from '@plenary/core/plan/plan';
import { expect, test } from 'vitest';
import { shownChange } from './shown-change.ts';

const head = 'plan house 2024/25 CHF en\nsector north "North"\n';
const pillar = (...results: readonly string[]): string => ['pillar 1 "Pillar"', ...results].join('\n  ');
const water = 'result 1.1 "Water"';

test.each([
  [
    'a priority that came',
    '',
    'priority 1/1 pillar=1 sectors=north\n  bullet "Wells"',
    ['Wells', null, 'Wells'],
  ],
  [
    'a result that came',
    pillar(water),
    pillar(water, 'result 1.2 "Air"'),
    ['Pillar: Expected result 1.2', null, 'Air'],
  ],
  ['a result that went', pillar(water), pillar(), ['Pillar: Expected result 1.1', 'Water', null]],
  [
    'a result with another title',
    pillar(water),
    pillar('result 1.1 "Rain"'),
    ['Pillar: Expected result 1.1', 'Water', 'Rain'],
  ],
  [
    'a wording of a chapter',
    pillar(water),
    pillar(`${water}\n    wording north indicators "Our water"`),
    ['Pillar: Expected result 1.1', null, 'Our water'],
  ],
  [
    'what has no words',
    'unit harbour division sector=north "Harbour"',
    'unit harbour external-office sector=north "Harbour"',
    ['Harbour', null, 'changed in something other than its words'],
  ],
])('tells of %s what was changed', (_what, before, after, [label, was, is]) => {
  const [from, to] = [planOf(head + before), planOf(head + after)];
  const shown = difference(from, to).map((change) => shownChange(change, to, 'en'));
  expect(shown).toMatchObject([{ label, before: was, after: is }]);
});

function planOf(text: string): Plan {
  const read = readPlan(text);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}
