import type { Cell, Document, Node, Row } from '@plenary/core/document/document';

/** A document without what its file hides. */
export function shownOf(document: Document): Document {
  return { ...document, nodes: document.nodes.filter((node) => node.hidden !== true).map(shownNode) };
}

function shownNode(node: Node): Node {
  return node.kind === 'table'
    ? { ...node, rows: node.rows.filter((row) => row.hidden !== true).map(shownRow) }
    : node;
}

function shownRow(row: Row): Row {
  return {
    ...row,
    cells: row.cells.map((cell): Cell => (cell.hidden === true ? { place: cell.place, parts: [] } : cell)),
  };
}
