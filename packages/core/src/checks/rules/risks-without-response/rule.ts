import { inLanguage } from '../../../basics/words.ts';
import type { Risk } from '../../../risks/risk.ts';
import type { Finding } from '../../finding.ts';
import { languageOf, placeOf, sectorName } from '../../naming.ts';
import type { CheckContext, Rule } from '../../rule.ts';

/** A risk without response; a result in a sector none of whose risks has one. */
export const risksWithoutResponse: Rule = {
  id: 'risks-without-response',
  check: (context) => {
    const { risks } = context.interpretation.plan;
    return [...Map.groupBy(risks, (risk) => `${risk.sector ?? ''}/${risk.result ?? ''}`).values()].flatMap(
      (together) => findingsOn(context, together),
    );
  },
};

function findingsOn(context: CheckContext, together: readonly Risk[]): readonly Finding[] {
  const open = together.filter((risk) => said(context, risk.text) && !said(context, risk.response));
  const [first] = open;
  if (!first) return [];
  if (first.result !== undefined && open.length === together.length)
    return [finding(context, 'result', first, open)];
  return open.map((risk) => finding(context, 'risk', risk, [risk]));
}

/** Dashes and points are no words. */
function said(context: CheckContext, words: Risk['text']): boolean {
  return /\p{L}/u.test(inLanguage(words, languageOf(context)));
}

function finding(context: CheckContext, code: string, first: Risk, risks: readonly Risk[]): Finding {
  const place = placeOf(context, `risk:${first.id}`);
  return {
    rule: 'risks-without-response',
    severity: 'warning',
    place,
    message: {
      code,
      facts: {
        result: first.result ?? '',
        sector: first.sector === undefined ? '' : sectorName(context, first.sector),
        count: risks.length,
      },
    },
    evidence: risks.map((risk) => ({
      kind: 'quote',
      place: placeOf(context, `risk:${risk.id}`),
      text: inLanguage(risk.text, languageOf(context)),
    })),
    repairs: [],
  };
}
