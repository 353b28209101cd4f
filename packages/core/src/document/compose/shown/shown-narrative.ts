import { plain } from '../../../basics/text.ts';
import { type Language, wordsIn } from '../../../basics/words.ts';
import type { Block, Footnote, Narrative, Section } from '../../../narrative/narrative.ts';
import type { Plan } from '../../../plan/plan.ts';
import { pillarNamed } from '../../interpret/outline/pillar-names.ts';
import { isAnnexHeading, sectorNamed } from '../../interpret/outline/sector-names.ts';
import type { Profile } from '../../interpret/profiles/profile.ts';
import { isConcept } from '../../interpret/vocabulary.ts';
import { bookWord } from '../book-words.ts';
import { overviewTitle, pillarTitle } from '../words/fixed-lines.ts';
import { lineIn, shownWords, titleLine } from './one-line.ts';
import { type Shown, shownText } from './shown-text.ts';

/** What the narrative is arranged for: the plan in one language, and the lines and annexes that the book has of itself. */
export interface NarrativeFrame {
  readonly plan: Plan;
  readonly language: Language;
  readonly profile: Profile;
  readonly shown: Shown;
  readonly title: string;
  readonly fixedLines: ReadonlySet<string>;
  readonly annexes: readonly string[];
}

/** Ids of the parts of a book that may hold text of the plan. */
export const partIds = { front: 'front', overview: 'overview', risks: 'risks' } as const;

/** The id of the part of a pillar, of an annex, of a part of a sector's chapter. */
export const partId = {
  pillar: (id: string): string => `pillar-${id}`,
  annex: (number: number): string => `annex-${number}`,
  of: (sector: string, part: string): string => `${sector}-${part}`,
};

/**
 * The narrative in the order of a book: what stands under the title, sections of their own, then what belongs to the
 * overview and its pillars, to the organization's risks, to the chapters of sectors and their parts, and to annexes, by
 * the headings that say so. What the book says of itself (views, its fixed lines) is no part of it.
 */
export function shownNarrative(frame: NarrativeFrame): Narrative {
  const parts = new Parts(frame);
  for (const section of frame.plan.narrative.sections) parts.take(section);
  return { sections: parts.sections(), footnotes: footnotes(frame) };
}

interface Part {
  readonly blocks: Block[];
  readonly sections: Section[];
}

class Parts {
  readonly #frame: NarrativeFrame;
  readonly #parts = new Map<string, Part>();
  readonly #free: Section[] = [];
  readonly #freeAnnexes: Section[] = [];

  constructor(frame: NarrativeFrame) {
    this.#frame = frame;
  }

  take(section: Section): void {
    const title = this.#title(section);
    const sector = section.sector ?? this.#sectorHeading(title);
    const known = this.#frame.plan.organization.sectors.some((one) => one.id === sector);
    if (sector !== null && known) this.#chapter(sector, section);
    else this.#placed(section, this.#partOf(title));
  }

