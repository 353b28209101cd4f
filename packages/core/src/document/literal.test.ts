import { describe, expect, test } from 'vitest';
import { readComponents } from './interpret/measures/components.ts';
import { readMeasure } from './interpret/measures/measure.ts';
import { attributionIn, leadAttribution } from './interpret/narrative/attribution.ts';
import { readBrackets } from './interpret/narrative/brackets.ts';
import { pillarNamed } from './interpret/outline/pillar-names.ts';
import { sectorNamed } from './interpret/outline/sector-names.ts';
import { profiles, unknownOrganization } from './interpret/profiles/choose-profile.ts';
import { readResultName } from './interpret/results/result-names.ts';
import { literalSign, withoutLiteralSigns } from './literal.ts';

const profile = profiles[0] ?? unknownOrganization;

describe('a text that declares itself to be words', () => {
  test.each([
    ['an attribution', (text: string) => attributionIn(text), 'Proposal by Switzerland'],
    ['a lead', (text: string) => leadAttribution(text), 'Proposal by Switzerland: more'],
    ['a chapter', (text: string) => sectorNamed(text, profile), 'Patents and Technology'],
    ['a pillar', (text: string) => pillarNamed(text, profile), 'Strategic pillar 3: more'],
    ['a result', (text: string) => readResultName(text), '3.2 More'],
  ])('is not %s', (_what, read, text) => {
    expect(read(text)).not.toBeNull();
    expect(read(literalSign + text)).toBeNull();
  });

  test('names no proposal', () => {
    const text = 'all [words] [Switzerland]';
    expect(readBrackets([{ text }], 'p').proposals).toHaveLength(1);
    expect(readBrackets([{ text: literalSign + text }], 'p')).toEqual({
      text: [{ value: { text: literalSign + text }, insertedBy: [], deletedBy: [] }],
      proposals: [],
      delegations: [],
    });
  });

  test('is no value, and may have a label', () => {
    expect(readMeasure(`${literalSign}5 offices`, { language: 'en' }).kind).toBe('milestone');
    const [one] = readComponents(`Law: ${literalSign}drafted`, '', { language: 'en' });
    expect(one?.label).toEqual({ en: 'Law' });
  });

  test('reads as the words it was', () => {
    expect(withoutLiteralSigns(`${literalSign}a ${literalSign}[b]`)).toBe('a [b]');
  });
});

test('a bracket with the sign after it is a bracket of the text', () => {
  const text = `[${literalSign}1]${literalSign} and [words [${literalSign}2]${literalSign} more] [Switzerland]`;
  const read = readBrackets([{ text }], 'p');
  expect(
    read.text.map(({ value, insertedBy }) => [withoutLiteralSigns(value.text), insertedBy.length]),
  ).toEqual([
    ['[1] and ', 0],
    ['words [2] more', 1],
  ]);
});

test('labels hold with one side alone', () => {
  const read = readComponents('Law: 5\nArt: 6', '', { language: 'en' });
  expect(read.map(({ label, baseline, target }) => [label.en, baseline?.kind, target])).toEqual([
    ['Law', 'count', null],
    ['Art', 'count', null],
  ]);
});
