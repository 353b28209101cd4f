import { plain, type Run } from '../../../basics/text.ts';
import {
  type Bullet,
  expectedResult,
  type Pillar,
  type Priority,
  type ResultWording,
} from '../../../results/strategy.ts';
import { priorities } from '../../../views/priorities.ts';
import type { View } from '../../../views/view.ts';
import type { CellPart } from '../../document.ts';
import { readBrackets } from '../../interpret/narrative/brackets.ts';
import { literalSign } from '../../literal.ts';
import { bookWord } from '../book-words.ts';
import { type BookWriter, textCell, type WrittenCell } from '../book-writer.ts';
import type { ShownBook } from '../shown/shown-book.ts';
import { hasProposals, plainRuns, proposedRuns } from '../text/proposed-runs.ts';
import { asCell, withLiteralBrackets } from '../text/prose.ts';
import { unitsLine } from '../words/fixed-lines.ts';
import { figureRuns } from './view-rows.ts';

/** Writes a pillar's priorities with their amounts, and its results with their indicators; both with who carries them. */
export function writePillar(pillar: Pillar, book: ShownBook, writer: BookWriter): void {
  const own = book.plan.priorities.filter((priority) => priority.pillar === pillar.id);
  if (own.length > 0) {
    const view = priorities(book.plan);
    writer.text('heading', [{ text: unitsLine(book.plan, book.language) }]);
    writer.table([
      header(['priority', 'priority-budget', 'responsible-sectors'], book),
      ...own.map((priority) => priorityRow(priority, view, book)),
    ]);
  }
  if (pillar.results.length > 0) {
    writer.table([
      header(['expected-result', 'indicator', 'responsible-sectors'], book),
      ...pillar.results.flatMap((result) => resultRows(result.code, book)),
    ]);
  }
}

/** A row of header words. */
export function header(
  words: readonly Parameters<typeof bookWord>[0][],
  book: ShownBook,
): readonly WrittenCell[] {
  return words.map((word) => textCell(bookWord(word, book.language)));
}

/** An expected result as tables name it: its code and its title, as the chapter whose table `at` tells words it. */
export function resultName(
  code: string,
  book: ShownBook,
  at: Pick<ResultWording, 'sector' | 'part'> | null = null,
): string {
  const result = expectedResult(book.plan.strategy, code);
  const own = result?.wordings?.find((one) => one.sector === at?.sector && one.part === at.part);
  return `${code} ${(own ?? result)?.title[book.language] ?? ''}`;
}

function priorityRow(priority: Priority, view: View, book: ShownBook): readonly WrittenCell[] {
  const rows = view.rows.filter((row) => row.level === 1 && row.id.startsWith(`${priority.id}/`));
  const figures = rows
    .map((row) => figureRuns(row.cells[0] ?? null, 0, view, book))
    .filter((runs) => plain(runs) !== '');
  return [
    { parts: bulletParts(priority.bullets, 1, book) },
    { parts: figures.map((runs) => ({ depth: 0, runs })) },
    textCell(sectorList(priority.sectors, book)),
  ];
}

function bulletParts(bullets: readonly Bullet[], depth: number, book: ShownBook): readonly CellPart[] {
  return bullets.flatMap((bullet) => [
    { depth, runs: bulletRuns(bullet, book) },
    ...bulletParts(bullet.bullets, depth + 1, book),
  ]);
}

function bulletRuns(bullet: Bullet, book: ShownBook): readonly Run[] {
  const text = bullet.text[book.language] ?? [];
  if (hasProposals(text)) return proposedRuns(text, book);
  const runs = plainRuns(text);
  // A bullet that is nothing but a figure would say how the table prints its figures.
  const worded = /\p{L}/u.test(plain(runs));
  if (worded && readBrackets(runs, 'bullet').proposals.length === 0) return runs;
  const literal = runs.map((run) => ({ ...run, text: withLiteralBrackets(run.text) }));
  return [{ text: literalSign }, ...literal];
}

function resultRows(code: string, book: ShownBook): readonly (readonly WrittenCell[])[] {
  const own = book.plan.indicators.filter((one) => one.inFramework && one.result === code);
  if (own.length === 0) return [[textCell(resultName(code, book)), textCell(), textCell()]];
  return own.map((indicator, index) => [
    textCell(index === 0 ? resultName(code, book) : ''),
    textCell(asCell(indicator.title[book.language] ?? '')),
    textCell(sectorList(indicator.responsible, book)),
  ]);
}

/** The short names of sectors. */
function sectorList(ids: readonly string[], book: ShownBook): string {
  const sectors = book.plan.organization.sectors;
  return ids
    .flatMap((id) => sectors.find((sector) => sector.id === id)?.short[book.language] ?? [])
    .join(bookWord('list-separator', book.language));
}
