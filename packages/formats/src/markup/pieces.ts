import { trimRuns } from '@plenary/core/basics/runs';
import type { Run, RunStyle } from '@plenary/core/basics/text';
import { raisedWords } from './raised.ts';

/** Words as they stand in the markup, before white space is folded. */
export interface Piece {
  readonly text: string;
  readonly style: RunStyle | null;
  readonly raised: boolean;
}

/** A line break in the source of a Chinese text is no space. */
const brokenChinese =
  /(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])[ \t]*[\r\n][ \t\r\n]*(?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])/gu;

/**
 * The runs of pieces: white space folded as markup means it, none at the ends. Where `keepsTabs` is set a tab stands for
 * itself, since it parts a number from its title; no-break spaces always stay.
 */
export function runsOf(pieces: readonly Piece[], keepsTabs: boolean): readonly Run[] {
  const runs: { text: string; readonly style: RunStyle | null }[] = [];
  let endsInSpace = true;
  for (const piece of pieces) {
    let text = folded(piece.raised ? raisedWords(piece.text) : piece.text, keepsTabs);
    if (endsInSpace) text = text.replace(/^[ \t]/, '');
    if (text === '') continue;
    endsInSpace = /[ \t]$/.test(text);
    const last = runs.at(-1);
    if (last && last.style === piece.style) last.text += text;
    else runs.push({ text, style: piece.style });
  }
  return trimRuns(runs.map(({ text, style }) => (style === null ? { text } : { text, style })));
}

function folded(text: string, keepsTabs: boolean): string {
  if (!/[\t\n\r\f]| {2}/.test(text)) return text;
  return text
    .replace(brokenChinese, '')
    .replace(/[ \t\n\r\f]+/g, (space) =>
      keepsTabs && space.includes('\t') && !/[\n\r]/.test(space) ? '\t' : ' ',
    );
}
