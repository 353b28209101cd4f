import type { Place } from '../../../basics/place.ts';
import { footnoteMarksIn } from '../../../document/footnote-marks.ts';
import { notesOf } from '../../../document/footnote-references.ts';
import type { Wording } from '../../../document/interpretation.ts';
import { passagesOf, styledOnes } from '../../../document/passages.ts';
import type { Proposal } from '../../../negotiation/proposal.ts';
import { bare } from '../../likeness.ts';
import type { CheckContext } from '../../rule.ts';
import { wordingForm } from '../../wording-form.ts';

/** A tracked proposal (who proposes; empty where only marked words show it) or a footnote (its mark). */
export interface Explanation {
  readonly kind: 'proposal' | 'footnote';
  readonly name: string;
}

/** What of the document explains that a place words a title otherwise than the usual places do; `null`: nothing. */
export function explanationOf(
  context: CheckContext,
  wording: Wording,
  usual: readonly Wording[],
): Explanation | null {
  const form = wordingForm(wording.text);
  const proposal = context.interpretation.proposals.find((one) =>
    titlesPut(one).some((title) => wordingForm(title) === form),
  );
  if (proposal) return { kind: 'proposal', name: proposal.by.join(', ') };
  if (bracketed.test(wording.text) || isMarked(context, wording, usual))
    return { kind: 'proposal', name: '' };
  const known = new Set(usual.flatMap((one) => notesAt(context, one).map((note) => bare(note.text))));
  const note = notesAt(context, wording).find(({ text }) => text !== '' && !known.has(bare(text)));
  return note ? { kind: 'footnote', name: note.sign } : null;
}

/** Square brackets show words under negotiation. */
const bracketed = /\[[^\]]*\p{L}[^\]]*\]/u;

function titlesPut({ changes }: Proposal): readonly string[] {
  return changes.flatMap((change) => {
    if (change.kind !== 'put' || change.after === null) return [];
    if (change.what === 'indicator') return Object.values(change.after.title);
    if (change.what !== 'pillar') return [];
    const results = change.after.results.map((result) => result.title);
    return results.concat(change.after.title).flatMap((title) => Object.values(title));
  });
}

/** Says whether words that stand only here are underlined or struck at their place. */
function isMarked(context: CheckContext, wording: Wording, usual: readonly Wording[]): boolean {
  const passage = styledOnes(passagesOf(context.document)).find(({ place }) =>
    samePlace(place, wording.place),
  );
  const elsewhere = bare(usual[0]?.text ?? '');
  return (passage?.styled ?? []).some(({ style, start, end }) => {
    const words = bare(passage?.text.slice(start, end) ?? '');
    return style !== 'bold' && words !== '' && !elsewhere.includes(words);
  });
}

function samePlace(a: Place, b: Place): boolean {
  return a.line === b.line && a.row === b.row && a.column === b.column && a.path === b.path;
}

/** The notes that the marks of a wording point at: of several with one mark the next after it. */
function notesAt(context: CheckContext, { text, place }: Wording) {
  const signs = footnoteMarksIn(text).map((mark) => mark.sign);
  if (signs.length === 0) return [];
  const { notes } = notesOf(passagesOf(context.document));
  return signs.flatMap((sign) => {
    const same = notes.filter((note) => note.sign === sign);
    return same.find((note) => note.passage.place.line >= place.line) ?? same.at(-1) ?? [];
  });
}
