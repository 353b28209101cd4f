import type { Evidence, Finding, Repair } from '../../finding.ts';
import { languageOf } from '../../naming.ts';
import type { CheckContext, Rule } from '../../rule.ts';
import { conformed } from './conformed.ts';
import { type Deviation, deviations } from './deviations.ts';
import { markedDifference } from './marked-difference.ts';

/**
 * A title of a result, a pillar or an indicator that is worded differently from place to place: one finding a document,
 * with the list of changes that would make the places conform.
 */
export const resultsWordedDifferently: Rule = {
  id: 'results-worded-differently',
  check: (context) => {
    const all = deviations(context);
    const first = all.find((deviation) => deviation.explanation === null);
    const [explained] = all;
    if (!explained) return [];
    return [first ? differs(context, all, first) : isExplained(context, all, explained)];
  },
};

function differs(context: CheckContext, all: readonly Deviation[], first: Deviation): Finding {
  const unexplained = all.filter((deviation) => deviation.explanation === null);
  return {
    rule: 'results-worded-differently',
    severity: 'warning',
    place: first.wording.place,
    message: {
      code: 'differs',
      facts: { titles: titlesOf(unexplained), places: unexplained.length },
    },
    evidence: all.flatMap((deviation) => shown(context, deviation)),
    repairs: [conforming(unexplained)],
  };
}

function isExplained(context: CheckContext, all: readonly Deviation[], first: Deviation): Finding {
  return {
    rule: 'results-worded-differently',
    severity: 'question',
    place: first.wording.place,
    message: { code: 'explained', facts: { titles: titlesOf(all), places: all.length } },
    evidence: all.flatMap((deviation) => shown(context, deviation)),
    repairs: [],
  };
}

function titlesOf(all: readonly Deviation[]): number {
  return new Set(all.map((deviation) => deviation.wording.reference)).size;
}

/** What differs at a place, and the words that stand there. */
function shown(context: CheckContext, deviation: Deviation): readonly Evidence[] {
  const { wording, usual, explanation } = deviation;
  const difference = markedDifference(usual, wording.text, languageOf(context));
  return [
    {
      kind: 'note',
      message: {
        code: codeOf(explanation),
        facts: { title: nameOf(deviation), difference, explanation: explanation?.name ?? '' },
      },
    },
    { kind: 'quote', place: wording.place, text: wording.text },
  ];
}

function codeOf(explanation: Deviation['explanation']): string {
  if (explanation === null) return 'difference';
  if (explanation.kind === 'footnote') return 'difference-by-footnote';
  return explanation.name === '' ? 'difference-by-change' : 'difference-by-proposal';
}

/** A result by its code; an indicator, a pillar or a sector by its usual words. */
function nameOf({ wording, usual }: Deviation): string {
  const [kind, ...name] = wording.reference.split(':');
  return kind === 'result' ? name.join(':') : usual;
}

function conforming(all: readonly Deviation[]): Repair {
  return {
    cells: all.map((deviation) => ({
      place: deviation.wording.place,
      label: nameOf(deviation),
      printed: deviation.wording.text,
      needed: conformed(deviation.wording.text, deviation.usual),
      changed: false,
    })),
  };
}
