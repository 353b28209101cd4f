import { plain } from '../../../basics/text.ts';
import { verdictOn } from '../../concordance/agreement.ts';
import type { Comparison, TextStrand } from '../../concordance/comparison.ts';
import type { ConcordanceRule } from '../../concordance/concordance-rule.ts';
import type { TableItem, TextItem } from '../../concordance/document-items.ts';
import { limited } from '../../concordance/limited.ts';
import { absenceFinding, absences, type Presence } from '../../concordance/presence.ts';
import type { Finding } from '../../finding.ts';
import { wordsAround } from '../../quote.ts';

/** Headings, paragraphs and list items that some languages lack, and paragraphs that are numbered otherwise. */
export const concordanceParagraphs: ConcordanceRule = { id: 'concordance-paragraphs', compare };

function compare(comparison: Comparison): readonly Finding[] {
  const missing = absences(comparison, comparison.texts.map(presenceOf));
  return limited([
    ...missing.map((one) => absenceFinding(concordanceParagraphs.id, comparison, one, 'error')),
    ...numberedOtherwise(comparison),
  ]);
}

function presenceOf({ texts, before }: TextStrand): Presence {
  const quotes = texts.map((item) => item && { place: item.node.place, text: firstWords(item) });
  const text = quotes.find((quote) => quote !== null)?.text ?? '';
  return { quotes, places: before.map((item) => item && placeOf(item)), text };
}

function placeOf(item: TextItem | TableItem): Presence['places'][number] {
  return item.kind === 'table' ? item.table.place : item.node.place;
}

function firstWords(item: TextItem): string {
  const text = plain(item.node.runs).trim();
  return wordsAround(text, 0, Math.min(100, text.length), 0);
}

/**
 * Numbers that differ, told where the difference begins: what follows is shifted with it. A version that lacks a paragraph or
 * has one more is told of that instead.
 */
function numberedOtherwise(comparison: Comparison): readonly Finding[] {
  const shifts = comparison.versions.map(() => 0);
  return comparison.texts.flatMap(({ texts, joined }): readonly Finding[] => {
    const labels = texts.map((item) => (item?.kind === 'text' ? item.label : null));
    const known = labels.every((label) => label === null || /^\d+$/.test(label));
    const most = verdictOn(labels, comparison.original);
    texts.forEach((item, version) => {
      if (item === null || joined.includes(version)) shifts[version] = Number.NaN;
    });
    if (!known || !most) return [];
    const right = Number(labels[most.agreeing[0] ?? 0]);
    return most.odd.flatMap((version): readonly Finding[] => {
      const shift = Number(labels[version]) - right;
      const before = shifts[version] ?? 0;
      shifts[version] = shift;
      if (shift === before || Number.isNaN(before)) return [];
      return [numberFinding(comparison, texts, version, most.agreeing, most.right !== null)];
    });
  });
}

function numberFinding(
  { versions }: Comparison,
  texts: TextStrand['texts'],
  version: number,
  agreeing: readonly number[],
  certain: boolean,
): Finding {
  const own = texts[version];
  const beside = agreeing[0] ?? 0;
  const items = [version, ...agreeing].flatMap((at) => texts[at] ?? []);
  return {
    rule: concordanceParagraphs.id,
    severity: 'warning',
    place: own?.node.place ?? { file: versions[version]?.document.file ?? '', line: 1 },
    message: {
      code: certain ? 'number' : 'number-two',
      facts: {
        language: versions[version]?.language ?? '',
        other: versions[beside]?.language ?? '',
        number: own?.label ?? '',
        needed: texts[beside]?.label ?? '',
        others: agreeing.length,
      },
    },
    evidence: items.map((item) => ({ kind: 'quote', place: item.node.place, text: firstWords(item) })),
    repairs: [],
  };
}
