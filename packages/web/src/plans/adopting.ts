/** What of a proposal decides with which others it can be adopted. */
export interface Adoptable {
  readonly id: string;
  /** The proposal without which it says nothing. */
  readonly amends: string | null;
  readonly excludes: readonly string[];
}

/** The scenario of an address that adopts these proposals. */
export function scenarioOf(adopted: readonly string[]): string {
  return adopted.length === 0 ? 'none' : adopted.join(',');
}

/** Adopts one more: with what it amends, and without what excludes it. */
export function adopt(
  id: string,
  adopted: readonly string[],
  proposals: readonly Adoptable[],
): readonly string[] {
  const wanted = new Set(upwards(id, proposals));
  const against = proposals.filter((one) => [...wanted].some((other) => exclude(one, other, proposals)));
  const rest = against.reduce((left, { id: one }) => leave(one, left, proposals), adopted);
  return inOrder([...rest, ...wanted], proposals);
}

/** Leaves one, and what amends it. */
export function leave(
  id: string,
  adopted: readonly string[],
  proposals: readonly Adoptable[],
): readonly string[] {
  return adopted.filter((one) => !upwards(one, proposals).includes(id));
}

/** As many proposals as go together, earlier ones before later ones. */
export function together(proposals: readonly Adoptable[]): readonly string[] {
  return proposals.reduce<readonly string[]>((adopted, { id }) => {
    const more = adopt(id, adopted, proposals);
    return more.length > adopted.length ? more : adopted;
  }, []);
}

/** A proposal with what it amends, and what that amends. */
function upwards(id: string, proposals: readonly Adoptable[]): readonly string[] {
  const seen: string[] = [];
  let next: string | null = id;
  while (next !== null && !seen.includes(next)) {
    const own: string = next;
    seen.push(own);
    next = proposals.find((one) => one.id === own)?.amends ?? null;
  }
  return seen;
}

function exclude(one: Adoptable, other: string, proposals: readonly Adoptable[]): boolean {
  const excluded = proposals.find(({ id }) => id === other)?.excludes ?? [];
  return one.excludes.includes(other) || excluded.includes(one.id);
}

function inOrder(ids: readonly string[], proposals: readonly Adoptable[]): readonly string[] {
  return proposals.map(({ id }) => id).filter((id) => ids.includes(id));
}
