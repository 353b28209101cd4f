import type { Risk } from '../../../risks/risk.ts';
import { bookWord } from '../book-words.ts';
import { type BookWriter, textCell, type WrittenCell } from '../book-writer.ts';
import type { ShownBook } from '../shown/shown-book.ts';
import { asCell } from '../text/prose.ts';
import { header, resultName } from './overview.ts';
import { pillarRow } from './pillar-row.ts';

/** Writes the risks of the organization, or of a sector by result: the risk and its appetite, the response, what is left. */
export function writeRisks(sector: string | null, book: ShownBook, writer: BookWriter): void {
  const risks = book.plan.risks.filter((risk) => (risk.sector ?? null) === sector);
  if (risks.length === 0) return;
  if (sector === null) {
    const words = header(['risk', 'risk-response', 'target-residual-risk'], book);
    writer.table([words, ...risks.map((risk) => riskCells(risk, book))]);
    return;
  }
  const words = header(['expected-result', 'risk', 'risk-response', 'target-residual-risk'], book);
  const rows: (readonly WrittenCell[])[] = [];
  let result: string | undefined;
  let pillar: string | undefined;
  for (const risk of risks) {
    const now = pillarOf(risk.result, book);
    if (now !== undefined && now !== pillar) rows.push(...pillarRow(now, book));
    const name =
      risk.result !== undefined && risk.result !== result
        ? resultName(risk.result, book, { sector, part: 'risks' })
        : '';
    rows.push([textCell(name), ...riskCells(risk, book)]);
    result = risk.result;
    pillar = now;
  }
  writer.table([words, ...rows]);
}

function pillarOf(result: string | undefined, book: ShownBook): string | undefined {
  return book.plan.strategy.pillars.find((pillar) => pillar.results.some(({ code }) => code === result))?.id;
}

function riskCells(risk: Risk, book: ShownBook): readonly WrittenCell[] {
  const { language } = book;
  const appetite = risk.appetite === null ? '' : bookWord(`appetite-${risk.appetite}`, language);
  const words = risk.text[language] ?? '';
  return [
    textCell(words === '' ? '' : asCell(words), appetite),
    textCell(asCell(risk.response[language] ?? '')),
    textCell(residualWords(risk, book)),
  ];
}

function residualWords({ target }: Risk, { language }: ShownBook): string {
  if (target?.level === undefined || target.level === null) return '';
  const level = bookWord(`residual-${target.level}`, language);
  return target.relation === null ? level : bookWord(`relation-${target.relation}`, language, { level });
}
