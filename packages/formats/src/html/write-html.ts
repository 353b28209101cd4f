import { plain } from '@plenary/core/basics/text';
import type { Language } from '@plenary/core/basics/words';
import type { Document } from '@plenary/core/document/document';
import { shownOf } from '../shown-document.ts';
import { pageStyle } from './page-style.ts';
import words from './page-words.json' with { type: 'json' };
import { htmlWords } from './shown-words.ts';
import { blocksHtml, type Entry } from './write-blocks.ts';

/** What a page says of itself. */
export interface PageOptions {
  readonly language: Language;
  /** The name of the page; otherwise the first heading of the document. */
  readonly title?: string;
}

const deepestEntry = 3;
const fewestEntries = 3;

/**
 * Writes a document as one page that needs no other file and runs nothing: with a table of contents, tables whose columns
 * and rows are named, footnotes that are linked both ways, for screens of every width and for paper. `readHtml` reads the
 * same document back, without page numbers and what its file hides; white space is folded.
 */
export function writeHtml(document: Document, { language, title }: PageOptions): string {
  const shown = shownOf(document);
  const { html, entries } = blocksHtml(shown);
  const nav = contents(entries, language);
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${htmlWords(title ?? firstHeading(shown) ?? words[language].untitled)}</title>
<style>${pageStyle}</style>
</head>
<body${nav === '' ? '' : ' class="with-contents"'}>
${nav}<main>
${html}
</main>
</body>
</html>
`;
}

function firstHeading(document: Document): string | null {
  for (const node of document.nodes) {
    if (node.kind === 'heading' && plain(node.runs).trim() !== '') return plain(node.runs).trim();
  }
  return null;
}

/** Headings down to three levels below the highest one there is. */
function contents(entries: readonly Entry[], language: Language): string {
  if (entries.length < fewestEntries) return '';
  const highest = Math.min(...entries.map(({ level }) => level));
  const items = entries.flatMap(({ id, level, html }) => {
    const depth = level - highest + 1;
    return depth > deepestEntry ? [] : [`<li class="in-${depth}"><a href="#${id}">${html}</a></li>`];
  });
  const heading = htmlWords(words[language].contents);
  return `<nav aria-labelledby="contents">
<p id="contents">${heading}</p>
<ol>
${items.join('\n')}
</ol>
</nav>
`;
}
