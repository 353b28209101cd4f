import type { ShownBridge } from '@plenary/api/budget/versions';
import type { Edit } from '@plenary/api/changes';
import { expect, test } from 'vitest';
import { aheadOf, stepEditor } from './step-editor.ts';

const steps = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

test.each([
  ['a', 'up', undefined],
  ['b', 'up', 'a'],
  ['a', 'down', 'c'],
  ['b', 'down', null],
  ['c', 'down', undefined],
  ['moon', 'down', undefined],
] as const)('%s goes %s: before %s', (id, way, ahead) => expect(aheadOf(steps, id, way)).toBe(ahead));

test('what was seen of a step goes along with what it shall say', () => {
  const said = { text: 'Prices rise', language: 'en' } as const;
  const end = { value: 0, printed: '–', label: said };
  const step = { id: 'a', reason: 'inflation', explanation: said, value: 1_500, printed: '15' } as const;
  const bridge: ShownBridge = {
    cube: 'by-result',
    minorDigits: 2,
    from: end,
    steps: [step],
    unexplained: { value: 0, printed: '–' },
    to: end,
  };
  const sent: Edit[] = [];
  const ends = { from: 'x', to: 'y', sector: 'north' };
  const editor = stepEditor(bridge, ends, 'fr', (edits) => void sent.push(...edits));
  const after = { reason: 'volume', explanation: 'Plus de demandes', amount: 7 } as const;
  editor.change(step, after);
  editor.add(after);
  editor.remove(step);
  editor.move(step, 'up');
  const place = { kind: 'bridge-step', from: 'x', to: 'y', cube: 'by-result', language: 'fr' };
  const at = { sector: 'north' };
  const before = { reason: 'inflation', explanation: 'Prices rise', amount: 1_500 };
  expect(sent).toEqual([
    { ...place, at, step: 'a', before, after },
    { ...place, at, step: null, after },
    { ...place, at, step: 'a', before, after: null },
  ]);
});
