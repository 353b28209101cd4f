import type { Language } from '../../../basics/words.ts';
import type { Plan } from '../../../plan/plan.ts';
import {
  type ExpectedResult,
  type Pillar,
  type ResultWording,
  sameTitle,
} from '../../../results/strategy.ts';
import { shownWords, titleLine } from './one-line.ts';
import { resultTitle } from './shown-results.ts';

/**
 * The pillars of a plan that is shown, with the wordings of `given` that its chapters print: those of a result whose risks
 * or indicators stand in the chapter, where they differ from its title. In the order of the chapters.
 */
export function withWordings(shown: Plan, given: readonly Pillar[], language: Language): readonly Pillar[] {
  const results = given.flatMap((pillar) => pillar.results);
  const wordingsOf = (result: ExpectedResult): readonly ResultWording[] => {
    const own = results.find(({ code }) => code === result.code)?.wordings ?? [];
    return shown.organization.sectors.flatMap(({ id: sector }) =>
      parts.flatMap((part): readonly ResultWording[] => {
        const words = own.find((one) => one.sector === sector && one.part === part)?.title ?? {};
        if (titleLine(shownWords(words, language)) === '') return [];
        const title = resultTitle(result.code, words, language);
        const differs = !sameTitle(title[language] ?? '', result.title[language] ?? '');
        return differs && isPrinted(result.code, { sector, part }, shown) ? [{ sector, part, title }] : [];
      }),
    );
  };
  return shown.strategy.pillars.map((pillar) => ({
    ...pillar,
    results: pillar.results.map((result) => {
      const wordings = wordingsOf(result);
      return wordings.length === 0 ? result : { ...result, wordings };
    }),
  }));
}

/** A chapter's risks stand before its indicators. */
const parts = ['risks', 'indicators'] as const;

function isPrinted(
  code: string,
  { sector, part }: Pick<ResultWording, 'sector' | 'part'>,
  { risks, indicators }: Plan,
): boolean {
  if (part === 'risks') return risks.some((risk) => risk.sector === sector && risk.result === code);
  return indicators.some((indicator) =>
    indicator.contributions.some((one) => one.sector === sector && (one.result ?? indicator.result) === code),
  );
}
