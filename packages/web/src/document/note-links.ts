import type { ShownDocument } from '@plenary/api/document';
import { type Place, placeText } from '@plenary/core/basics/place';
import type { Document } from '@plenary/core/document/document';
import { notesOf } from '@plenary/core/document/footnote-references';
import { passagesOf } from '@plenary/core/document/passages';

/** A mark in words that leads to a footnote: where it stands in its passage, and the anchors of both ends. */
export interface MarkLink {
  readonly start: number;
  readonly end: number;
  readonly id: string;
  readonly note: string;
}

/** The marks of a document and the footnotes they lead to. */
export interface NoteLinks {
  readonly linksAt: (place: Place) => readonly MarkLink[];
  /** The anchor of the first mark that leads to a footnote; `null` where none does. */
  readonly backFrom: (footnote: string) => string | null;
}

const sign = /^(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[ᵃᵇᶜᵈᵉᶠᵍʰ]+|\*{1,3})/;

/** Finds the marks and what they lead to, as the checks do. */
export function noteLinks(document: ShownDocument): NoteLinks {
  const { references } = notesOf(passagesOf(asRead(document)));
  const links = new Map<string, MarkLink[]>();
  const back = new Map<string, string>();
  for (const { note, passage, start } of references) {
    const target = document.nodes[note?.passage.node ?? -1];
    const length = sign.exec(passage.text.slice(start))?.[0].length ?? 0;
    if (target?.kind !== 'footnote' || length === 0 || passage.node === note?.passage.node) continue;
    const id = `mark-${passage.node + 1}-${start}`;
    if (!back.has(target.id)) back.set(target.id, id);
    const key = placeText(passage.place);
    links.set(key, [...(links.get(key) ?? []), { start, end: start + length, id, note: target.id }]);
  }
  return {
    linksAt: (place) => links.get(placeText(place)) ?? [],
    backFrom: (footnote) => back.get(footnote) ?? null,
  };
}

/** The document as readers make it, without what is known of its figures. */
function asRead({ file, language, nodes }: ShownDocument): Document {
  return {
    file,
    format: 'text',
    language,
    nodes: nodes.map((node) => {
      if (node.kind !== 'table') {
        const { kind, place, level, runs, mark } = node;
        return { kind, place, level, runs, ...(mark === null ? {} : { mark }) };
      }
      return {
        kind: node.kind,
        place: node.place,
        rows: node.rows.map(({ place, cells }) => ({
          place,
          cells: cells.map((cell) => ({ place: cell.place, parts: cell.parts })),
        })),
      };
    }),
  };
}

/** Where each of some stretches begins, given how long they are. */
export function startsOf(lengths: readonly number[]): readonly number[] {
  const starts: number[] = [];
  let at = 0;
  for (const length of lengths) {
    starts.push(at);
    at += length;
  }
  return starts;
}
