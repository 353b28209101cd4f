import type { Place } from '../../../basics/place.ts';
import type { Language } from '../../../basics/words.ts';
import type { Block, Section } from '../../../narrative/narrative.ts';
import { nodeText } from '../../content.ts';
import type { Node, TextNode } from '../../document.ts';
import { attributionLine, type Surroundings } from '../outline/outline.ts';
import { isAnnexHeading, sectorNamed } from '../outline/sector-names.ts';
import { statedScale } from '../outline/stated-scale.ts';
import type { Profile } from '../profiles/profile.ts';
import { type Concept, fold, isConcept } from '../vocabulary.ts';
import { attributionIn } from './attribution.ts';

/** A section while it is put together; `nodes` are its own paragraphs, items and tables, by number in the document. */
export interface Draft {
  readonly id: string;
  readonly title: string;
  readonly sector: string | null;
  readonly level: number;
  readonly part: Concept | null;
  readonly place: Place;
  readonly nodes: number[];
  readonly sections: Draft[];
}

const parts = [
  ['heading-strategy', 'strategy'],
  ['heading-risks', 'risks'],
  ['heading-indicators', 'indicators'],
  ['heading-resources', 'resources'],
  ['heading-funds', 'funds-in-trust'],
] as const;

/**
 * The sections of a document by its headings: chapters of sectors and annexes, their parts, and what stands in a
 * strategy. A chapter that was cut before its heading gets a section without title. Captions of tables are no
 * sections.
 */
export function sectionsOf(
  nodes: readonly Node[],
  outline: readonly Surroundings[],
  profile: Profile,
): readonly Draft[] {
  const tree = new SectionTree(profile);
  for (const [index, node] of nodes.entries()) {
    const sector = outline[index]?.sector ?? null;
    if (node.kind === 'footnote' || node.kind === 'page-number') continue;
    if (node.kind === 'paragraph' && attributionLine(node, nodes[index + 1]) !== null) continue;
    if (node.kind !== 'heading') tree.content(index, node.place, sector);
    else if (isSectorCaption(node, profile)) tree.caption(node, sector);
    else if (!isCaption(nodes, index)) tree.heading(node, sector);
  }
  return tree.roots;
}

/** A section with the blocks made of its nodes. */
export function sectionOf(
  draft: Draft,
  language: Language,
  blocksOf: (draft: Draft) => readonly Block[],
): Section {
  const section = {
    id: draft.id,
    title: draft.title === '' ? {} : { [language]: draft.title },
    blocks: blocksOf(draft),
    sections: draft.sections.map((below) => sectionOf(below, language, blocksOf)),
  };
  return draft.level === 1 && draft.sector !== null ? { ...section, sector: draft.sector } : section;
}

/** Every draft, parents before children. */
export function allDrafts(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.flatMap((draft) => [draft, ...allDrafts(draft.sections)]);
}

/** What of a sector a table shows, as the heading before it says. */
function isSectorCaption(node: TextNode, profile: Profile): boolean {
  const text = nodeText(node);
  return !isAnnexHeading(text) && sectorNamed(text, profile)?.kind === 'caption';
}

/** The unit of a table, whose proposal it is, or the words of the heading before it again. */
function isCaption(nodes: readonly Node[], index: number): boolean {
  const node = nodes[index];
  if (node?.kind !== 'heading') return false;
  const text = nodeText(node);
  if (statedScale(text) !== null || attributionIn(text) !== null) return true;
  const before = nodes[index - 1];
  return !isAnnexHeading(text) && before?.kind === 'heading' && fold(nodeText(before)).endsWith(fold(text));
}

const resourceParts: ReadonlySet<Concept | null> = new Set(['heading-resources', 'heading-funds']);

class SectionTree {
  readonly roots: Draft[] = [];
  readonly #profile: Profile;
  readonly #open: Draft[] = [];
  readonly #ids = new Set<string>();

  constructor(profile: Profile) {
    this.#profile = profile;
  }

  heading(node: TextNode, sector: string | null): void {
    const title = nodeText(node).trim();
    const named = isAnnexHeading(title) ? 'annex' : sectorNamed(title, this.#profile)?.kind;
    const part = parts.find(([concept]) => isConcept(title, concept)) ?? null;
    const isChapter = named === 'annex' || named === 'heading';
    if (!isChapter) this.#enterChapter(node.place, sector);
    const level = isChapter
      ? 1
      : node.level > 0
        ? Math.max(node.level, this.#chapterLevel(sector))
        : this.#levelOf(part?.[0] ?? null, sector);
    this.#put({
      id: this.#idOf(title, sector, named ?? null, part?.[1] ?? null),
      title,
      sector: named === 'annex' ? null : sector,
      level,
      part: part?.[0] ?? null,
      place: node.place,
      nodes: [],
      sections: [],
    });
  }

  /** A caption is a title of its own only where a chapter goes on to its resources without saying so. */
  caption(node: TextNode, sector: string | null): void {
    this.#enterChapter(node.place, sector);
    const chapter = this.#open[0];
    const inResources = this.#open.some((draft) => resourceParts.has(draft.part));
    if (chapter?.sector !== sector || sector === null || inResources) return;
    this.#put({
      id: this.#unique(`${sector}-resources`),
      title: nodeText(node).trim(),
      sector,
      level: 2,
      part: 'heading-resources',
      place: node.place,
      nodes: [],
      sections: [],
    });
  }

  content(index: number, place: Place, sector: string | null): void {
    this.#enterChapter(place, sector);
    if (this.#open.length === 0) this.#untitled(place, sector);
    this.#open.at(-1)?.nodes.push(index);
  }

  /** A change of sector that no heading told. */
  #enterChapter(place: Place, sector: string | null): void {
    const chapter = this.#open[0];
    const isAnnex = chapter !== undefined && chapter.sector === null && isAnnexHeading(chapter.title);
    if (sector !== null && chapter?.sector !== sector && !isAnnex) this.#untitled(place, sector);
  }

  #untitled(place: Place, sector: string | null): void {
    const id = this.#unique(sector ?? 'opening');
    this.#put({ id, title: '', sector, level: 1, part: null, place, nodes: [], sections: [] });
  }

  #put(draft: Draft): void {
    while ((this.#open.at(-1)?.level ?? 0) >= draft.level) this.#open.pop();
    (this.#open.at(-1)?.sections ?? this.roots).push(draft);
    this.#open.push(draft);
  }

  #chapterLevel(sector: string | null): number {
    return sector === null ? 1 : 2;
  }

  #levelOf(part: Concept | null, sector: string | null): number {
    const chapter = this.#open[0];
    const inChapter = chapter !== undefined && (chapter.sector !== null || isAnnexHeading(chapter.title));
    if (!inChapter && sector === null) return 1;
    if (part !== null) return 2;
    return this.#open.some((draft) => draft.part === 'heading-strategy') ? 3 : 2;
  }

  #idOf(title: string, sector: string | null, named: string | null, part: string | null): string {
    if (named === 'annex') return this.#unique(`annex-${fingerprint(title)}`);
    if (named === 'heading') return this.#unique(sector ?? fingerprint(title));
    return this.#unique(`${sector ?? 'plan'}-${part ?? fingerprint(title)}`);
  }

  #unique(id: string): string {
    let unique = id;
    for (let more = 2; this.#ids.has(unique); more += 1) unique = `${id}-${more}`;
    this.#ids.add(unique);
    return unique;
  }
}

/** A short name that stays the same as long as the words do (FNV-1a of the folded text). */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of fold(text)) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
