/** Keeps what stands inside in one piece and in its own direction: FIRST STRONG ISOLATE would ask a number, which has none. */
const [isolate, end] = ['\u2066', '\u2069'];

/**
 * A label on lines of at most a width, broken between words only: letters that join, and numbers such as 2022/23, stay whole, and a word
 * that is wider has a line of its own.
 */
export function wrappedLabel(
  text: string,
  width: number,
  widthOf: (text: string) => number,
): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || widthOf(longer) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.map((line) => line.replaceAll(/\d[\d./–-]*\d/g, `${isolate}$&${end}`));
}
