import { inLanguage } from '../../../basics/words.ts';
import { type AppetiteRelation, type Risk, relationOf } from '../../../risks/risk.ts';
import type { Evidence, Finding, Severity } from '../../finding.ts';
import { languageOf, placeOf, sectorName } from '../../naming.ts';
import type { CheckContext, Rule } from '../../rule.ts';

/** A label that contradicts how the target residual risk stands to the appetite; an appetite or a level that is missing. */
export const risksAppetiteAndResidual: Rule = {
  id: 'risks-appetite-and-residual',
  check: (context) => {
    const { risks } = context.interpretation.plan;
    const loose = risks.filter((risk) => computed(risk) === 'below' && risk.target?.relation === 'within');
    const strictElsewhere = risks.some(
      (risk) => computed(risk) === 'below' && risk.target?.relation === 'below',
    );
    return [
      ...risks.flatMap((risk) => contradiction(context, risk)),
      ...(strictElsewhere
        ? loose.map((risk) => finding(context, risk, 'within-but-below', 'warning'))
        : asked(context, loose)),
      ...missing(context),
    ];
  },
};

function computed({ appetite, target }: Risk): AppetiteRelation | null {
  const level = target?.level ?? null;
  return appetite === null || level === null ? null : relationOf(level, appetite);
}

/** Labels that cannot be right, whatever the house's words: all but a lower residual risk labelled "within". */
function contradiction(context: CheckContext, risk: Risk): readonly Finding[] {
  const relation = computed(risk);
  const label = risk.target?.relation ?? null;
  if (relation === null || label === null || relation === label) return [];
  if (relation === 'below' && label === 'within') return [];
  return [finding(context, risk, `${label}-but-${relation}`, 'error')];
}

/** A document that never says "below" may mean "within" as not above: it is asked once. */
function asked(context: CheckContext, loose: readonly Risk[]): readonly Finding[] {
  const [first] = loose;
  if (!first) return [];
  return [
    {
      rule: 'risks-appetite-and-residual',
      severity: 'question',
      place: riskPlace(context, first),
      message: { code: 'within-means-not-above', facts: { count: loose.length } },
      evidence: loose.map((risk) => quote(context, risk)),
      repairs: [],
    },
  ];
}

/** What others risks of the document state and this one does not. */
function missing(context: CheckContext): readonly Finding[] {
  const { risks } = context.interpretation.plan;
  const statesAppetite = risks.some((risk) => risk.appetite !== null);
  const statesLevel = risks.some((risk) => (risk.target?.level ?? null) !== null);
  return risks.flatMap((risk) => {
    const noAppetite = statesAppetite && risk.appetite === null;
    const noLevel = statesLevel && (risk.target?.level ?? null) === null;
    if (!noAppetite && !noLevel) return [];
    const code = noAppetite && noLevel ? 'no-appetite-no-level' : noAppetite ? 'no-appetite' : 'no-level';
    return [finding(context, risk, code, 'question')];
  });
}

function finding(context: CheckContext, risk: Risk, code: string, severity: Severity): Finding {
  return {
    rule: 'risks-appetite-and-residual',
    severity,
    place: riskPlace(context, risk),
    message: {
      code,
      facts: {
        appetite: risk.appetite ?? 'none',
        level: risk.target?.level ?? 'none',
        result: risk.result ?? '',
        sector: risk.sector === undefined ? '' : sectorName(context, risk.sector),
      },
    },
    evidence: [quote(context, risk)],
    repairs: [],
  };
}

function quote(context: CheckContext, risk: Risk): Evidence {
  return { kind: 'quote', place: riskPlace(context, risk), text: inLanguage(risk.text, languageOf(context)) };
}

function riskPlace(context: CheckContext, risk: Risk): Finding['place'] {
  return placeOf(context, `risk:${risk.id}`);
}
