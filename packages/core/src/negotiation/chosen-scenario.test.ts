import { expect, test } from 'vitest';
import { chosenScenario } from './chosen-scenario.ts';
import type { Proposal } from './proposal.ts';

const proposal = (id: string, excludes: readonly string[] = [], amends?: string): Proposal => ({
  id,
  by: [],
  changes: [],
  excludes,
  ...(amends === undefined ? {} : { amends }),
});
const proposals = [proposal('wells'), proposal('pumps', ['wells']), proposal('more-wells', [], 'wells')];

test.each<[string, readonly string[], boolean]>([
  ['none', [], false],
  ['shown', [], true],
  ['wells', ['wells'], false],
  ['together', ['wells', 'more-wells'], false],
  ['wells, more-wells,', ['wells', 'more-wells'], false],
])('%s', (option, adopted, shown) => {
  const chosen = chosenScenario(option, proposals);
  expect(chosen.ok && [chosen.value.scenario.adopted, chosen.value.shown]).toEqual([adopted, shown]);
});

test.each<[string, readonly Proposal[], readonly string[]]>([
  ['earlier ones before later ones', [proposal('pumps', ['wells']), proposal('wells')], ['pumps']],
  ['whoever says that they exclude each other', [proposal('wells'), proposal('pumps', ['wells'])], ['wells']],
  ['an amendment before what it amends', [proposal('b', [], 'a'), proposal('a')], ['b', 'a']],
  [
    'not an amendment of what is excluded',
    [proposal('x', ['a']), proposal('a'), proposal('b', [], 'a')],
    ['x'],
  ],
  ['not an amendment of nothing', [proposal('b', [], 'gone')], []],
])('together: %s', (_what, given, adopted) => {
  const chosen = chosenScenario('together', given);
  expect(chosen.ok && chosen.value.scenario.adopted).toEqual(adopted);
});

test('all of what does not exclude each other', () => {
  const chosen = chosenScenario('all', proposals.slice(0, 1));
  expect(chosen.ok && chosen.value.scenario.adopted).toEqual(['wells']);
});

test.each([
  ['all', 'proposals-exclude'],
  ['wells,pumps', 'proposals-exclude'],
  ['more-wells', 'amendment-alone'],
  ['pump', 'proposal-unknown'],
])('%s is refused', (option, code) => {
  const chosen = chosenScenario(option, proposals);
  expect(chosen.ok || chosen.refusal.code).toBe(code);
});
