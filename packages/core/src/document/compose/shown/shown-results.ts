import { type Language, type Words, wordsIn } from '../../../basics/words.ts';
import type { Contribution, Indicator, Polarity } from '../../../indicators/indicator.ts';
import type { Organization } from '../../../organization/organization.ts';
import type { Plan } from '../../../plan/plan.ts';
import { compareCodes, expectedResults, type Pillar } from '../../../results/strategy.ts';
import type { Risk } from '../../../risks/risk.ts';
import { defaultPolarity, polarityOf } from '../../interpret/measures/polarity.ts';
import { withoutMarks } from '../../interpret/results/result-names.ts';
import { bookWord } from '../book-words.ts';
import { componentCells } from './component-cells.ts';
import { lineIn, nameIn, shownWords, titleLine } from './one-line.ts';

/** The organization in one language. */
export function shownOrganization(organization: Organization, language: Language): Organization {
  return {
    ...organization,
    name: nameIn(organization.name, language, organization.id),
    sectors: organization.sectors.map((sector) => {
      const name = nameIn(sector.name, language, sector.id);
      return { id: sector.id, name, short: nameIn(sector.short, language, name[language] ?? '') };
    }),
    units: organization.units.map((unit) => ({ ...unit, name: nameIn(unit.name, language, unit.id) })),
    delegations: [],
  };
}

/** The pillars in one language, their results in the order of their codes. */
export function shownPillars(pillars: readonly Pillar[], language: Language): readonly Pillar[] {
  return pillars.map((pillar) => ({
    ...pillar,
    title: lineIn(pillar.title, language),
    results: pillar.results
      .map(({ code, title }) => ({
        code,
        title: resultTitle(code, title, language),
      }))
      .toSorted((a, b) => compareCodes(a.code, b.code)),
  }));
}

/** The title of a result in one language, or else its code in words. */
export function resultTitle(code: string, words: Words, language: Language): Words {
  const title = withoutMarks(titleLine(shownWords(words, language)));
  const named = /\p{L}/u.test(title) ? title : `${bookWord('expected-result', language)} ${code}`;
  return wordsIn(language, named);
}

/**
 * The indicators in the order a book names them: those of the framework, by result, then those that only chapters have.
 * Ids count them within their result; what counts as better is what title and targets say.
 */
export function shownIndicators(plan: Plan, language: Language): readonly Indicator[] {
  const codes = expectedResults(plan.strategy).map((result) => result.code);
  const place = { language, original: plan.publication.original };
  const sectors = plan.organization.sectors.map((sector) => sector.id);
  const titled = plan.indicators
    .map((indicator) => inWords(indicator, codes, place, sectors))
    .filter((indicator) => indicator !== null);
  const framework = codes.flatMap((code) => titled.filter((one) => one.inFramework && one.result === code));
  const chapters = plan.organization.sectors.flatMap((sector) =>
    codes.flatMap((code) =>
      titled.filter(
        (one) =>
          !one.inFramework &&
          one.contributions[0]?.sector === sector.id &&
          (one.contributions[0].result ?? one.result) === code,
      ),
    ),
  );
  const counts = new Map<string, number>();
  return [...framework, ...chapters.map(underFirstChapter)].map((indicator) => {
    const count = (counts.get(indicator.result) ?? 0) + 1;
    counts.set(indicator.result, count);
    return { ...indicator, id: `${indicator.result}/${count}` };
  });
}

interface Place {
  readonly language: Language;
  readonly original: Language;
}

function inWords(
  indicator: Indicator,
  codes: readonly string[],
  place: Place,
  sectors: readonly string[],
): Indicator | null {
  const title = indicatorTitle(indicator.title, place.language);
  if (title === '' || !codes.includes(indicator.result)) return null;
  const contributions = indicator.contributions
    .filter((one) => codes.includes(one.result ?? indicator.result) && sectors.includes(one.sector))
    .toSorted((a, b) => sectors.indexOf(a.sector) - sectors.indexOf(b.sector))
    .map((one): Contribution => {
      const own = indicatorTitle(one.title, place.language) || title;
      const { components } = componentCells(one.components, { ...place, title: own });
      const result =
        one.result === undefined || one.result === indicator.result ? {} : { result: one.result };
      return { sector: one.sector, ...result, title: wordsIn(place.language, own), components };
    });
  const polarities = [
    ...(indicator.inFramework ? [defaultPolarity(title)] : []),
    ...contributions.map((one) => polarityOf(one.title[place.language] ?? '', one.components)),
  ];
  return {
    id: indicator.id,
    result: indicator.result,
    title: indicator.inFramework ? wordsIn(place.language, title) : (contributions[0]?.title ?? {}),
    responsible: indicator.inFramework ? [...new Set(indicator.responsible)] : [],
    inFramework: indicator.inFramework,
    polarity: joined(polarities),
    contributions,
  };
}

function indicatorTitle(words: Indicator['title'], language: Language): string {
  return withoutMarks(titleLine(shownWords(words, language)));
}

function joined(polarities: readonly Polarity[]): Polarity {
  if (polarities.includes('floor')) return 'floor';
  return polarities.includes('less-is-better') ? 'less-is-better' : 'more-is-better';
}

/** An indicator that only chapters have is of the result that the first of them puts it under. */
function underFirstChapter(indicator: Indicator): Indicator {
  const result = indicator.contributions[0]?.result ?? indicator.result;
  const contributions = indicator.contributions.map(({ result: own, ...one }): Contribution => {
    const under = own ?? indicator.result;
    return under === result ? one : { ...one, result: under };
  });
  return { ...indicator, result, contributions };
}

/** The risks in the order a book names them: the organization's, then by sector and result. Ids count them there. */
export function shownRisks(plan: Plan, language: Language): readonly Risk[] {
  const codes = expectedResults(plan.strategy).map((result) => result.code);
  const risks = plan.risks
    .map((risk): Risk => {
      const { sector, result, target } = risk;
      const known = sector !== undefined && result !== undefined && codes.includes(result);
      return {
        id: risk.id,
        ...(sector === undefined ? {} : { sector }),
        ...(known ? { result } : {}),
        text: lineIn(risk.text, language),
        appetite: risk.appetite,
        response: lineIn(risk.response, language),
        target: target?.level ? target : null,
      };
    })
    .filter((risk) => shownWords(risk.text, language) !== '' || shownWords(risk.response, language) !== '');
  const of = (sector: string | undefined, result: string | undefined): readonly Risk[] =>
    risks
      .filter((risk) => risk.sector === sector && risk.result === result)
      .map((risk, index) => ({
        ...risk,
        id: `${sector === undefined ? 'organization' : `${sector}/${result ?? 'none'}`}/${index + 1}`,
      }));
  return [
    ...of(undefined, undefined),
    ...plan.organization.sectors.flatMap((sector) =>
      [undefined, ...codes].flatMap((code) => of(sector.id, code)),
    ),
  ];
}
