import { textCell, type WrittenCell } from '../book-writer.ts';
import type { ShownBook } from '../shown/shown-book.ts';
import { pillarName, pillarTitle } from '../words/fixed-lines.ts';

/** The row that heads the results of a pillar; none for one that has no title, or neither number nor name. */
export function pillarRow(id: string, book: ShownBook): readonly (readonly WrittenCell[])[] {
  const pillar = book.plan.strategy.pillars.find((one) => one.id === id);
  if (!pillar || (pillar.title[book.language] ?? '') === '') return [];
  if (pillarName(id, pillar.kind, book.language) === null) return [];
  return [[textCell(pillarTitle(book.plan, id, book.language))]];
}
