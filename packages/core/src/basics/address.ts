/**
 * Where a figure lives in the plan: a cube and a member for some of its dimensions. Dimensions that are not named are
 * summed over, so the address of a total is the address of its parts with fewer coordinates.
 */
export interface Address {
  readonly cube: string;
  readonly at: Coordinates;
}

/** A member (by id) for each named dimension. */
export type Coordinates = Readonly<Record<string, string>>;

/** The canonical text of an address, its dimensions in alphabetical order: `by-result[result=1.1;sector=copyright]`. */
export function addressText(address: Address): string {
  return `${address.cube}[${coordinatesText(address.at)}]`;
}

/** The canonical text of coordinates. */
export function coordinatesText(at: Coordinates): string {
  return Object.keys(at)
    .sort()
    .map((dimension) => `${dimension}=${at[dimension]}`)
    .join(';');
}

/** Says whether a fact at `fact` counts into a figure at `total`. */
export function covers(total: Coordinates, fact: Coordinates): boolean {
  return Object.keys(total).every((dimension) => total[dimension] === fact[dimension]);
}
