import type { Token } from 'markdown-it';

/**
 * The marks of footnotes by their labels: numbers, single letters up to h and stars are marks themselves, other labels
 * get the smallest numbers that are free, in order of appearance.
 */
export function noteMarks(tokens: readonly Token[]): ReadonlyMap<string, string> {
  const labels = new Set(tokens.flatMap(labelsIn));
  const marks = new Map<string, string>();
  let next = 1;
  for (const label of labels) {
    if (/^(?:\d{1,4}|[a-h]|\*{1,3})$/.test(label)) marks.set(label, label);
    else {
      while (labels.has(String(next))) next += 1;
      marks.set(label, String(next));
      next += 1;
    }
  }
  return marks;
}

function labelsIn(token: Token): readonly string[] {
  if (token.type === 'footnote_open') return [token.info];
  return (token.children ?? []).flatMap((child) => (child.type === 'footnote_mark' ? [child.info] : []));
}
