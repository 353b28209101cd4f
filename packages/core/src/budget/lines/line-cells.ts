/** A line of a file, from 1, with its cells. */
export interface LineCells {
  readonly line: number;
  readonly cells: readonly string[];
  /** Where cells hold numbers and not words: the number with a point for decimals, however it is shown. */
  readonly numbers?: readonly (string | undefined)[];
  /** The sheet it stands in, where there are any. */
  readonly sheet?: string;
}

/** What is known of the header of lines: its cells, and how many there may be in a line; `null` where that says nothing. */
export interface LineHeader {
  readonly cells: readonly string[];
  readonly width: number | null;
}

/** A number that lines of the same words have, and others hardly. */
export function lineMark(cells: readonly string[]): number {
  let [low, high] = [0x811c9dc5, 0x1b873593];
  for (const cell of cells) {
    for (let at = 0; at < cell.length; at += 1) {
      const sign = cell.charCodeAt(at);
      low = Math.imul(low ^ sign, 0x01000193);
      high = Math.imul(high ^ sign, 0x85ebca6b);
    }
    low = Math.imul(low ^ 0x1f, 0x01000193);
  }
  return (low >>> 0) * 0x100000 + (high >>> 12);
}
