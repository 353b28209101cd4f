import { remembering } from './remembering.ts';

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
  return `${nameText(address.cube)}[${coordinatesText(address.at)}]`;
}

/** The canonical text of coordinates; what separates them is percent-encoded inside names, so no two share a text. */
export function coordinatesText(at: Coordinates): string {
  const known = texts.get(at);
  if (known !== undefined) return known;
  const text = Object.keys(at)
    .sort()
    .map((dimension) => `${nameText(dimension)}=${nameText(at[dimension] ?? '')}`)
    .join(';');
  texts.set(at, text);
  return text;
}

// Whoever looks for a figure compares addresses by their text, the same ones again and again.
const texts = new WeakMap<Coordinates, string>();

/** Reads what `addressText` writes; `null` for any other text. */
export function readAddress(text: string): Address | null {
  const match = /^([^[\]]+)\[([^[\]]*)\]$/.exec(text);
  if (!match?.[1]) return null;
  const at = readCoordinates(match[2] ?? '');
  const cube = readName(match[1]);
  return at && cube !== null ? { cube, at } : null;
}

/** Reads what `coordinatesText` writes; `null` for any other text. */
export function readCoordinates(text: string): Coordinates | null {
  const at: Record<string, string> = {};
  if (text === '') return at;
  for (const part of text.split(';')) {
    const [name, member, ...rest] = part.split('=');
    const dimension = readName(name ?? '');
    const value = readName(member ?? '');
    if (!dimension || value === null || member === undefined || rest.length > 0) return null;
    if (Object.hasOwn(at, dimension)) return null;
    at[dimension] = value;
  }
  return at;
}

/** Says whether a fact at `fact` counts into a figure at `total`. */
export function covers(total: Coordinates, fact: Coordinates): boolean {
  return Object.keys(total).every((dimension) => total[dimension] === fact[dimension]);
}

// Addresses are written often, and with few names.
const nameText = remembering(2_000, (name) => name.replace(/[%;=[\]]/g, (sign) => encodeURIComponent(sign)));

function readName(text: string): string | null {
  if (/%(?!25|3B|3D|5B|5D)/.test(text)) return null;
  return text.replace(/%(?:25|3B|3D|5B|5D)/g, (code) => decodeURIComponent(code));
}
