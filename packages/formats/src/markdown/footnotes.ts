import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';

const opening = /^\[\^([^\]\s]{1,40})\]:[ \t]*/;

/**
 * Teaches a parser the footnotes of GitHub's Markdown: `[^1]` in a text, and a line that begins with `[^1]:` with the
 * lines and indented paragraphs that go on with it. A note stays where it is written.
 */
export function withFootnotes(parser: MarkdownIt): MarkdownIt {
  parser.block.ruler.before('reference', 'footnote', noteRule, { alt: ['paragraph', 'reference'] });
  parser.inline.ruler.before('link', 'footnote_mark', markRule);
  return parser;
}

function noteRule(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const first = lineOf(state, start);
  const match = opening.exec(first);
  if (!match || (state.sCount[start] ?? 0) - state.blkIndent >= 4) return false;
  if (silent) return true;
  const lines = [first.slice(match[0].length)];
  let next = start + 1;
  for (; next < end; next += 1) {
    const words = lineOf(state, next);
    const indented = (state.sCount[next] ?? 0) - state.blkIndent >= 4;
    const goesOn = lineOf(state, next - 1).trim() !== '' && !opening.test(words);
    if (words.trim() === '' ? !isIndentedAfter(state, next, end) : !indented && !goesOn) break;
    lines.push(words);
  }
  const open = state.push('footnote_open', 'note', 1);
  open.map = [start, next];
  open.info = match[1] ?? '';
  const inline = state.push('inline', '', 0);
  inline.content = lines.join('\n').trim();
  inline.map = [start, next];
  inline.children = [];
  state.push('footnote_close', 'note', -1);
  state.line = next;
  return true;
}

function lineOf(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line] ?? 0);
}

/** Whether a paragraph that belongs to the note follows an empty line. */
function isIndentedAfter(state: StateBlock, line: number, end: number): boolean {
  const next = line + 1;
  return next < end && lineOf(state, next).trim() !== '' && (state.sCount[next] ?? 0) - state.blkIndent >= 4;
}

function markRule(state: StateInline, silent: boolean): boolean {
  const match = /^\[\^([^\]\s]{1,40})\]/.exec(state.src.slice(state.pos, state.pos + 44));
  if (match?.[1] === undefined) return false;
  if (!silent) state.push('footnote_mark', '', 0).info = match[1];
  state.pos += match[0].length;
  return true;
}
