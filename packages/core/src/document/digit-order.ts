import { digitOrderOf, inDigitOrder, type MendedDigits } from '../basics/numbers/digit-groups.ts';
import type { Place } from '../basics/place.ts';
import { plain, type Run } from '../basics/text.ts';
import { cellText } from './content.ts';
import type { Cell, CellPart, Document, Node, Table, TextNode } from './document.ts';

/** A document whose numbers can be read from left to right, and what was mended in it. */
export interface OrderedDocument {
  readonly document: Document;
  readonly mended: readonly MendedFigure[];
}

/** A number whose groups are stored otherwise than they are read, where it stands. */
export interface MendedFigure extends MendedDigits {
  readonly place: Place;
  /** Which node of the document it stands in, counted from 0. */
  readonly node: number;
  /** The words around it, as they are stored. */
  readonly context: string;
}

/**
 * Turns round the numbers of an Arabic document whose groups of digits are stored in reverse, as happens where plain spaces
 * part them; other documents stay as they are. A number that can be read both ways follows its table, its
 * paragraph, or else the rest of the running text. Interpretation and comparison read the result; places stay.
 */
export function documentInDigitOrder(document: Document): OrderedDocument {
  if (document.language !== 'ar') return { document, mended: [] };
  const known = ordered.get(document);
  if (known) return known;
  const texts = document.nodes.flatMap((node) => (node.kind === 'table' ? [] : [plain(node.runs)]));
  const usual = digitOrderOf(texts);
  const mended: MendedFigure[] = [];
  const nodes = document.nodes.map((node, index): Node => {
    if (node.kind === 'table') return orderedTable(node, index, mended);
    return orderedText(node, index, usual, mended);
  });
  const found = { document: mended.length === 0 ? document : { ...document, nodes }, mended };
  ordered.set(document, found);
  return found;
}

const ordered = new WeakMap<Document, OrderedDocument>();

function orderedText(
  node: TextNode,
  index: number,
  usual: ReturnType<typeof digitOrderOf>,
  mended: MendedFigure[],
): TextNode {
  const text = plain(node.runs);
  const result = inDigitOrder(text, digitOrderOf([text]) ?? usual);
  if (result.mended.length === 0) return node;
  mended.push(...result.mended.map((one) => ({ ...one, place: node.place, node: index, context: text })));
  return { ...node, runs: rewritten(node.runs, result.text) };
}

function orderedTable(table: Table, index: number, mended: MendedFigure[]): Table {
  const order = digitOrderOf(table.rows.flatMap((row) => row.cells.map((cell) => cellText(cell))));
  const before = mended.length;
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell): Cell => {
      const found: MendedFigure[] = [];
      const parts = cell.parts.map((part): CellPart => {
        const text = plain(part.runs);
        const result = inDigitOrder(text, order);
        if (result.mended.length === 0) return part;
        found.push(
          ...result.mended.map((one) => ({ ...one, place: cell.place, node: index, context: text })),
        );
        return { ...part, runs: rewritten(part.runs, result.text) };
      });
      mended.push(...found);
      return found.length === 0 ? cell : { ...cell, parts };
    }),
  }));
  return mended.length === before ? table : { ...table, rows };
}

/** The runs with other words of the same length. */
function rewritten(runs: readonly Run[], text: string): readonly Run[] {
  let at = 0;
  return runs.map((run) => {
    const start = at;
    at += run.text.length;
    return { ...run, text: text.slice(start, at) };
  });
}
