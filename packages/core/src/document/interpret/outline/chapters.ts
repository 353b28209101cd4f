import { cellText, nodeText } from '../../content.ts';
import type { Document, Node, Table } from '../../document.ts';
import type { Profile } from '../profiles/profile.ts';
import { conceptIn, fold, isConcept } from '../vocabulary.ts';
import { isAnnexHeading, sectorMentions, sectorNamed } from './sector-names.ts';

interface Chapter {
  readonly start: number;
  readonly kind: 'front' | 'chapter' | 'annex';
  readonly sector: string | null;
  /** The order of the parts of a chapter reached so far: 1 risks, 2 indicators, 3 resources. */
  stage: number;
  hasStrategy: boolean;
  overview: boolean;
  readonly rows: Set<string>;
}

/**
 * The sector whose chapter each node stands in; `null` outside chapters and where nothing tells. Chapters open with the
 * name of their sector. Where text was cut out, a chapter may lack its opening: then a new one is seen by the order of
 * its parts (narrative, risks, indicators, resources) or by a row that repeats, and its sector by a caption in it or
 * by the sector and units its text speaks of.
 */
export function sectorsOfNodes(document: Document, profile: Profile): readonly (string | null)[] {
  if (profile.sectors.length === 0) return document.nodes.map(() => null);
  const chapters = new ChapterFinder(document.nodes, profile).find();
  let previous: string | null = null;
  return chapters.flatMap((chapter, index) => {
    const nodes = document.nodes.slice(chapter.start, chapters[index + 1]?.start);
    previous = chapter.sector ?? resolved(chapter, nodes, profile, previous);
    return nodes.map(() => previous);
  });
}

/** The table of a framework that names responsible sectors, the parts of a chapter, or something else. */
export function tableStage(table: Table): 'overview' | 1 | 2 | 3 | null {
  const header = (table.rows[0]?.cells ?? []).map(cellText);
  if (header.some((text) => conceptIn(text, ['baseline']) !== null)) return 2;
  if (header.some((text) => isConcept(text, 'responsible-sectors'))) return 'overview';
  if (header.some((text) => isConcept(text, 'risk'))) return 1;
  const numeric = table.rows.some(
    (row) => row.cells.filter((cell) => /^\(?-?[\d.,\s]+\)?$/.test(cellText(cell))).length > 1,
  );
  return numeric ? 3 : null;
}

class ChapterFinder {
  readonly #nodes: readonly Node[];
  readonly #profile: Profile;
  readonly #chapters: Chapter[] = [];

  constructor(nodes: readonly Node[], profile: Profile) {
    this.#nodes = nodes;
    this.#profile = profile;
  }

  find(): readonly Chapter[] {
    this.#open(0, 'front', null);
    for (const [index, node] of this.#nodes.entries()) {
      if (node.kind === 'table') this.#table(node, index);
      else if (node.kind !== 'footnote' && node.kind !== 'page-number')
        this.#text(node.kind, nodeText(node), index);
    }
    return this.#chapters;
  }

  #open(start: number, kind: Chapter['kind'], sector: string | null): void {
    const last = this.#chapters.at(-1);
    if (last?.start === start) this.#chapters.pop();
    this.#chapters.push({
      start,
      kind,
      sector,
      stage: 0,
      hasStrategy: false,
      overview: false,
      rows: new Set(),
    });
  }

  #text(kind: Node['kind'], text: string, index: number): void {
    const chapter = this.#chapters.at(-1);
    const named = kind === 'item' ? null : sectorNamed(text, this.#profile);
    if (kind === 'heading' && isAnnexHeading(text)) this.#open(index, 'annex', named?.sector ?? null);
    else if (named?.kind === 'heading') this.#open(index, 'chapter', named.sector);
    else if (named) this.#caption(named.sector, index);
    else if (kind === 'heading' && isConcept(text, 'heading-strategy')) this.#strategy(index);
    else if (chapter?.kind === 'chapter' && chapter.stage === 3 && this.#isNarrative(kind, text, index)) {
      this.#open(index, 'chapter', null);
    }
  }

  /** A strategy opens a chapter: a second one, or one after other parts, is of a chapter whose heading is missing. */
  #strategy(index: number): void {
    const chapter = this.#chapters.at(-1);
    if (chapter?.kind !== 'chapter' || chapter.hasStrategy || chapter.stage > 0)
      this.#open(index, 'chapter', null);
    const current = this.#chapters.at(-1);
    if (current) current.hasStrategy = true;
  }

  #caption(sector: string, index: number): void {
    const chapter = this.#chapters.at(-1);
    if (!chapter || chapter.sector === sector) return;
    const unresolved = chapter.sector === null && chapter.kind === 'chapter' && chapter.stage < 3;
    const cutFront = chapter.kind === 'front' && !chapter.overview;
    if (unresolved || cutFront)
      this.#chapters[this.#chapters.length - 1] = { ...chapter, kind: 'chapter', sector };
    else
      this.#open(
        Math.max(chapter.start, this.#captionsFrom(index)),
        chapter.kind === 'annex' ? 'annex' : 'chapter',
        sector,
      );
  }

  #table(table: Table, index: number): void {
    const stage = tableStage(table);
    const chapter = this.#chapters.at(-1);
    if (!chapter || stage === null) return;
    if (stage === 'overview') {
      chapter.overview = true;
      return;
    }
    const rows = stage === 2 ? indicatorRows(table) : [];
    const regresses = stage < chapter.stage || rows.some((row) => chapter.rows.has(row));
    if (chapter.kind === 'chapter' && regresses) this.#open(this.#captionsFrom(index), 'chapter', null);
    const current = this.#chapters.at(-1) ?? chapter;
    current.stage = Math.max(current.stage, stage);
    for (const row of rows) current.rows.add(row);
  }

  /** Where the headings right before a node begin, within the last chapter. */
  #captionsFrom(index: number): number {
    const lowest = (this.#chapters.at(-1)?.start ?? 0) + 1;
    let start = index;
    while (start > lowest && this.#nodes[start - 1]?.kind === 'heading') start -= 1;
    return start;
  }

  /** Text that belongs to a narrative: not a caption, nor a short note below a table. */
  #isNarrative(kind: Node['kind'], text: string, index: number): boolean {
    if (kind === 'item') return true;
    if (kind === 'paragraph') return text.length > 60;
    let next = index;
    while (this.#nodes[next]?.kind === 'heading') next += 1;
    const after = this.#nodes[next];
    return after !== undefined && after.kind !== 'table';
  }
}

function indicatorRows(table: Table): readonly string[] {
  return table.rows
    .map((row) => row.cells.slice(0, 2).map(cellText))
    .filter(([code]) => /^\d{1,2}\.\d{1,2}/.test(code ?? ''))
    .map(([code, indicator]) => `${/^[\d.]+/.exec(code ?? '')?.[0]} ${fold(indicator ?? '')}`);
}

function resolved(
  chapter: Chapter,
  nodes: readonly Node[],
  profile: Profile,
  previous: string | null,
): string | null {
  if (chapter.kind === 'annex' || chapter.overview) return null;
  const texts = nodes.map((node) => (node.kind === 'table' ? tableText(node) : nodeText(node)));
  const [first, second] = sectorMentions(texts, profile);
  if (first && first.count >= 2 && first.count > (second?.count ?? 0)) return first.sector;
  // A few lines after a table, without any part of a chapter, still speak of what was before them.
  return chapter.kind === 'chapter' && chapter.stage === 0 ? previous : null;
}

function tableText(table: Table): string {
  return table.rows.flatMap((row) => row.cells.map(cellText)).join('\n');
}
