import { sliceRuns } from '../../../basics/runs.ts';
import type { Sequence } from '../../../basics/sequence.ts';
import { plain, type Run } from '../../../basics/text.ts';
import type { Proposal } from '../../../negotiation/proposal.ts';
import type { Delegation } from '../../../organization/organization.ts';
import { isLiteral } from '../../literal.ts';
import { type Attribution, attributionIn, bracketAttribution, leadAttribution } from './attribution.ts';
import { type BracketGroup, bracketTree, isGroup, type Piece } from './bracket-tree.ts';
import { SequenceBuilder } from './sequence-builder.ts';

/** A text with the proposals it names. */
export interface ProposedText {
  readonly text: Sequence<Run>;
  readonly proposals: readonly Proposal[];
  readonly delegations: readonly Delegation[];
}

/** What makes a passage bold: a change that is shown so and names nobody, or emphasis. */
export type Emphasis = 'change' | 'style';

/**
 * Reads the proposals a text names: a bracketed insertion followed by a bracketed attribution, or that ends with one,
 * belongs to these delegations; nested ones are insertions by both; an attribution with a colon that opens the text makes all of it
 * theirs. Underlined passages, and bold ones inside a text (`emphasis`), are insertions nobody is named for, struck ones deletions.
 * Attributions are no text. A bracket that does not close is read to the end; ordinary brackets stay text.
 * Ids of proposals begin with `name`; there is one a delegation (or joint attribution) and text.
 */
export function readBrackets(
  runs: readonly Run[],
  name: string,
  emphasis: Emphasis = 'change',
  by: readonly string[] = [],
): ProposedText {
  const reader = new BracketReader(runs, name, emphasis);
  const text = plain(runs);
  const lead = by.length === 0 ? leadAttribution(text) : null;
  const outer = lead ? [reader.proposal(lead.attribution, [])] : by;
  const literal: readonly Piece[] = [{ start: 0, end: text.length }];
  reader.read(isLiteral(text) ? literal : bracketTree(text, lead?.start ?? 0), outer);
  return reader.result();
}

class BracketReader {
  readonly #runs: readonly Run[];
  readonly #text: string;
  readonly #name: string;
  readonly #emphasis: Emphasis;
  readonly #sequence = new SequenceBuilder();
  readonly #proposals = new Map<string, Proposal>();
  readonly #delegations = new Map<string, Delegation>();

  constructor(runs: readonly Run[], name: string, emphasis: Emphasis) {
    this.#runs = runs;
    this.#text = plain(runs);
    this.#name = name;
    this.#emphasis = emphasis;
  }

  read(pieces: readonly Piece[], insertedBy: readonly string[]): void {
    for (let index = 0; index < pieces.length; index += 1) {
      const piece = pieces[index];
      if (!piece) continue;
      if (!isGroup(piece)) {
        this.#words(piece.start, piece.end, insertedBy);
        continue;
      }
      const attributed = this.#attributionAfter(pieces, index);
      if (attributed) index = attributed.index;
      this.#group(piece, attributed?.attribution ?? null, insertedBy);
    }
  }

  /** The id of the proposal by these delegations; noted as an amendment where it stands inside others. */
  proposal(attribution: Attribution | null, insertedBy: readonly string[]): string {
    const by = attribution?.delegations ?? [];
    for (const delegation of by) this.#delegations.set(delegation.id, delegation);
    const who = by.length === 0 ? 'unnamed' : by.map((one) => one.id.toLowerCase()).join('-');
    const id = `${this.#name}-${who}`;
    const amends = insertedBy.at(-1);
    if (!this.#proposals.has(id)) {
      const plainly = { id, by: by.map((one) => one.id), changes: [], excludes: [] };
      this.#proposals.set(id, amends === undefined || amends === id ? plainly : { ...plainly, amends });
    }
    return id;
  }

