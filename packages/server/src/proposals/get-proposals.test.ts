import type { ShownProposal } from '@plenary/api/proposals';
import { languages } from '@plenary/core/basics/words';
import { expect, test } from 'vitest';
import { answer, givenContext } from '../app/reading/given-context.ts';
import { handleProposals } from './get-proposals.ts';

const context = await givenContext();

async function proposal(id: string, query: object = {}): Promise<ShownProposal> {
  const { proposals } = await answer(handleProposals, context, { params: { plan: 'demo' }, query });
  const found = proposals.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
}

test('a proposal of figures has them old and new, and the totals that move', async () => {
  const { figures, effect, by, words } = await proposal('copyright-resources');
  expect([by, words]).toEqual([[], []]);
  expect(
    figures.map(({ figure }) => [figure.before?.printed, figure.printed, figure.before?.derived]),
  ).toEqual([
    ['10,155', '9,155', false],
    ['1,258', '2,158', false],
  ]);
  expect(figures[0]?.label.text).toBe(
    'Copyright and Creative Industries, expected result 1.1, 2024/25 proposed budget',
  );
  const moved = effect.map(({ figure }) => [figure.formula, figure.before?.printed, figure.printed]);
  expect(moved).toContainEqual(['by-result[sector=copyright;version=proposed-2024/25]', '37,764', '37,664']);
  expect(moved).toContainEqual(['by-result[version=proposed-2024/25]', '849,100', '849,000']);
  expect(moved.map(([formula]) => formula)).toContain('by-result[result=2.2;version=proposed-2024/25]');
  expect(effect.every(({ figure }) => figure.before?.derived === true)).toBe(true);
});

test('the amount of a priority moves the total of priorities, once', async () => {
  const { effect } = await proposal('amount-of-priority-4-1');
  expect(effect.map(({ figure }) => [figure.formula, figure.before?.printed, figure.printed])).toEqual([
    ['priorities[version=proposed-2024/25]', '761,557', '763,057'],
  ]);
});

test('the effect of one proposal does not hang on what else is adopted', async () => {
  expect((await proposal('copyright-resources', { scenario: 'amount-of-priority-4-1' })).effect).toEqual(
    (await proposal('copyright-resources')).effect,
  );
});

test('a proposal of words shows them whole, with whose they are', async () => {
  const amended = await proposal('green-technology-ng', { language: 'fr' });
  expect(amended).toMatchObject({ amends: 'green-technology-ch', by: [{ kind: 'delegation', id: 'NG' }] });
  expect(amended.title.text).toMatch(/^Nigeria.*climat/u);
  expect(amended.words).toHaveLength(1);
  expect(amended.words[0]?.text.language).toBe('fr');
  const own = amended.words[0]?.text.runs.filter((run) => run.insertedBy.includes('green-technology-ng'));
  expect(own?.every((run) => run.insertedBy.includes('green-technology-ch'))).toBe(true);
});

test('a long title ends with a whole word', async () => {
  const { title } = await proposal('green-technology-ch', { language: 'en' });
  expect(title.text).toMatch(/ \(WIPO GREEN…$/u);
});

test('other things it adds are named', async () => {
  const { others } = await proposal('innovation-data-contacts');
  expect(others).toMatchObject([{ kind: 'added', what: 'performance indicator', at: { kind: 'indicator' } }]);
  const office = await proposal('offices-with-new-york');
  expect(office.effect.map(({ figure }) => figure.formula)).toContain(
    'by-unit[unit=new-york;version=proposed-2024/25]',
  );
});

test.each(languages)('every proposal has a title in %s', async (language) => {
  const { proposals } = await answer(handleProposals, context, {
    params: { plan: 'demo' },
    query: { language },
  });
  expect(proposals).toHaveLength(16);
  for (const { title, id } of proposals) expect(title.text).not.toBe(id);
});
