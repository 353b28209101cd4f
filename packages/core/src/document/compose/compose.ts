import { ok, type Result } from '../../basics/result.ts';
import type { Language } from '../../basics/words.ts';
import type { Section } from '../../narrative/narrative.ts';
import type { Document } from '../document.ts';
import { bookWord } from './book-words.ts';
import { BookWriter } from './book-writer.ts';
import { annexTitles } from './shown/annex-titles.ts';
import { type BookInput, type ShownBook, shownBook } from './shown/shown-book.ts';
import { partId, partIds } from './shown/shown-narrative.ts';
import { writeAnnex } from './tables/annexes.ts';
import { writeIndicators } from './tables/indicator-table.ts';
import { writePillar } from './tables/overview.ts';
import { hasFunds, hasResources, writeFunds, writeResources } from './tables/resource-tables.ts';
import { writeRisks } from './tables/risk-tables.ts';
import { NarrativeWriter } from './text/narrative-nodes.ts';
import { asProse } from './text/prose.ts';
import { coverLine, overviewTitle, pillarTitle, totalLines } from './words/fixed-lines.ts';

/** A part of the programme of work and budget. */
export type BookPart = 'overview' | 'risks' | 'chapters' | 'annexes';

/** Every part of the book, in its order. */
export const wholeBook: readonly BookPart[] = ['overview', 'risks', 'chapters', 'annexes'];

/**
 * Composes the programme of work and budget as a book in a language: the overview with the totals and the results framework
 * by pillar, the organization's risks, a chapter for each sector, annexes by office. Every figure of a table is a formula of
 * the views, rounded where it is printed. Refuses what the scenario refuses.
 */
export function compose(
  input: BookInput,
  language: Language,
  outline: readonly BookPart[] = wholeBook,
): Result<Document> {
  const book = shownBook(input, language);
  if (!book.ok) return book;
  const writer = new BookWriter(book.value.plan.id);
  new Book(book.value, writer).write(outline);
  return ok({ file: book.value.plan.id, format: 'book', language, nodes: writer.nodes });
}

class Book {
  readonly #book: ShownBook;
  readonly #writer: BookWriter;
  readonly #narrative: NarrativeWriter;
  readonly #sections: ReadonlyMap<string, Section>;

  constructor(book: ShownBook, writer: BookWriter) {
    this.#book = book;
    this.#writer = writer;
    this.#narrative = new NarrativeWriter(book, writer);
    this.#sections = new Map(
      book.plan.narrative.sections
        .flatMap((section) => [section, ...section.sections])
        .map((section) => [section.id, section]),
    );
  }

  write(outline: readonly BookPart[]): void {
    const { plan, language } = this.#book;
    const title = [{ text: plan.publication.title[language] ?? '' }];
    const place = { kind: 'heading', sector: null, headingBefore: null, afterTotals: false } as const;
    this.#writer.text('heading', asProse(title, place, this.#book), 1);
    this.#writer.text('paragraph', [{ text: coverLine(plan, language) }]);
    this.#own(partIds.front, 2);
    this.#free('free-');
    for (const part of outline) this.#part(part);
    this.#free('annex-free-');
    this.#narrative.end();
  }

  #part(part: BookPart): void {
    const { plan } = this.#book;
    if (part === 'overview') this.#overview();
    else if (part === 'risks') this.#risks();
    else if (part === 'chapters') for (const sector of plan.organization.sectors) this.#chapter(sector.id);
    else this.#annexes();
  }

  #overview(): void {
    const { plan, language } = this.#book;
    this.#heading(overviewTitle(plan, language), 1);
    for (const text of totalLines(plan, language)) this.#writer.text('paragraph', [{ text }]);
    this.#narrative.totalsStated();
    this.#own(partIds.overview, 2, (section) => !section.id.startsWith('pillar-'));
    for (const pillar of plan.strategy.pillars) {
      this.#heading(pillarTitle(plan, pillar.id, language), 2);
      this.#own(partId.pillar(pillar.id), 3);
      writePillar(pillar, this.#book, this.#writer);
    }
    this.#narrative.endPart();
  }

  #risks(): void {
    const { plan, language } = this.#book;
    const has = plan.risks.some((risk) => risk.sector === undefined) || this.#sections.has(partIds.risks);
    if (!has) return;
    this.#heading(bookWord('heading-risks', language), 1);
    this.#own(partIds.risks, 2);
    writeRisks(null, this.#book, this.#writer);
    this.#narrative.endPart();
  }

  #chapter(sector: string): void {
    const { plan, language } = this.#book;
    const name = plan.organization.sectors.find((one) => one.id === sector)?.name[language] ?? sector;
    const own = this.#sections.get(sector);
    const parts = this.#chapterParts(sector).filter(({ part, has }) => has || this.#sections.has(part));
    if (!own && parts.length === 0) return;
    this.#heading(name, 1);
    this.#narrative.enter(sector);
    this.#narrative.blocks(own?.blocks ?? []);
    const fixed = new Set(this.#chapterParts(sector).map(({ part }) => part));
    for (const section of own?.sections ?? []) {
      if (fixed.has(section.id)) continue;
      if (section.id === partId.of(sector, 'strategy')) {
        this.#heading(bookWord('heading-strategy', language), 2);
        this.#own(section.id, 3);
      } else this.#narrative.sections([section], 2);
    }
    for (const { part, title, write } of parts) {
      this.#heading(title, 2);
      this.#own(part, 3);
      write();
    }
    this.#narrative.endPart();
    this.#narrative.enter(null);
  }

  #chapterParts(sector: string): readonly ChapterPart[] {
    const book = this.#book;
    const writer = this.#writer;
    const { plan, language } = book;
    return [
      {
        part: partId.of(sector, 'risks'),
        title: bookWord('heading-risks', language),
        has: plan.risks.some((risk) => risk.sector === sector),
        write: () => writeRisks(sector, book, writer),
      },
      {
        part: partId.of(sector, 'indicators'),
        title: bookWord('heading-indicators', language),
        has: plan.indicators.some((one) => one.contributions.some((own) => own.sector === sector)),
        write: () => writeIndicators(sector, book, writer),
      },
      {
        part: partId.of(sector, 'resources'),
        title: bookWord('heading-resources', language),
        has: hasResources(sector, book),
        write: () => writeResources(sector, book, writer),
      },
      {
        part: partId.of(sector, 'funds'),
        title: bookWord('heading-funds', language),
        has: hasFunds(sector, book),
        write: () => writeFunds(sector, book, writer),
      },
    ];
  }

  #annexes(): void {
    const { plan, language } = this.#book;
    annexTitles(plan, language).forEach((title, index) => {
      this.#heading(title, 1);
      this.#own(partId.annex(index + 1), 2);
      writeAnnex(index + 1, this.#book, this.#writer);
      this.#narrative.endPart();
    });
  }

  #free(stem: string): void {
    for (const section of this.#book.plan.narrative.sections) {
      if (!section.id.startsWith(stem)) continue;
      this.#narrative.sections([section], 1, stem === 'annex-free-' ? 'annex' : 'heading');
      this.#narrative.endPart();
    }
  }

  #own(id: string, level: number, which: (section: Section) => boolean = () => true): void {
    const section = this.#sections.get(id);
    this.#narrative.blocks(section?.blocks ?? []);
    this.#narrative.sections((section?.sections ?? []).filter(which), level);
  }

  #heading(text: string, level: number): void {
    this.#writer.text('heading', [{ text }], level);
  }
}

interface ChapterPart {
  readonly part: string;
  readonly title: string;
  readonly has: boolean;
  readonly write: () => void;
}