  result(): ProposedText {
    return {
      text: this.#sequence.result(),
      proposals: [...this.#proposals.values()],
      delegations: [...this.#delegations.values()],
    };
  }

  #group(group: BracketGroup, attribution: Attribution | null, insertedBy: readonly string[]): void {
    const lead = attribution ? null : this.#leadIn(group);
    const ending = attribution || lead ? null : this.#endingOf(group);
    const named = attribution ?? lead?.attribution ?? ending?.attribution ?? null;
    if (!named && !this.#holdsProposal(group)) {
      this.#words(group.start, group.end, insertedBy);
      return;
    }
    const id = this.proposal(named, insertedBy);
    const pieces = lead ? bracketTree(this.#text.slice(0, group.innerEnd), lead.start) : group.pieces;
    this.read(ending?.pieces ?? pieces, insertedBy.includes(id) ? insertedBy : [...insertedBy, id]);
  }

  /** `[X: words]`: the attribution, and where the words begin in the text. */
  #leadIn(group: BracketGroup): { readonly attribution: Attribution; readonly start: number } | null {
    const lead = leadAttribution(this.#text.slice(group.innerStart, group.innerEnd), true);
    return lead && { attribution: lead.attribution, start: group.innerStart + lead.start };
  }

  /** `[words [proposal by X]]`: the attribution, and the pieces before it. A name alone is none here, nor what attributes a bracket. */
  #endingOf({
    pieces,
  }: BracketGroup): { readonly attribution: Attribution; readonly pieces: readonly Piece[] } | null {
    const last = pieces.at(-1);
    const before = pieces.at(-2);
    if (!last || !isGroup(last) || !last.closed || !before || isGroup(before)) return null;
    if (!/\p{L}/u.test(this.#text.slice(before.start, before.end))) return null;
    const attribution = attributionIn(this.#text.slice(last.innerStart, last.innerEnd));
    return attribution && { attribution, pieces: pieces.slice(0, -1) };
  }

  /** The attributions that stand in brackets of their own right after a bracket, taken together. */
  #attributionAfter(
    pieces: readonly Piece[],
    at: number,
  ): { readonly attribution: Attribution; readonly index: number } | null {
    const first = pieces[at];
    if (!first || !/\p{L}/u.test(this.#text.slice(first.start, first.end))) return null;
    const attributions: Attribution[] = [];
    let last = at;
    for (let index = at + 1; index < pieces.length; index += 1) {
      const piece = pieces[index];
      if (piece && !isGroup(piece) && this.#text.slice(piece.start, piece.end).trim() === '') continue;
      const attribution = piece && isGroup(piece) ? this.#attributionOf(piece) : null;
      if (!attribution) break;
      attributions.push(attribution);
      last = index;
    }
    return attributions.length === 0 ? null : { attribution: joint(attributions), index: last };
  }

  #attributionOf(group: BracketGroup): Attribution | null {
    if (!group.closed || group.pieces.some(isGroup) || group.innerEnd - group.innerStart > 160) return null;
    return bracketAttribution(this.#text.slice(group.innerStart, group.innerEnd), null);
  }

  #holdsProposal(group: BracketGroup): boolean {
    return group.pieces.some(
      (piece, index) =>
        isGroup(piece) &&
        (this.#attributionAfter(group.pieces, index) !== null ||
          this.#endingOf(piece) !== null ||
          this.#holdsProposal(piece)),
    );
  }

  #words(start: number, end: number, insertedBy: readonly string[]): void {
    let position = start;
    for (const run of sliceRuns(this.#runs, start, end)) {
      this.#run(run, position, insertedBy);
      position += run.text.length;
    }
  }

  #run(run: Run, position: number, insertedBy: readonly string[]): void {
    const shown = this.#shownChange(run, position);
    if (shown === null) {
      this.#sequence.add({ value: run, insertedBy, deletedBy: [] });
      return;
    }
    const id = this.proposal(null, insertedBy);
    const inside = insertedBy.includes(id) ? insertedBy : [...insertedBy, id];
    const value = { text: run.text };
    this.#sequence.add(
      shown === 'inserted'
        ? { value, insertedBy: inside, deletedBy: [] }
        : { value, insertedBy, deletedBy: [id] },
    );
  }

  /** A bold opening is a lead, and a text that is bold all through is a title. */
  #shownChange(run: Run, position: number): 'inserted' | 'deleted' | null {
    if (run.style === 'struck') return 'deleted';
    if (run.style === 'underlined') return 'inserted';
    if (run.style !== 'bold' || this.#emphasis === 'style') return null;
    return this.#text.slice(0, position).trim() === '' ? null : 'inserted';
  }
}

function joint(attributions: readonly Attribution[]): Attribution {
  return {
    delegations: attributions.flatMap((one) => one.delegations),
    optional: attributions.some((one) => one.optional),
  };
}
