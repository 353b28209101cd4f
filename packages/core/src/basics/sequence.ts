/**
 * An element of an attributed sequence (a run, a list item, a table row): it stands when every proposal of
 * `insertedBy` is adopted and none of `deletedBy` is. Nested brackets are insertions by both proposals. Elements
 * exclude nothing: any number of proposals may insert beside and delete the same words.
 */
export interface Attributed<Value> {
  readonly value: Value;
  readonly insertedBy: readonly string[];
  readonly deletedBy: readonly string[];
}

/** A sequence whose elements say which undecided proposals they hang on. */
export type Sequence<Value> = readonly Attributed<Value>[];

/** An element of the base text. */
export function base<Value>(value: Value): Attributed<Value> {
  return { value, insertedBy: [], deletedBy: [] };
}

/** Says whether an element stands when exactly these proposals are adopted. */
export function stands(element: Attributed<unknown>, adopted: ReadonlySet<string>): boolean {
  return (
    element.insertedBy.every((proposal) => adopted.has(proposal)) &&
    !element.deletedBy.some((proposal) => adopted.has(proposal))
  );
}

/** The elements that stand when exactly these proposals are adopted. */
export function standing<Value>(sequence: Sequence<Value>, adopted: ReadonlySet<string>): readonly Value[] {
  return sequence.filter((element) => stands(element, adopted)).map((element) => element.value);
}

/** Every proposal a sequence hangs on, in order of first appearance. */
export function proposalsIn(sequence: Sequence<unknown>): readonly string[] {
  return [...new Set(sequence.flatMap((element) => [...element.insertedBy, ...element.deletedBy]))];
}

/** The elements a proposal inserts or deletes: its hunks. */
export function hunksOf<Value>(sequence: Sequence<Value>, proposal: string): Sequence<Value> {
  return sequence.filter(
    (element) => element.insertedBy.includes(proposal) || element.deletedBy.includes(proposal),
  );
}
