import { type Passage, passagesOf } from '../../../document/passages.ts';
import type { Finding } from '../../finding.ts';
import { quoteFrom, wordsAround } from '../../quote.ts';
import type { CheckContext, Rule } from '../../rule.ts';
import { type Trace, tracesIn } from './find-traces.ts';
import { oddSpaces } from './odd-spaces.ts';

/** Words that changes left beside those they replace. */
export const textAlternativesBeside: Rule = { id: 'text-alternatives-beside', check };

function check({ document }: CheckContext): readonly Finding[] {
  const passages = passagesOf(document);
  const spaces = oddSpaces(passages);
  return passages.flatMap((passage) => {
    const space = spaces.get(passage);
    const traces = tracesIn(passage, document.language);
    return traces.length > 0 ? tracesFinding(traces, passage) : space ? [spaceFinding(space, passage)] : [];
  });
}

/** One question a passage: the trace that says most, with all of them quoted. */
function tracesFinding(traces: readonly Trace[], passage: Passage): readonly Finding[] {
  const main = order.flatMap((kind) => ofKind(traces, kind))[0];
  if (!main) return [];
  return [
    {
      rule: textAlternativesBeside.id,
      severity: 'question',
      place: passage.place,
      message: {
        code: main.kind,
        facts: {
          text: main.text,
          around: wordsAround(passage.text, main.start, main.end),
          count: traces.length,
        },
      },
      evidence: traces.slice(0, mostQuotes).map(({ start, end }) => quoteFrom(passage, start, end)),
      repairs: [],
    },
  ];
}

/** The traces of a kind, the longest first. */
function ofKind(traces: readonly Trace[], kind: Trace['kind']): readonly Trace[] {
  return traces.filter((trace) => trace.kind === kind).sort((a, b) => b.text.length - a.text.length);
}

const order: readonly Trace['kind'][] = [
  'repeated-in-insertion',
  'repeated-item',
  'doubled-word',
  'repeated-ending',
  'punctuation',
];

function spaceFinding(start: number, passage: Passage): Finding {
  return {
    rule: textAlternativesBeside.id,
    severity: 'question',
    place: passage.place,
    message: { code: 'odd-space', facts: { around: wordsAround(passage.text, start, start + 1) } },
    evidence: [quoteFrom(passage, start, start + 1)],
    repairs: [],
  };
}

/** Most traces of one passage that are quoted. */
const mostQuotes = 12;
