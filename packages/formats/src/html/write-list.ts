/** An item of a list: its level from 1 and its words in HTML. */
export interface ListItem {
  readonly level: number;
  readonly html: string;
}

/** Items as lists within lists. A level that is left out is an item without words and without sign. */
export function listHtml(items: readonly ListItem[]): string {
  let html = '';
  let open = 0;
  for (const { level, html: words } of items) {
    const depth = Math.max(1, level);
    while (open > depth) {
      html += '</li></ul>';
      open -= 1;
    }
    html += open === depth ? '</li>\n<li>' : '';
    while (open < depth) {
      open += 1;
      html += open === depth ? '<ul>\n<li>' : '<ul>\n<li class="skipped">';
    }
    html += words;
  }
  return html + '</li></ul>'.repeat(open);
}
