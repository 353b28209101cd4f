import type { Run } from './text.ts';

/** The runs between two positions of their joined text (UTF-16 units, the end not included). */
export function sliceRuns(runs: readonly Run[], start: number, end: number): readonly Run[] {
  const slices: Run[] = [];
  let position = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, start - position), Math.max(0, end - position));
    if (text !== '') slices.push({ ...run, text });
    position += run.text.length;
    if (position >= end) break;
  }
  return slices;
}

/** The runs without white space at either end. */
export function trimRuns(runs: readonly Run[]): readonly Run[] {
  const text = runs.map((run) => run.text).join('');
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return start === 0 && end === text.length ? runs : sliceRuns(runs, start, Math.max(start, end));
}

/** The runs joined where the style is the same, without empty ones. */
export function joinedRuns(runs: readonly Run[]): readonly Run[] {
  const joined: { text: string; readonly style: Run['style'] }[] = [];
  for (const { text, style } of runs) {
    const last = joined.at(-1);
    if (text === '') continue;
    if (last && last.style === style) last.text += text;
    else joined.push({ text, style });
  }
  return joined.map(({ text, style }) => (style === undefined ? { text } : { text, style }));
}
