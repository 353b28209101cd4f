import type { Passage } from '../../../document/passages.ts';
import { passagesOf } from '../../../document/passages.ts';
import type { Finding } from '../../finding.ts';
import { quoteFrom, wordsAround } from '../../quote.ts';
import type { CheckContext, Rule } from '../../rule.ts';
import { type Unpaired, unpairedIn } from './bracket-pairs.ts';

/** Brackets and quotation marks that are not closed, or close what was not opened. */
export const textBrackets: Rule = { id: 'text-brackets', check };

/** An unpaired bracket, the passage it stands in, and the passage's place in the order of reading. */
interface Left extends Unpaired {
  readonly passage: Passage;
  readonly index: number;
}

function check({ document }: CheckContext): readonly Finding[] {
  const passages = passagesOf(document);
  const rightToLeft = document.language === 'ar';
  const left: Left[] = [];
  for (const [index, passage] of passages.entries()) {
    const text = rightToLeft ? inReadingOrder(passage.text) : passage.text;
    for (const one of unpairedIn(text)) left.push({ ...one, passage, index });
  }
  return withoutSpans(left, passages).map(finding);
}

/** Quotation marks of a right-to-left text that is typed with `”` first, turned; the length stays. */
function inReadingOrder(text: string): string {
  const first = /[“”]/.exec(text)?.[0];
  return first === '”' ? text.replace(/[“”]/g, (sign) => (sign === '“' ? '”' : '“')) : text;
}

/** Takes out what is paired from paragraph to paragraph: an alternative in brackets, a long quotation, a cut paragraph. */
function withoutSpans(left: readonly Left[], passages: readonly Passage[]): readonly Left[] {
  const open = new Map<string, Left[]>();
  const paired = new Set<Left>();
  for (const one of left) {
    const { family, fault, passage } = one;
    if (passage.kind === 'cell' || fault === 'crossed') continue;
    const waiting = open.get(family) ?? [];
    open.set(family, waiting);
    if (fault === 'unclosed') {
      waiting.push(one);
      continue;
    }
    const partner = waiting.at(-1);
    if (!partner || !mayPair(partner, one)) continue;
    waiting.pop();
    paired.add(one).add(partner);
  }
  for (const one of left) if (isRepeatedQuote(one, passages)) paired.add(one);
  return left.filter((one) => !paired.has(one));
}

function mayPair(opener: Left, closer: Left): boolean {
  const distance = closer.index - opener.index;
  if (distance === 1 && !/[.。!！?？;；:：]\s*$/.test(opener.passage.text)) return true;
  if (isWrapped(opener, closer)) return true;
  const framed = beginsWith(opener) && /^[\])）»”』」\s.。;；,，]*(?:\[[^\]]*\]\s*)?$/u.test(after(closer));
  return framed && distance <= longestSpan;
}

/** Says whether two passages stand on lines that follow one another without a blank one, as a wrapped paragraph does. */
function isWrapped(opener: Left, closer: Left): boolean {
  const distance = closer.index - opener.index;
  const lines = closer.passage.place.line - opener.passage.place.line;
  return lines === distance && distance <= longestWrap && opener.passage.kind !== 'heading';
}

/** Most lines of a wrapped paragraph that a pair of brackets spans. */
const longestWrap = 6;

/** Most paragraphs that one pair of brackets may hold. */
const longestSpan = 40;

function beginsWith({ passage, start }: Left): boolean {
  return /^[\s\d.、()（）[\]*•–a-z-]{0,8}$/u.test(passage.text.slice(0, start));
}

function after({ passage, start, sign }: Left): string {
  return passage.text.slice(start + sign.length);
}

/** A quotation of several paragraphs opens each of them anew and closes at the end of the last. */
function isRepeatedQuote(one: Left, passages: readonly Passage[]): boolean {
  const next = passages[one.index + 1];
  const quotes = one.family === '“' || one.family === '«';
  return (
    quotes &&
    one.fault === 'unclosed' &&
    beginsWith(one) &&
    next?.text.trimStart().startsWith(one.sign) === true
  );
}

function finding({ fault, sign, other, start, passage }: Left): Finding {
  const around = wordsAround(passage.text, start, start + sign.length);
  return {
    rule: textBrackets.id,
    severity: 'warning',
    place: passage.place,
    message: { code: fault, facts: fault === 'crossed' ? { sign, other, around } : { sign, around } },
    evidence: [quoteFrom(passage, start, start + sign.length)],
    repairs: [],
  };
}
