import { hanCharacters, letters } from '../../../basics/patterns/letters.ts';
import { matchesOf } from '../../../basics/patterns/matches.ts';
import { type Attribution, leadAttribution } from './attribution.ts';

/** A proposal that opens with its attribution, and how many of the blocks after it are also its text. */
export interface IntroducedProposal {
  readonly first: number;
  readonly last: number;
  readonly attribution: Attribution;
  /** The introduced proposal (by its first block) this one is an alternative to. */
  readonly answers: number | null;
}

/** A block as far as proposals in it matter. */
export interface BlockText {
  readonly text: string;
  readonly isItem: boolean;
}

/**
 * The proposals among the blocks of a section that open with "Proposal by X:". A block with nothing after the colon introduces
 * the items after it. What stands between a proposal and an optional text by others that answers it is the proposal's; an
 * optional text goes on over blocks that say again what a block of the answered one says.
 */
export function introducedProposals(blocks: readonly BlockText[]): readonly IntroducedProposal[] {
  const leads = blocks.flatMap(({ text }, index) => {
    const lead = leadAttribution(text);
    return lead ? [{ index, attribution: lead.attribution, rest: text.slice(lead.start) }] : [];
  });
  const found: IntroducedProposal[] = [];
  for (const [order, { index, attribution, rest }] of leads.entries()) {
    const next = leads[order + 1];
    const before = found.at(-1);
    const answered = attribution.optional && before?.last === index - 1 ? before : null;
    const last = Math.max(
      introducedItems(blocks, index, rest),
      answered ? lastRepeating(blocks, index, answered) : index,
      next?.attribution.optional && !attribution.optional ? lastBetween(blocks, index, next.index) : index,
    );
    const end = next ? Math.min(last, next.index - 1) : last;
    found.push({ first: index, last: end, attribution, answers: answered?.first ?? null });
  }
  return found;
}

function introducedItems(blocks: readonly BlockText[], lead: number, rest: string): number {
  if (rest.trim() !== '' && !/[:：]\s*$/u.test(rest)) return lead;
  let last = lead;
  while (blocks[last + 1]?.isItem) last += 1;
  return last > lead || rest.trim() !== '' ? last : Math.min(lead + 1, blocks.length - 1);
}

/** Up to the answer, unless an item in between goes on with the list that the proposal stands in. */
function lastBetween(blocks: readonly BlockText[], lead: number, answer: number): number {
  const goesOn = (text: string): boolean => /[;；]\s*$/u.test(text);
  if (goesOn(blocks[lead]?.text ?? '')) return lead;
  let last = lead;
  while (last + 1 < answer && !goesOn(blocks[last + 1]?.text ?? '')) last += 1;
  return last + 1 === answer ? last : lead;
}

function lastRepeating(blocks: readonly BlockText[], lead: number, answered: IntroducedProposal): number {
  const texts = blocks.slice(answered.first, answered.last + 1).map((block) => wordsOf(block.text));
  let last = lead;
  for (let next = lead + 1; next < blocks.length; next += 1) {
    const words = wordsOf(blocks[next]?.text ?? '');
    if (!texts.some((known) => shared(words, known) >= 0.5)) break;
    last = next;
  }
  return last;
}

const wordRuns = new RegExp(`[${hanCharacters}]+|[${letters}\\d]{3,}`, 'g');

/** Words, and pairs of characters where words are not spaced. */
function wordsOf(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [word] of matchesOf(text.slice(0, 4000), wordRuns)) {
    if (!/\p{Script=Han}/u.test(word)) words.add(word.toLowerCase());
    else for (let index = 0; index + 1 < word.length; index += 1) words.add(word.slice(index, index + 2));
  }
  return words;
}

/** The part of the smaller set that the other one has too. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const smaller = Math.min(a.size, b.size);
  const both = [...a].filter((word) => b.has(word)).length;
  return smaller === 0 ? 0 : both / smaller;
}
