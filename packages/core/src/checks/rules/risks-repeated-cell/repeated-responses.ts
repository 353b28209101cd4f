import { inLanguage } from '../../../basics/words.ts';
import type { Risk } from '../../../risks/risk.ts';
import type { Finding } from '../../finding.ts';
import { bare, likeness } from '../../likeness.ts';
import { languageOf, placeOf } from '../../naming.ts';
import type { CheckContext } from '../../rule.ts';

const shortest = 12;
/** Risks less alike than this are different risks. */
const sameRisk = 0.5;

/** A risk that is worded as a response, its own or another's; one response for risks that differ much. */
export function repeatedResponses(context: CheckContext): readonly Finding[] {
  const { risks } = context.interpretation.plan;
  const responses = Map.groupBy(risks, (risk) => responseOf(context, risk));
  return risks.flatMap((risk) => {
    const asResponse = responses.get(textOf(context, risk))?.[0];
    if (asResponse && textOf(context, risk).length >= shortest)
      return [finding(context, 'risk-is-response', 'warning', risk, asResponse)];
    const response = responseOf(context, risk);
    const [first] = responses.get(response) ?? [];
    if (!first || first === risk || response.length < shortest) return [];
    if (likeness(textOf(context, first), textOf(context, risk)) >= sameRisk) return [];
    return [finding(context, 'same-response', 'question', risk, first)];
  });
}

function finding(
  context: CheckContext,
  code: string,
  severity: Finding['severity'],
  risk: Risk,
  other: Risk,
): Finding {
  const language = languageOf(context);
  const here = placeOf(context, `risk:${risk.id}`);
  const there = placeOf(context, `risk:${other.id}`);
  return {
    rule: 'risks-repeated-cell',
    severity,
    place: here,
    message: { code, facts: { line: there.line } },
    evidence: [
      { kind: 'quote', place: here, text: inLanguage(risk.text, language) },
      { kind: 'quote', place: there, text: inLanguage(other.response, language) },
    ],
    repairs: [],
  };
}

function textOf(context: CheckContext, risk: Risk): string {
  return bare(inLanguage(risk.text, languageOf(context)));
}

function responseOf(context: CheckContext, risk: Risk): string {
  return bare(inLanguage(risk.response, languageOf(context)));
}
