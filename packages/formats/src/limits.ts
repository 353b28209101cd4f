/**
 * What a file may hold at most. They bound time and memory, and lie far above any programme and budget; a file beyond
 * one of them is refused with a code and, where there is one, the line.
 */
export const limits = {
  /** Bytes of a file. */
  bytes: 16 * 1024 * 1024,
  /** Lines of a text. */
  lines: 400_000,
  /** UTF-16 units of a line of text. */
  lineLength: 200_000,
  /** Cells of a row. */
  columns: 1_000,
  /** Cells of all tables together. */
  cells: 1_000_000,
  /** Lists inside lists. */
  listDepth: 20,
  /** Other tags inside tags, within a line. */
  tagDepth: 200,
} as const;
