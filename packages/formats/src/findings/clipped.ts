const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** A text cut to a number of terminal columns (Chinese characters take two), with `…` where something was cut. */
export function clipped(text: string, columns: number): string {
  // However wide its characters are, it fits.
  if (text.length * 2 <= columns) return text;
  let used = 0;
  let kept = '';
  for (const character of text) {
    used += wide.test(character) ? 2 : /\p{Mark}/u.test(character) ? 0 : 1;
    if (used > columns) return `${kept.trimEnd()}…`;
    kept += character;
  }
  return kept;
}
