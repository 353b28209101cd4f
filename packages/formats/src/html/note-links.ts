import type { Document, TextNode } from '@plenary/core/document/document';
import { notesOf, type Reference } from '@plenary/core/document/footnote-references';
import { type Passage, passagesOf } from '@plenary/core/document/passages';
import { bareMark } from '../markup/raised.ts';

/** A mark that is a link to its note: where it stands in the words of its passage, and the ids of both ends. */
export interface MarkLink {
  readonly start: number;
  readonly end: number;
  readonly sign: string;
  readonly id: string;
  readonly note: string;
}

/** The links between the marks and the footnotes of a document. */
export interface NoteLinks {
  /** The marks in the next passage of a node, in reading order; each call goes on by one passage. */
  readonly nextOf: (node: number) => readonly MarkLink[];
  /** The id of the first mark that leads to the footnote that is this node; `null` where none does. */
  readonly backFrom: (node: number) => string | null;
}

/** Finds the marks and what they lead to. A mark is a link where its footnote stands after it. */
export function noteLinks(document: Document): NoteLinks {
  const passages = passagesOf(document);
  const { byPassage } = notesOf(passages);
  const back = new Map<number, string>();
  const links = new Map<Passage, readonly MarkLink[]>();
  let count = 0;
  for (const passage of passages) {
    const found = (byPassage.get(passage) ?? []).flatMap((reference): readonly MarkLink[] => {
      const note = leadsTo(reference, document);
      const { sign, start } = reference;
      const end = start + lengthOf(passage, start);
      if (note === null || changesStyle(passage, start, end)) return [];
      count += 1;
      const id = `mark-${count}`;
      if (!back.has(note)) back.set(note, id);
      return [{ start, end, sign, id, note: `note-${note}` }];
    });
    if (found.length > 0) links.set(passage, found);
  }
  const byNode = Map.groupBy(passages, ({ node }) => node);
  const next = new Map<number, number>();
  return {
    nextOf: (node) => {
      const at = next.get(node) ?? 0;
      next.set(node, at + 1);
      const passage = byNode.get(node)?.[at];
      return passage ? (links.get(passage) ?? []) : [];
    },
    backFrom: (node) => back.get(node) ?? null,
  };
}

/** A mark of two styles cannot be one link. */
function changesStyle({ styled }: Passage, from: number, to: number): boolean {
  return styled.some(({ start, end }) => [start, end].some((edge) => edge > from && edge < to));
}

function leadsTo({ note, passage, sign }: Reference, document: Document): number | null {
  const index = note?.passage.node ?? -1;
  const node = document.nodes[index];
  if (node?.kind !== 'footnote' || index <= passage.node) return null;
  return /^(?:\d{1,4}|[a-h]|\*{1,3})$/.test(sign) && markOf(node) === sign ? index : null;
}

/** The mark of a footnote as pages show it. */
export function markOf(node: TextNode): string {
  return bareMark(node.mark ?? '');
}

function lengthOf({ text }: Passage, start: number): number {
  return /^(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[ᵃᵇᶜᵈᵉᶠᵍʰ]+|\*{1,3})/.exec(text.slice(start))?.[0].length ?? 0;
}
