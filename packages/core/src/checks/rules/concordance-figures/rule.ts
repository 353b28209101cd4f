import type { Comparison } from '../../concordance/comparison.ts';
import type { ConcordanceRule } from '../../concordance/concordance-rule.ts';
import { type FigureDifference, figureDifferences } from '../../concordance/figure-differences.ts';
import { limited } from '../../concordance/limited.ts';
import type { Finding, Severity } from '../../finding.ts';

/** Figures of tables, running text and footnotes that are not the same in every language. */
export const concordanceFigures: ConcordanceRule = { id: 'concordance-figures', compare };

function compare(comparison: Comparison): readonly Finding[] {
  return limited(
    figureDifferences(comparison)
      .filter(({ fault }) => fault === null)
      .map((difference) => finding(comparison, difference)),
  );
}

function finding({ versions }: Comparison, difference: FigureDifference): Finding {
  const { version, beside, printed, needed, agreeing, row, place, quotes } = difference;
  return {
    rule: concordanceFigures.id,
    severity: severityOf(difference),
    place,
    message: {
      code: codeOf(difference),
      facts: {
        language: versions[version]?.language ?? '',
        other: versions[beside]?.language ?? '',
        figure: printed,
        needed,
        others: agreeing,
        row,
      },
    },
    evidence: quotes.map(({ place: at, text }) => ({ kind: 'quote', place: at, text })),
    repairs: [],
  };
}

function codeOf({ kind, printed, needed, certain }: FigureDifference): string {
  const what = printed === '' ? 'lacks' : needed === '' ? 'extra' : 'differs';
  return `${kind === 'cell' ? 'cell' : 'text'}-${what}${certain ? '' : '-two'}`;
}

/** Small numbers may be left to words or to what goes without saying; what only one text adds may be an explanation. */
function severityOf({ kind, printed, needed }: FigureDifference): Severity {
  if (kind === 'cell' || (printed !== '' && needed !== '')) return 'error';
  return kind === 'small' ? 'question' : 'warning';
}
