import { joinedRuns, sliceRuns } from '@plenary/core/basics/runs';
import type { Run, RunStyle } from '@plenary/core/basics/text';
import type { MarkLink } from './note-links.ts';
import { drawnProposals } from './proposal-marks.ts';
import { htmlWords } from './shown-words.ts';

const tags = { bold: 'b', underlined: 'ins', struck: 'del' } as const satisfies Record<RunStyle, string>;

/** Runs as HTML: struck words as deleted and underlined words as inserted, marks as links to their notes. */
export function runsHtml(runs: readonly Run[], marks: readonly MarkLink[] = []): string {
  const joined = joinedRuns(runs);
  const length = joined.reduce((sum, { text }) => sum + text.length, 0);
  let position = 0;
  let html = '';
  for (const { start, end, sign, id, note } of marks) {
    const [inside] = sliceRuns(joined, start, end);
    html += plainHtml(sliceRuns(joined, position, start));
    html += styled(
      `<a id="${id}" href="#${note}" role="doc-noteref"><sup>${htmlWords(sign)}</sup></a>`,
      inside?.style,
    );
    position = end;
  }
  return html + plainHtml(sliceRuns(joined, position, length));
}

function plainHtml(runs: readonly Run[]): string {
  return runs.map(({ text, style }) => styled(drawnProposals(htmlWords(text)), style)).join('');
}

function styled(html: string, style: RunStyle | undefined): string {
  return style === undefined ? html : `<${tags[style]}>${html}</${tags[style]}>`;
}
