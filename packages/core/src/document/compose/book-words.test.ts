import { describe, expect, test } from 'vitest';
import { type Language, languages } from '../../basics/words.ts';
import type { Stage } from '../../budget/cube.ts';
import { label, versionLabel } from '../../views/labels.ts';
import { versionIn } from '../interpret/budget/versions.ts';
import { attributionIn, leadAttribution } from '../interpret/narrative/attribution.ts';
import { pillarNamed } from '../interpret/outline/pillar-names.ts';
import { isAnnexHeading } from '../interpret/outline/sector-names.ts';
import { saysAddingUp, statedScale } from '../interpret/outline/stated-scale.ts';
import { unknownOrganization } from '../interpret/profiles/choose-profile.ts';
import { isResidualRisk, readResidualRisk, splitAppetite } from '../interpret/results/risk-words.ts';
import { type Concept, conceptIn, isConcept } from '../interpret/vocabulary.ts';
import { type BookWord, bookWord, bookWords } from './book-words.ts';
import { currencyName } from './currency-name.ts';

/** Words that are one of a concept's own. */
const exact: readonly (BookWord & Concept)[] = [
  'heading-strategy',
  'heading-risks',
  'heading-indicators',
  'heading-resources',
  'heading-funds',
  'expected-result',
  'indicator',
  'baseline',
  'target',
  'responsible-sectors',
  'priority',
  'priority-budget',
  'risk',
  'risk-response',
  'target-residual-risk',
  'fund-in-trust',
  'amount',
  'percent',
  'not-applicable',
];

/** What is read in the words of books, by their code. */
const read: Readonly<Record<string, (language: Language) => unknown>> = {
  cover: (language) => conceptIn(word('cover', language, { period: '2026' }), ['stage-proposed']) !== null,
  'total-budget': (language) =>
    conceptIn(word('total-budget', language), ['unallocated', 'development-share', 'budget-total']) ===
    'budget-total',
  'development-share': (language) =>
    conceptIn(word('development-share', language), ['development-share']) !== null &&
    conceptIn(word('development-share', language), ['total']) !== null,
  unallocated: (language) => conceptIn(word('unallocated', language), ['unallocated']) !== null,
  units: (language) =>
    ['CHF', 'USD', 'EUR', 'JPY'].every(
      (code) =>
        statedScale(word('units', language, { currency: currencyName({ code }, language, 'of') })) === 3,
    ),
  'units-adding-up': (language) =>
    ['CHF', 'USD', 'EUR', 'JPY'].every((code) => {
      const currency = currencyName({ code }, language, 'of');
      const line = word('units-adding-up', language, { currency });
      return (
        statedScale(line) === 3 && saysAddingUp(line) && !saysAddingUp(word('units', language, { currency }))
      );
    }),
  pillar: (language) =>
    pillarNamed(
      word('named', language, { name: word('pillar', language, { number: '3' }), title: 'Rain' }),
      unknownOrganization,
    ) === '3',
  foundation: (language) =>
    pillarNamed(
      word('named', language, { name: word('foundation', language), title: 'Rain' }),
      unknownOrganization,
    ) === 'foundation',
  annex: (language) => isAnnexHeading(word('annex', language, { number: '2', title: 'Rain' })),
  compared: (language) => conceptIn(word('compared', language), ['difference']) !== null,
  'appetite-low': (language) => splitAppetite(`Rain\n${word('appetite-low', language)}`).appetite === 'low',
  'appetite-medium': (language) =>
    splitAppetite(`Rain\n${word('appetite-medium', language)}`).appetite === 'medium',
  'appetite-high': (language) =>
    splitAppetite(`Rain\n${word('appetite-high', language)}`).appetite === 'high',
  'residual-low': (language) => readResidualRisk(word('residual-low', language))?.level === 'low',
  'residual-medium': (language) => readResidualRisk(word('residual-medium', language))?.level === 'medium',
  'residual-high': (language) => readResidualRisk(word('residual-high', language))?.level === 'high',
  'relation-below': (language) => relation('below', language),
  'relation-within': (language) => relation('within', language),
  'relation-above': (language) => relation('above', language),
  proposal: (language) =>
    attributionIn(proposal('proposal', language))
      ?.delegations.map(({ id }) => id)
      .join() === 'CH,NG',
  'optional-proposal': (language) =>
    attributionIn(proposal('optional-proposal', language))?.optional === true,
  lead: (language) =>
    leadAttribution(`${word('lead', language, { proposal: proposal('proposal', language) })}Rain`) !== null,
};

/** Words that only join others: what they join is read in the books of the other tests. */
const joining = ['and', 'list-separator', 'named', 'overview', 'sector-caption', 'thousands', 'millions'];

describe.each(languages)('the fixed words of books in %s are read back', (language) => {
  test.each(exact)('%s', (code) => {
    expect(isConcept(bookWord(code, language), code)).toBe(true);
  });

  test.each(Object.keys(read))('%s', (code) => {
    expect(read[code]?.(language)).toBe(true);
  });

  test.each<Stage>(['proposed', 'approved', 'after-transfers', 'revised', 'final', 'expenditure'])(
    'the stage %s',
    (stage) => {
      const version = { id: '', stage, period: { from: 2022, to: 2023 } };
      const words = versionLabel(version)[language] ?? '';
      expect(versionIn(words, { from: 2024, to: 2025 })).toMatchObject({ stage, period: version.period });
    },
  );

  test('of which', () => {
    expect(isConcept(label('of-which')[language] ?? '', 'of-which')).toBe(true);
  });
});

test('every fixed word is one of these', () => {
  expect(Object.keys(bookWords).toSorted()).toEqual([...exact, ...Object.keys(read), ...joining].toSorted());
});

function word(code: BookWord, language: Language, facts: Readonly<Record<string, string>> = {}): string {
  return bookWord(code, language, facts);
}

function relation(code: 'below' | 'within' | 'above', language: Language): boolean {
  const level = word('residual-medium', language);
  const words = word(`relation-${code}`, language, { level });
  return isResidualRisk(words) && readResidualRisk(words)?.relation === code;
}

function proposal(code: 'proposal' | 'optional-proposal', language: Language): string {
  const name = (region: string): string =>
    new Intl.DisplayNames([language], { type: 'region' }).of(region) ?? region;
  const names = word('and', language, { first: name('CH'), second: name('NG') });
  return word(code, language, { names });
}
