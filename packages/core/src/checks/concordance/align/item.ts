/** Something that stands in every language's document and is to be found in the others: a paragraph, a table, a row. */
export interface Item {
  /** Items of different kinds are never the same: a table is no paragraph. */
  readonly kind: string;
  /** What makes it known where it is the only one with it, the strongest first: a code, all its figures. */
  readonly identities: readonly (string | null)[];
  /** What its figures say, free of language. */
  readonly keys: ReadonlySet<string>;
  /** The number or code it begins with. */
  readonly label: string | null;
  /** How long it is, in characters. */
  readonly length: number;
  /** Whether it is a heading, where that is known. */
  readonly heading: boolean;
}

/** How alike two items are, from about -4 (cannot be the same) to 4; `ratio` is how long the second text is to the first. */
export function itemLikeness(a: Item, b: Item, ratio: number): number {
  if (a.kind !== b.kind) return -100;
  let likeness = keyLikeness(a.keys, b.keys);
  if (a.label !== null && b.label !== null) likeness += a.label === b.label ? 1 : -1;
  else if (a.label !== b.label) likeness -= 0.3;
  if (a.heading !== b.heading) likeness -= 0.4;
  const lengths = Math.log((a.length * ratio + 8) / (b.length + 8));
  return likeness - Math.min(2, Math.abs(lengths));
}

/** What is lost where an item of one document has none in the other. */
export const gapCost = 0.9;

function keyLikeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
  if (more.size === 0) return 0;
  let shared = 0;
  for (const key of fewer) if (more.has(key)) shared += 1;
  if (shared === 0) return fewer.size >= 2 ? -2.5 : fewer.size === 1 ? -1 : -0.6;
  return (3 * shared) / (a.size + b.size - shared) - 0.5;
}
