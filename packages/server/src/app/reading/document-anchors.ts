import { type Place, placeText } from '@plenary/core/basics/place';
import { cellText, nodeText } from '@plenary/core/document/content';
import type { Document, Node } from '@plenary/core/document/document';
import { once } from './once.ts';

/** The anchor of a document's node: `n1` for the first. */
export function anchorAt(index: number): string {
  return `n${index + 1}`;
}

/** The anchor of the node of a document that a place is in; `null` where it is in none. */
export function anchorsIn(document: Document): (place: Place) => string | null {
  const positions = positionsIn(document);
  return (place) => {
    const index = positions(place);
    return index === null ? null : anchorAt(index);
  };
}

/** The words of the chapter and the heading that a place of a document stands under; `null` where it stands under none. */
export function headingOver(document: Document, place: Place): string | null {
  const index = positionsIn(document)(place);
  if (index === null) return null;
  const over = document.nodes.slice(0, index + 1).flatMap((node) => {
    if (node.kind !== 'heading') return [];
    return [{ level: node.level, words: nodeText(node).replace(/\s+/g, ' ').trim() }];
  });
  // What stands in brackets over a table is its unit.
  const own = over.findLast(({ words }) => !/^[(（].*[)）]$/u.test(words));
  const chapter = over.findLast(({ level }) => level === 1);
  if (!own || !chapter || own === chapter || own.words.startsWith(chapter.words)) return own?.words ?? null;
  return `${chapter.words} · ${own.words}`;
}

const positionsIn: (document: Document) => (place: Place) => number | null = once((document) => {
  const tables = new Map<string, number>();
  const texts = new Map<string, number>();
  const starts = new Map<string, { readonly line: number; readonly index: number }[]>();
  for (const [index, node] of document.nodes.entries()) {
    const { file, line, table } = node.place;
    if (node.kind === 'table') tables.set(`${file} ${table ?? ''}`, index);
    else texts.set(placeText(node.place), index);
    const own = starts.get(file) ?? [];
    own.push({ line, index });
    starts.set(file, own);
  }
  return (place) => {
    const index =
      place.table === undefined
        ? (texts.get(placeText(place)) ?? lastBefore(starts.get(place.file) ?? [], place.line))
        : tables.get(`${place.file} ${place.table}`);
    return index ?? null;
  };
});

// A text of several lines begins on the first of them.
function lastBefore(
  starts: readonly { readonly line: number; readonly index: number }[],
  line: number,
): number | undefined {
  return starts.findLast((one) => one.line <= line)?.index;
}

/** Says of two documents which nodes of the first say what nodes of the second say, by their positions. */
export function alignedNodes(document: Document, other: Document): ReadonlyMap<number, number> {
  if (document === other || isAlike(document, other)) {
    return new Map(document.nodes.map((_, index) => [index, index]));
  }
  const sameWords = document.language === other.language;
  return new Map(sameWords ? paired(document, other, keyOf) : alignedTables(document, other));
}

function isAlike(a: Document, b: Document): boolean {
  return a.nodes.length === b.nodes.length && a.nodes.every((node, index) => sameShape(node, b.nodes[index]));
}

function sameShape(a: Node, b: Node | undefined): boolean {
  if (a.kind !== b?.kind) return false;
  if (a.kind !== 'table' || b.kind !== 'table') return true;
  return (
    a.rows.length === b.rows.length &&
    a.rows.every((row, index) => row.cells.length === b.rows[index]?.cells.length)
  );
}

function alignedTables(a: Document, b: Document): readonly (readonly [number, number])[] {
  const own = tablesOf(a);
  const others = tablesOf(b);
  if (own.length !== others.length) return [];
  return own.flatMap((index, at) => {
    const other = others[at];
    const [left, right] = [a.nodes[index], other === undefined ? undefined : b.nodes[other]];
    return left && other !== undefined && sameShape(left, right) ? [[index, other] as const] : [];
  });
}

function tablesOf({ nodes }: Document): readonly number[] {
  return [...nodes.keys()].filter((index) => nodes[index]?.kind === 'table');
}

/** Nodes of one key, the first with the first. */
function paired(
  a: Document,
  b: Document,
  key: (node: Node) => string,
): readonly (readonly [number, number])[] {
  const waiting = new Map<string, number[]>();
  for (const [index, node] of b.nodes.entries()) {
    waiting.set(key(node), [...(waiting.get(key(node)) ?? []), index]);
  }
  return [...a.nodes.entries()].flatMap(([index, node]) => {
    const found = waiting.get(key(node))?.shift();
    return found === undefined ? [] : [[index, found] as const];
  });
}

/** The words of a text; of a table its shape and its first column, which no proposal of figures changes. */
function keyOf(node: Node): string {
  if (node.kind !== 'table') return `${node.kind} ${nodeText(node)}`;
  return node.rows.map((row) => `${row.cells.length} ${cellText(row.cells[0])}`).join('\n');
}
