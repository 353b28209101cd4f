import type { MendedFigure } from '../../../document/digit-order.ts';
import type { Comparison, Version } from '../../concordance/comparison.ts';
import type { ConcordanceRule } from '../../concordance/concordance-rule.ts';
import { figureDifferences } from '../../concordance/figure-differences.ts';
import { limited } from '../../concordance/limited.ts';
import type { Finding, Repair } from '../../finding.ts';
import { wordsAround } from '../../quote.ts';

/** Figures whose groups of digits are stored in reverse, lost or broken. */
export const concordanceDigitGroups: ConcordanceRule = { id: 'concordance-digit-groups', compare };

function compare(comparison: Comparison): readonly Finding[] {
  return limited([...comparison.versions.flatMap(storedOtherwise), ...readOtherwise(comparison)]);
}

/** How many figures of a finding are quoted and mended. */
const mostQuoted = 50;

/** Figures that could be turned round and read: one finding for a paragraph or a table. */
function storedOtherwise({ language, mended }: Version): readonly Finding[] {
  const groups = Map.groupBy(mended, ({ node, fault }) => `${node} ${fault}`);
  return [...groups.values()].flatMap((same): readonly Finding[] => {
    const [first] = same;
    if (!first) return [];
    const shown = same.slice(0, mostQuoted);
    return [
      {
        rule: concordanceDigitGroups.id,
        severity: 'warning',
        place: first.place,
        message: {
          code: `stored-${first.fault}`,
          facts: { language, figure: first.printed, needed: first.read, count: same.length },
        },
        evidence: shown.map((one) => ({ kind: 'quote', place: one.place, text: around(one) })),
        repairs: [repairOf(shown)],
      },
    ];
  });
}

function around({ context, index, printed }: MendedFigure): string {
  return wordsAround(context, index, index + printed.length);
}

function repairOf(figures: readonly MendedFigure[]): Repair {
  return {
    cells: figures.map((one) => ({
      place: one.place,
      label: around(one),
      printed: one.printed,
      needed: one.read,
      changed: false,
    })),
  };
}

/** Figures that only the other languages show to be grouped wrongly. */
function readOtherwise(comparison: Comparison): readonly Finding[] {
  return figureDifferences(comparison).flatMap((difference): readonly Finding[] => {
    const { fault, version, beside, printed, needed, place, quotes } = difference;
    if (fault === null) return [];
    const language = comparison.versions[version]?.language ?? '';
    const other = comparison.versions[beside]?.language ?? '';
    return [
      {
        rule: concordanceDigitGroups.id,
        severity: 'error',
        place,
        message: { code: fault, facts: { language, other, figure: printed, needed } },
        evidence: quotes.map(({ place: at, text }) => ({ kind: 'quote', place: at, text })),
        repairs: [],
      },
    ];
  });
}
