import { cellText } from '../../document/content.ts';
import type { Row } from '../../document/document.ts';
import { wordsAround } from '../quote.ts';

/** How much of a row is quoted. */
const mostQuoted = 200;

/** The cells of a row as they were read, with bars between them; `…` where a long row is cut. */
export function rowText(row: Row, length: number = mostQuoted): string {
  let text = '';
  for (const cell of row.cells) {
    if (text.length > length) break;
    const own = cellText(cell)
      .slice(0, length + 1)
      .trim();
    if (own !== '') text += text === '' ? own : ` | ${own}`;
  }
  return wordsAround(text, 0, Math.min(length, text.length), 0);
}