  sections(): readonly Section[] {
    const { plan, annexes } = this.#frame;
    const part = (id: string, sections: readonly Section[] = []): readonly Section[] =>
      this.#made(id, sections);
    const pillars = plan.strategy.pillars.flatMap((pillar) => part(partId.pillar(pillar.id)));
    return [
      ...part(partIds.front),
      ...this.#free.map((section, index) => numbered(section, `free-${index + 1}`)),
      ...part(partIds.overview, pillars),
      ...part(partIds.risks),
      ...plan.organization.sectors.flatMap((sector) => this.#madeChapter(sector.id)),
      ...annexes.flatMap((_, index) => part(partId.annex(index + 1))),
      ...this.#freeAnnexes.map((section, index) => numbered(section, `annex-free-${index + 1}`)),
    ];
  }

  #placed(section: Section, id: string | null): void {
    if (id === null) {
      const free = this.#freeSection(section);
      if (isAnnexHeading(this.#title(section))) this.#freeAnnexes.push(free);
      else this.#free.push(free);
      return;
    }
    const part = this.#part(id);
    part.blocks.push(...this.#blocks(section));
    for (const below of section.sections) {
      const pillar = id === partIds.overview ? this.#pillar(this.#title(below)) : null;
      if (pillar !== null) this.#placed(below, pillar);
      else if (id === partIds.front) this.take(below);
      else addBelow(part, this.#freeSection(below));
    }
  }

  #chapter(sector: string, section: Section): void {
    const part = this.#part(sector);
    part.blocks.push(...this.#blocks(section));
    this.#chapterSections(sector, section.sections, part);
  }

  #chapterSections(sector: string, sections: readonly Section[], part: Part): void {
    for (const below of sections) {
      const title = this.#title(below);
      if (title === '') {
        addBelow(part, { id: '', title: {}, blocks: this.#blocks(below), sections: [] });
        this.#chapterSections(sector, below.sections, part);
        continue;
      }
      const named = chapterParts.find(([concepts]) => concepts.some((concept) => isConcept(title, concept)));
      if (!named) addBelow(part, this.#freeSection(below));
      else this.#chapterPart(partId.of(sector, named[1]), below, part);
    }
  }

  #chapterPart(id: string, section: Section, chapter: Part): void {
    if (!this.#parts.has(id) && id.endsWith('-strategy')) {
      const { language } = this.#frame;
      const title = wordsIn(language, bookWord('heading-strategy', language));
      chapter.sections.push({ id, title, blocks: [], sections: [] });
    }
    const part = this.#part(id);
    part.blocks.push(...this.#blocks(section));
    for (const below of section.sections) addBelow(part, this.#freeSection(below));
  }

  #madeChapter(sector: string): readonly Section[] {
    const part = this.#parts.get(sector);
    const strategy = partId.of(sector, 'strategy');
    const own = (part?.sections ?? []).flatMap((section) =>
      section.id === strategy ? this.#made(strategy, [], section.blocks) : [section],
    );
    const fixed = ['risks', 'indicators', 'resources'].flatMap((name) => this.#made(partId.of(sector, name)));
    const sections = [...own, ...fixed].map((section, index) =>
      this.#parts.has(section.id) ? section : numbered(section, `${sector}-${index + 1}`),
    );
    if (!part && sections.length === 0) return [];
    const name = this.#frame.plan.organization.sectors.find((one) => one.id === sector)?.name ?? {};
    const made = {
      id: sector,
      title: name,
      sector,
      blocks: numberedBlocks(part?.blocks ?? [], sector),
      sections,
    };
    return made.blocks.length + sections.length === 0 ? [] : [made];
  }

  #made(id: string, more: readonly Section[] = [], tail: readonly Block[] = []): readonly Section[] {
    const part = this.#parts.get(id);
    const own = (part?.sections ?? []).map((section, index) => numbered(section, `${id}-${index + 1}`));
    const sections = [...own, ...more];
    const blocks = numberedBlocks([...(part?.blocks ?? []), ...tail], id);
    if (blocks.length + sections.length === 0) return [];
    return [{ id, title: wordsIn(this.#frame.language, this.#partTitle(id)), blocks, sections }];
  }

  #part(id: string): Part {
    const known = this.#parts.get(id) ?? { blocks: [], sections: [] };
    this.#parts.set(id, known);
    return known;
  }

  #partOf(title: string): string | null {
    const { plan, language, annexes } = this.#frame;
    if (title === '' || title === this.#frame.title) return partIds.front;
    if (title === overviewTitle(plan, language)) return partIds.overview;
    if (isConcept(title, 'heading-risks')) return partIds.risks;
    const annex = annexes.indexOf(title);
    return annex >= 0 ? partId.annex(annex + 1) : this.#pillar(title);
  }

  #partTitle(id: string): string {
    const { plan, language, annexes, title } = this.#frame;
    if (id === partIds.front) return title;
    if (id === partIds.overview) return overviewTitle(plan, language);
    if (id === partIds.risks) return bookWord('heading-risks', language);
    const pillar = plan.strategy.pillars.find((one) => partId.pillar(one.id) === id);
    if (pillar) return pillarTitle(plan, pillar.id, language);
    const annex = annexes.findIndex((_, index) => partId.annex(index + 1) === id);
    if (annex >= 0) return annexes[annex] ?? '';
    const named = chapterParts.find(([, name]) => id.endsWith(`-${name}`));
    return named ? bookWord(named[0][0], language) : '';
  }

  #pillar(title: string): string | null {
    const { plan, profile } = this.#frame;
    const named = title === '' ? null : pillarNamed(title, profile);
    return plan.strategy.pillars.some((pillar) => pillar.id === named) && named !== null
      ? partId.pillar(named)
      : null;
  }

  #sectorHeading(title: string): string | null {
    const named = title === '' ? null : sectorNamed(title, this.#frame.profile);
    return named?.kind === 'heading' && !isAnnexHeading(title) ? named.sector : null;
  }

  #title(section: Section): string {
    return titleLine(shownWords(section.title, this.#frame.language));
  }

  #blocks(section: Section): readonly Block[] {
    const { language, shown, fixedLines } = this.#frame;
    return section.blocks.flatMap((block): readonly Block[] => {
      if (block.kind === 'view') return [];
      const text = shownText(block.text, language, shown);
      const words = plain(text.map((one) => one.value));
      if (words === '' || fixedLines.has(words)) return [];
      return [{ id: block.id, kind: block.kind, text: { [language]: text } }];
    });
  }

  /** A section of the plan's own; what stands under one without title belongs to the one above. */
  #freeSection(section: Section): Section {
    const { language } = this.#frame;
    const blocks = [...this.#blocks(section)];
    const sections: Section[] = [];
    for (const below of section.sections) addBelow({ blocks, sections }, this.#freeSection(below));
    const title = this.#title(section);
    return { id: '', title: title === '' ? {} : wordsIn(language, title), blocks, sections };
  }
}

/** Puts a section below others; one without title goes on with what stands before it. */
function addBelow(part: Pick<Part, 'blocks' | 'sections'>, section: Section): void {
  const last = part.sections.pop();
  if (Object.keys(section.title).length > 0) part.sections.push(...(last ? [last] : []), section);
  else if (last) part.sections.push(withTail(last, section.blocks), ...section.sections);
  else {
    part.blocks.push(...section.blocks);
    part.sections.push(...section.sections);
  }
}

function withTail(section: Section, blocks: readonly Block[]): Section {
  const last = section.sections.at(-1);
  return last
    ? { ...section, sections: [...section.sections.slice(0, -1), withTail(last, blocks)] }
    : { ...section, blocks: [...section.blocks, ...blocks] };
}

const chapterParts = [
  [['heading-strategy'], 'strategy'],
  [['heading-risks'], 'risks'],
  [['heading-indicators'], 'indicators'],
  [['heading-resources', 'heading-funds'], 'resources'],
] as const;

function numbered(section: Section, id: string): Section {
  return {
    ...section,
    id,
    blocks: numberedBlocks(section.blocks, id),
    sections: section.sections.map((below, index) => numbered(below, `${id}-${index + 1}`)),
  };
}

function numberedBlocks(blocks: readonly Block[], id: string): readonly Block[] {
  return blocks.map((block, index) => ({ ...block, id: `${id}/${index + 1}` }));
}

function footnotes({ plan, language }: NarrativeFrame): readonly Footnote[] {
  return plan.narrative.footnotes.map(({ id, mark, text }) => ({
    id,
    mark: titleLine(mark),
    text: lineIn(text, language),
  }));
}
