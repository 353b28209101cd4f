import { matchesOf } from '../../../basics/patterns/matches.ts';
import type { Place } from '../../../basics/place.ts';
import { plain } from '../../../basics/text.ts';
import type { Language } from '../../../basics/words.ts';
import type { Block, Footnote, Narrative } from '../../../narrative/narrative.ts';
import type { Proposal } from '../../../negotiation/proposal.ts';
import type { Delegation } from '../../../organization/organization.ts';
import { cellText, nodeText } from '../../content.ts';
import type { Document, Node, TextNode } from '../../document.ts';
import { isLiteral } from '../../literal.ts';
import type { Found } from '../context.ts';
import type { Surroundings } from '../outline/outline.ts';
import type { Profile } from '../profiles/profile.ts';
import { attributionIn, bracketAttribution, leadAttribution } from './attribution.ts';
import { type Emphasis, type ProposedText, readBrackets } from './brackets.ts';
import { introducedProposals } from './introduced-blocks.ts';
import { allDrafts, type Draft, sectionOf, sectionsOf } from './section-tree.ts';

/** The narrative of a document, and what its text says besides. */
export interface NarrativeFound {
  readonly narrative: Narrative;
  readonly found: Pick<Found, 'proposals' | 'delegations' | 'places' | 'parts'>;
}

/**
 * Reads sections, blocks (a view where a table stands), footnotes, and the proposals that the text names. Places are those of
 * `section:ID`, `block:ID`, `footnote:ID`, `proposal:ID`. A chapter's `strategy` is found where it has text.
 */
export function interpretNarrative(
  document: Document,
  outline: readonly Surroundings[],
  profile: Profile,
  language: Language,
): NarrativeFound {
  const reader = new NarrativeReader(document.nodes, outline, language);
  const drafts = sectionsOf(document.nodes, outline, profile);
  for (const draft of allDrafts(drafts)) reader.note(`section:${draft.id}`, draft.place);
  const sections = drafts.map((draft) => sectionOf(draft, language, (one) => reader.blocksOf(one)));
  const footnotes = reader.footnotes();
  return { narrative: { sections, footnotes }, found: reader.found() };
}

class NarrativeReader {
  readonly #nodes: readonly Node[];
  readonly #outline: readonly Surroundings[];
  readonly #language: Language;
  readonly #emphasis: Emphasis;
  readonly #places: Record<string, Place> = {};
  readonly #proposals = new Map<string, Proposal>();
  readonly #delegations = new Map<string, Delegation>();
  readonly #strategies = new Set<string>();

  constructor(nodes: readonly Node[], outline: readonly Surroundings[], language: Language) {
    this.#nodes = nodes;
    this.#outline = outline;
    this.#language = language;
    this.#emphasis = showsChanges(nodes) ? 'change' : 'style';
  }

  note(reference: string, place: Place): void {
    this.#places[reference] ??= place;
  }

  found(): NarrativeFound['found'] {
    return {
      proposals: [...this.#proposals.values()],
      delegations: [...this.#delegations.values()],
      places: this.#places,
      parts: [...this.#strategies].map((sector) => ({ sector, part: 'strategy' })),
    };
  }

  blocksOf(draft: Draft): readonly Block[] {
    const texts = draft.nodes.map((index) => this.#nodes[index]);
    const introduced = introducedProposals(
      texts.map((node) => ({
        text: node && node.kind !== 'table' ? nodeText(node) : '',
        isItem: node?.kind === 'item',
      })),
    );
    const ids = new Map(
      introduced.map(({ first, attribution }) => {
        const who = attribution.delegations.map((one) => one.id.toLowerCase()).join('-');
        return [first, `${blockId(draft, first)}-${who}`];
      }),
    );
    const blocks = draft.nodes.map((index, order) => {
      const within = introduced.find(({ first, last }) => first < order && order <= last);
      const by = within ? [ids.get(within.first) ?? ''] : this.#standingUnder(draft, index);
      return this.#block(index, blockId(draft, order), by);
    });
    for (const { first, answers } of introduced) {
      if (answers !== null) this.#exclude(ids.get(first) ?? '', ids.get(answers) ?? '');
    }
    return blocks;
  }

  footnotes(): readonly Footnote[] {
    const used = new Map<string, number>();
    return this.#nodes.flatMap((node) => {
      if (node.kind !== 'footnote') return [];
      const mark = node.mark ?? '';
      const count = (used.get(mark) ?? 0) + 1;
      used.set(mark, count);
      const name = mark.replaceAll('*', 'star');
      const id = count === 1 ? `footnote-${name}` : `footnote-${name}-${count}`;
      this.note(`footnote:${id}`, node.place);
      const text = plain(node.runs);
      return [{ id, mark, text: text === '' ? {} : { [this.#language]: text } }];
    });
  }

  #block(index: number, id: string, by: readonly string[]): Block {
    const node = this.#nodes[index];
    if (node) this.note(`block:${id}`, node.place);
    if (!node || node.kind === 'table')
      return { id, kind: 'view', text: {}, view: `table-${node?.place.table ?? 0}` };
    const sector = this.#outline[index]?.sector ?? null;
    if (sector !== null && plain(node.runs).length > 40) this.#strategies.add(sector);
    const read = readBrackets(node.runs, id, this.#emphasis, by);
    this.#keep(read, node);
    return { id, kind: node.kind === 'item' ? 'item' : 'paragraph', text: { [this.#language]: read.text } };
  }

  #keep(read: ProposedText, node: TextNode): void {
    for (const proposal of read.proposals) {
      this.#proposals.set(proposal.id, proposal);
      this.note(`proposal:${proposal.id}`, node.place);
    }
    for (const delegation of read.delegations) this.#delegations.set(delegation.id, delegation);
  }

  /** The proposal of a line like "Optional proposal by X" above the block: all that stands under it is inserted by it. */
  #standingUnder(draft: Draft, index: number): readonly string[] {
    const attribution = this.#outline[index]?.attribution;
    const node = this.#nodes[index];
    if (!attribution || !node || node.kind === 'table') return [];
    const by = attribution.delegations.map((one) => one.id);
    const id = `${draft.id}-${by.join('-').toLowerCase()}`;
    const proposals = [{ id, by, changes: [], excludes: [] }];
    this.#keep({ text: [], proposals, delegations: attribution.delegations }, { ...node, runs: [] });
    return [id];
  }

  #exclude(first: string, second: string): void {
    for (const [one, other] of [
      [first, second],
      [second, first],
    ] as const) {
      const proposal = this.#proposals.get(one);
      if (proposal) this.#proposals.set(one, { ...proposal, excludes: [...proposal.excludes, other] });
    }
  }
}

function blockId(draft: Draft, order: number): string {
  return `${draft.id}-${order + 1}`;
}

/** A document that names proposals or underlines and strikes words also shows changes by bold type. */
function showsChanges(nodes: readonly Node[]): boolean {
  return nodes.some((node) => {
    if (node.kind === 'table') {
      return node.rows.some((row) => row.cells.some((cell) => namesProposal(cellText(cell))));
    }
    const text = nodeText(node);
    const styled = node.runs.some((run) => run.style === 'struck' || run.style === 'underlined');
    return styled || attributionIn(text) !== null || leadAttribution(text) !== null || namesProposal(text);
  });
}

function namesProposal(text: string): boolean {
  if (isLiteral(text)) return false;
  for (const [, inner] of matchesOf(text, /[\]］]\s{0,9}[[［]([^[\]［］]{2,120})[\]］]/g)) {
    if (bracketAttribution(inner ?? '', null) !== null) return true;
  }
  return false;
}
