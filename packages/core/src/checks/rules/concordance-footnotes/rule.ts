import { plain } from '../../../basics/text.ts';
import type { Comparison } from '../../concordance/comparison.ts';
import type { ConcordanceRule } from '../../concordance/concordance-rule.ts';
import { limited } from '../../concordance/limited.ts';
import { absenceFinding, absences } from '../../concordance/presence.ts';
import type { Finding } from '../../finding.ts';
import { wordsAround } from '../../quote.ts';

/** Footnotes that some languages lack. */
export const concordanceFootnotes: ConcordanceRule = { id: 'concordance-footnotes', compare };

function compare(comparison: Comparison): readonly Finding[] {
  const last = comparison.versions.map(({ document }) => ({ file: document.file, line: 1 }));
  const presences = comparison.footnotes.map((notes) => {
    const quotes = notes.map((note) => {
      if (note === null) return null;
      const text = `${note.label ?? ''} ${plain(note.node.runs)}`.trim();
      return { place: note.node.place, text: wordsAround(text, 0, Math.min(100, text.length), 0) };
    });
    const places = [...last];
    quotes.forEach((quote, version) => {
      if (quote) last[version] = quote.place;
    });
    return { quotes, places, text: quotes.find((quote) => quote !== null)?.text ?? '' };
  });
  return limited(
    absences(comparison, presences).map((one) =>
      absenceFinding(concordanceFootnotes.id, comparison, one, 'error'),
    ),
  );
}
