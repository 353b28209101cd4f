import type { Strand } from './align/align-lists.ts';
import type { TextItem } from './document-items.ts';

/** The parts of a strand of texts that joining needs. */
export interface JoinableStrand {
  readonly texts: Strand<TextItem>;
  readonly joined: readonly number[];
}

/**
 * A version that lacks a paragraph but says all its figures in a neighbouring one has joined the two: it then stands in
 * both places.
 */
export function joinedParagraphs<Value extends JoinableStrand>(strands: readonly Value[]): readonly Value[] {
  const result = [...strands];
  strands.forEach((strand, at) => {
    strand.texts.forEach((text, version) => {
      if (text !== null) return;
      const near = [at - 1, at + 1].find((other) => holds(strands[other], strand, version));
      const neighbour = near === undefined ? undefined : strands[near];
      const own = neighbour?.texts[version];
      if (near === undefined || !neighbour || !own) return;
      const here = result[at] ?? strand;
      result[at] = { ...here, texts: here.texts.with(version, own), joined: [...here.joined, version] };
      const there = result[near] ?? neighbour;
      result[near] = { ...there, joined: [...there.joined, version] };
    });
  });
  return result;
}

function holds(neighbour: JoinableStrand | undefined, strand: JoinableStrand, version: number): boolean {
  const own = neighbour?.texts[version];
  if (!neighbour || !own) return false;
  const other = strand.texts.findIndex((text, at) => text !== null && (neighbour.texts[at] ?? null) !== null);
  const missing = strand.texts[other];
  const beside = neighbour.texts[other];
  if (!missing || !beside || missing.keys.size === 0) return false;
  return (
    [...missing.keys].every((key) => own.keys.has(key)) &&
    [...missing.keys].some((key) => !beside.keys.has(key))
  );
}
