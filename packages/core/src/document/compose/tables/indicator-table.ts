import type { Contribution, Indicator } from '../../../indicators/indicator.ts';
import { indicatorsIn } from '../../interpret/results/flattened-indicators.ts';
import { literalSign } from '../../literal.ts';
import { type BookWriter, runsCell, textCell, type WrittenCell } from '../book-writer.ts';
import { componentCells } from '../shown/component-cells.ts';
import type { ShownBook } from '../shown/shown-book.ts';
import { asCell } from '../text/prose.ts';
import { header, resultName } from './overview.ts';
import { pillarRow } from './pillar-row.ts';

/** Writes a sector's indicators by pillar and result, with baselines and targets. */
export function writeIndicators(sector: string, book: ShownBook, writer: BookWriter): void {
  const rows = book.plan.strategy.pillars.flatMap((pillar) => {
    const own = pillar.results.flatMap((result) => resultRows(sector, result.code, book));
    return own.length === 0 ? [] : [...pillarRow(pillar.id, book), ...own];
  });
  if (rows.length === 0) return;
  writer.table([header(['expected-result', 'indicator', 'baseline', 'target'], book), ...rows]);
}

function resultRows(sector: string, code: string, book: ShownBook): readonly (readonly WrittenCell[])[] {
  const of = (indicator: Indicator): readonly Contribution[] =>
    indicator.contributions.filter(
      (one) => one.sector === sector && (one.result ?? indicator.result) === code,
    );
  const rows = book.plan.indicators.flatMap((indicator) =>
    of(indicator).map((one) => indicatorCells(indicator, one, book)),
  );
  const inserted = book.insertedIndicators.flatMap((indicator) =>
    of(indicator).map((one) => [runsCell([{ text: one.title[book.language] ?? '', style: 'underlined' }])]),
  );
  return [...rows, ...inserted].map((cells, index) => [
    textCell(index === 0 ? resultName(code, book, { sector, part: 'indicators' }) : ''),
    ...cells,
  ]);
}

function indicatorCells(
  indicator: Indicator,
  contribution: Contribution,
  book: ShownBook,
): readonly WrittenCell[] {
  const { language } = book;
  const title = contribution.title[language] ?? indicator.title[language] ?? '';
  const cells = componentCells(contribution.components, { language, original: language, title });
  const words = { title, baseline: cells.baseline.join('\n'), target: cells.target.join('\n') };
  const titles = book.plan.indicators
    .filter((one) => one.inFramework && one.result === (contribution.result ?? indicator.result))
    .map((one) => one.title[language] ?? '');
  // A title in which a reader would see several is held together.
  const parted = indicatorsIn(words, titles, language).length > 1;
  const shown = asCell(title);
  return [
    textCell(parted ? shown.replace(/(?=\s)/g, literalSign) : shown),
    textCell(...cells.baseline),
    textCell(...cells.target),
  ];
}
