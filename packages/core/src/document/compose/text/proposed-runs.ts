import type { Attributed, Sequence } from '../../../basics/sequence.ts';
import type { Run } from '../../../basics/text.ts';
import type { Proposal } from '../../../negotiation/proposal.ts';
import type { DocumentRun } from '../../document.ts';
import { bookWord, joinedNames } from '../book-words.ts';
import { nameIn } from '../shown/one-line.ts';
import type { ShownBook } from '../shown/shown-book.ts';
import { withLiteralBrackets } from './prose.ts';

/** Says whether some of the words hang on proposals. */
export function hasProposals(sequence: Sequence<Run>): boolean {
  return sequence.some((element) => element.insertedBy.length + element.deletedBy.length > 0);
}

/** The words of a text that hangs on no proposal. */
export function plainRuns(sequence: Sequence<Run>): readonly DocumentRun[] {
  return sequence.map((element) => element.value);
}

/**
 * A text with its proposals as the United Nations print them: `[words] [Proposal by X]`, one bracket in another for
 * amendments, underlined where nobody is named, struck where words go. A text that a proposal inserts as a whole is led
 * by "Proposal by X:".
 */
export function proposedRuns(sequence: Sequence<Run>, book: ShownBook): readonly DocumentRun[] {
  const whole = wholeProposal(sequence, book);
  if (!whole) return bracketed(sequence, book, 0);
  const optional = whole.excludes.length > 0 && isAnswer(whole, book);
  const words = attributionWords(whole.by, optional, book);
  const lead = bookWord('lead', book.language, { proposal: words });
  return [{ text: lead, insertedBy: [whole.id] }, ...bracketed(sequence, book, 1)];
}

/** Who proposes, in the words of an attribution. */
export function attributionWords(by: readonly string[], optional: boolean, book: ShownBook): string {
  const names = by.map((id) => {
    const delegation = book.delegations.find((one) => one.id === id);
    return nameIn(delegation?.name ?? {}, book.language, id)[book.language] ?? id;
  });
  return bookWord(optional ? 'optional-proposal' : 'proposal', book.language, {
    names: joinedNames(names, book.language),
  });
}

function wholeProposal(sequence: Sequence<Run>, book: ShownBook): Proposal | null {
  const [first] = sequence;
  const id = first?.insertedBy[0];
  if (id === undefined || !sequence.every((element) => element.insertedBy[0] === id)) return null;
  const proposal = book.proposals.find((one) => one.id === id);
  return proposal && proposal.by.length > 0 ? proposal : null;
}

/** The later one of two proposals that exclude each other answers the first. */
function isAnswer(proposal: Proposal, book: ShownBook): boolean {
  const order = book.proposals.map((one) => one.id);
  return proposal.excludes.some((other) => order.indexOf(other) < order.indexOf(proposal.id));
}

/** The runs of elements, those inserted by one more proposal than `depth` in brackets of theirs. */
function bracketed(sequence: Sequence<Run>, book: ShownBook, depth: number): readonly DocumentRun[] {
  const runs: DocumentRun[] = [];
  for (let index = 0; index < sequence.length; ) {
    const element = sequence[index];
    const id = element?.insertedBy[depth];
    if (!element || id === undefined) {
      if (element) runs.push(ownRun(element, false));
      index += 1;
      continue;
    }
    let end = index;
    while (sequence[end]?.insertedBy[depth] === id) end += 1;
    runs.push(...insertion(sequence.slice(index, end), id, book, depth));
    index = end;
  }
  return runs;
}

function insertion(
  sequence: Sequence<Run>,
  id: string,
  book: ShownBook,
  depth: number,
): readonly DocumentRun[] {
  const by = book.proposals.find((one) => one.id === id)?.by ?? [];
  const inner = bracketed(sequence, book, depth + 1);
  // Who is named inside is named in brackets, and these stand in brackets of nobody.
  if (by.length === 0 && inner.some(({ text }) => text === '['))
    return [...opened(inner, id), { text: ']', insertedBy: [id] }];
  if (by.length === 0) return sequence.map((element) => ownRun(element, true));
  return [...opened(inner, id), { text: `] [${attributionWords(by, false, book)}]`, insertedBy: [id] }];
}

/** Words behind a bracket of theirs; the space they begin with stands before it. */
function opened([first, ...others]: readonly DocumentRun[], id: string): readonly DocumentRun[] {
  const space = /^\s*/.exec(first?.text ?? '')?.[0] ?? '';
  const rest =
    first === undefined || first.text === space ? [] : [{ ...first, text: first.text.slice(space.length) }];
  const bracket = { text: '[', insertedBy: [id] };
  return [...(space === '' ? [] : [{ ...bracket, text: space }]), bracket, ...rest, ...others];
}

function ownRun(element: Attributed<Run>, inserted: boolean): DocumentRun {
  const { insertedBy, deletedBy } = element;
  const own = {
    text: withLiteralBrackets(element.value.text),
    ...(insertedBy.length === 0 ? {} : { insertedBy }),
    ...(deletedBy.length === 0 ? {} : { deletedBy }),
  };
  if (deletedBy.length > 0) return { ...own, style: 'struck' };
  if (inserted) return { ...own, style: 'underlined' };
  return element.value.style === undefined ? own : { ...own, style: element.value.style };
}
