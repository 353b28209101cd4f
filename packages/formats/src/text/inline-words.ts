import { joinedRuns, trimRuns } from '@plenary/core/basics/runs';
import type { Run, RunStyle } from '@plenary/core/basics/text';
import type { CellPart } from '@plenary/core/document/document';

const tags = { bold: 'b', underlined: 'u', struck: 's' } as const satisfies Record<RunStyle, string>;
const signs: Readonly<Partial<Record<RunStyle, string>>> = { bold: '**', struck: '~~' };

/** Runs as a text can carry them: joined where the style is the same, without white space at the ends. */
export function plainestRuns(runs: readonly Run[]): readonly Run[] {
  return trimRuns(
    joinedRuns(runs).map(({ text, style }) => {
      const words = text.toWellFormed().replaceAll('\0', '\ufffd');
      return style === undefined ? { text: words } : { text: words, style };
    }),
  );
}

/**
 * Runs in one line as `readParts` reads them back: bold and struck by the signs of Markdown where nothing near them could be
 * taken for one, otherwise by tags; characters that would be read as a tag, a reference, a sign or a new cell or line stand as
 * numeric character references.
 */
export function inlineWords(runs: readonly Run[]): string {
  const plainest = plainestRuns(runs);
  return plainest
    .map((run, index) => {
      if (run.style === undefined) return escapedWords(run.text).replace(/\*{2,}|~{2,}/g, referenced);
      const sign = signs[run.style];
      const near = `${plainest[index - 1]?.text.at(-1) ?? ''}${plainest[index + 1]?.text[0] ?? ''}`;
      const simple =
        sign !== undefined && !/[*~]/.test(near) && /^[^\s*~<>&]([^*~<>&\p{Cc}]*\S)?$/u.test(run.text);
      if (simple && !/[*~<>&]$/.test(run.text)) return `${sign}${run.text}${sign}`;
      return `<${tags[run.style]}>${escapedWords(run.text)}</${tags[run.style]}>`;
    })
    .join('');
}

/** The parts of a cell in one line: bare words where there is one part without depth, else paragraphs and lists in tags. */
export function cellWords(parts: readonly CellPart[]): string {
  const written = parts.flatMap(({ depth, runs }) => {
    const words = inlineWords(runs);
    return words === '' ? [] : [{ depth, words }];
  });
  const [first, ...others] = written;
  if (first?.depth === 0 && others.length === 0) return first.words;
  let open = 0;
  const lines = written.map(({ depth, words }) => {
    const lists = depth > open ? '<ul>'.repeat(depth - open) : '</ul>'.repeat(open - depth);
    open = depth;
    return `${lists}${depth === 0 ? `<p>${words}</p>` : `<li>${words}</li>`}`;
  });
  return `${lines.join('')}${'</ul>'.repeat(open)}`;
}

/** Every character of a text as a numeric character reference. */
export function referenced(text: string): string {
  return text.replace(/./gsu, (character) => `&#${character.codePointAt(0)};`);
}

/** `R&D` and `<5%` are read as they stand. */
function escapedWords(text: string): string {
  return text
    .replace(/&(?=#|[A-Za-z])(?![A-Z](?![A-Za-z0-9;]))/g, '&amp;')
    .replace(/<(?=[/!?A-Za-z])/g, '&lt;')
    .replace(/(?!\u0085)\p{Cc}/gu, referenced);
}
