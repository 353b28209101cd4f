import { type Passage, passagesOf } from '../../../document/passages.ts';
import type { Evidence, Finding } from '../../finding.ts';
import { quoteFrom, quoteStart, wordsAround } from '../../quote.ts';
import type { CheckContext, Rule } from '../../rule.ts';
import { inlineMarkers, leadingMarker, mentions, ordinalsIn } from './markers.ts';
import { type Fault, Series } from './series.ts';

/** Numbers of paragraphs, items and headings that begin in the middle, leave some out, repeat or fall. */
export const textNumbering: Rule = { id: 'text-numbering', check };

function check({ document, interpretation }: CheckContext): readonly Finding[] {
  const passages = passagesOf(document);
  const extract = interpretation.plan.publication.scope.kind === 'extract';
  return [...leading(passages, extract), ...inSentences(passages), ...ordinals(passages)];
}

/** A number a passage begins with that does not go on from those before. */
interface Met {
  readonly passage: Passage;
  readonly marker: string;
  readonly fault: Fault;
}

/** Numbers that passages begin with. What an extract leaves out before its first number is one question. */
function leading(passages: readonly Passage[], extract: boolean): readonly Finding[] {
  const met = leadingFaults(passages);
  const starts = met.filter(({ fault }) => fault.kind === 'starts');
  const others = met.filter(({ fault }) => fault.kind !== 'starts');
  const first = starts[0];
  const grouped = first === undefined ? [] : extract ? [starts] : starts.map((one) => [one]);
  return [
    ...grouped.flatMap((group) => startFinding(group, extract)),
    ...others.map(({ passage, marker, fault }) =>
      finding(extract ? 'question' : 'warning', fault.kind, passage, { ...factsOf(fault, marker) }, [
        quoteStart(passage, 60),
      ]),
    ),
  ];
}

function leadingFaults(passages: readonly Passage[]): readonly Met[] {
  const series = new Map<string, Series>();
  return passages.flatMap((passage, index): readonly Met[] => {
    if (passage.kind === 'cell' || passage.kind === 'footnote') return [];
    if (isWrapped(passages[index - 1], passage)) return [];
    const marker = leadingMarker(passage.text, passage.kind === 'heading');
    if (!marker) return [];
    if (marker.outer) for (const inner of ['(1)', '1)']) series.delete(inner);
    const own = series.get(marker.look) ?? new Series();
    series.set(marker.look, own);
    const fault = own.next(marker.readings);
    return fault ? [{ passage, marker: marker.text, fault }] : [];
  });
}

/** Says whether a line goes on with a sentence of the line above it, so that a number it begins with is none of a paragraph. */
function isWrapped(before: Passage | undefined, { kind, place }: Passage): boolean {
  if (before?.kind !== 'paragraph' || kind !== 'paragraph') return false;
  return place.line === before.place.line + 1 && /[\p{Ll}\p{Lo},，、(（]\s*$/u.test(before.text);
}

function startFinding(starts: readonly Met[], extract: boolean): readonly Finding[] {
  const first = starts[0];
  if (!first) return [];
  const facts = {
    marker: first.marker,
    markers: starts.map(({ marker }) => marker).join(', '),
    count: starts.length,
  };
  const evidence = starts.map(({ passage }) => quoteStart(passage, 60));
  return extract
    ? [finding('question', 'extract-starts', first.passage, facts, evidence)]
    : [finding('warning', 'starts', first.passage, facts, evidence)];
}

/** Lists inside a sentence; one that a page cuts in two goes on in the next passage. */
function inSentences(passages: readonly Passage[]): readonly Finding[] {
  const found: Finding[] = [];
  let open = new Series();
  for (const passage of passages) {
    const markers = inlineMarkers(passage.text);
    const goesOn = passage.kind !== 'cell' && passage.kind !== 'heading' && open.begun;
    const own = new Map<string, Series>();
    const alone = markers.length < 2;
    for (const marker of markers) {
      const series = own.get(marker.look) ?? (goesOn && own.size === 0 ? open : new Series());
      own.set(marker.look, series);
      const fault = series.next(marker.readings);
      if (!fault || alone || marker.start === 0) continue;
      if (fault.kind === 'starts' && mentions(passage.text.slice(0, marker.start), fault.value - 1)) continue;
      found.push(inSentence(passage, marker.start, marker.text, fault));
    }
    open = /[.。!！?？]\s*$/.test(passage.text) ? new Series() : (own.values().next().value ?? new Series());
  }
  return found;
}

function inSentence(passage: Passage, start: number, marker: string, fault: Fault): Finding {
  const around = wordsAround(passage.text, start, start + marker.length);
  const facts = { ...factsOf(fault, marker), around };
  const evidence = [quoteFrom(passage, start, start + marker.length)];
  return finding('warning', `list-${fault.kind}`, passage, facts, evidence);
}

/** "Second," without "First," since the last heading, or "First," and then "Third,". */
function ordinals(passages: readonly Passage[]): readonly Finding[] {
  const found: Finding[] = [];
  let last = 0;
  for (const passage of passages) {
    if (passage.kind === 'heading') last = 0;
    for (const { value, text, start } of ordinalsIn(passage.text)) {
      const fits = value === 1 || value === last || value === last + 1;
      const before = last;
      last = value;
      if (fits) continue;
      const around = wordsAround(passage.text, start, start + text.length);
      const evidence = [quoteFrom(passage, start, start + text.length)];
      const code = before === 0 ? 'ordinal-starts' : 'ordinal-skips';
      found.push(finding('question', code, passage, { marker: text, around, before, value }, evidence));
    }
  }
  return found;
}

function factsOf(fault: Fault, marker: string): Finding['message']['facts'] {
  return { marker, before: fault.before, value: fault.value };
}

function finding(
  severity: Finding['severity'],
  code: string,
  { place }: Passage,
  facts: Finding['message']['facts'],
  evidence: readonly Evidence[],
): Finding {
  return { rule: textNumbering.id, severity, place, message: { code, facts }, evidence, repairs: [] };
}
