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
  cells: 500_000,
  /** Cells of a workbook of figures that comes back: it has two for each figure, and one of ours is no larger. */
  figureCells: 2_000_000,
  /** Lists inside lists. */
  listDepth: 20,
  /** Other tags inside tags, within a line. */
  tagDepth: 200,
  /** Elements inside elements of a file in markup. */
  elementDepth: 256,
  /** Elements of a file in markup. */
  elements: 500_000,
  /** Attributes of an element of XML. */
  attributes: 1_000,
  /** Bytes of a file in Markdown, whose parser is slower than the others. */
  markdownBytes: 2 * 1024 * 1024,
  /** Entries of a ZIP file. */
  zipEntries: 10_000,
  /** Bytes that the parts of a ZIP file that are read take when unpacked. */
  unpackedBytes: 192 * 1024 * 1024,
  /** How many times larger than packed they may be, beyond the first `unpackedFreely` bytes. */
  unpackedRatio: 150,
  unpackedFreely: 24 * 1024 * 1024,
  /** Elements inside elements, in a part of a workbook. */
  workbookDepth: 64,
  /** UTF-16 units of a single text or tag in a part of a workbook. */
  workbookText: 4 * 1024 * 1024,
  /** UTF-16 units of all cells of a workbook together: many cells may share one text. */
  workbookTexts: 64 * 1024 * 1024,
} as const;
