import type { Document } from '../../document/document.ts';
import { documentItems } from './document-items.ts';
import { languageFreeName } from './language-free-name.ts';

/** Why documents are held to be one document in several languages. */
export type Kinship = 'identity' | 'name' | 'figures';

/** Documents that are one document in several languages, as positions in the list; those alone have no kinship. */
export interface Versions {
  readonly documents: readonly number[];
  readonly kinship: Kinship | null;
}

/**
 * Finds which documents are the same in other languages: their metadata name the same work or symbol, their file names
 * differ by a code of the language only, or they say mostly the same figures. Metadata that name different works
 * part them; no language stands twice in a group.
 */
export function versionsAmong(documents: readonly Document[]): readonly Versions[] {
  const groups: Group[] = [];
  const figures = new Map<number, ReadonlySet<string>>();
  documents.forEach((document, position) => {
    const kin = document.language === null ? null : bestKin(groups, documents, position, figures);
    if (kin) {
      kin.group.members.push(position);
      kin.group.kinship ??= kin.kinship;
    } else groups.push({ members: [position], kinship: null });
  });
  return groups.map(({ members, kinship }) => ({ documents: members, kinship }));
}

interface Group {
  readonly members: number[];
  kinship: Kinship | null;
}

interface Kin {
  readonly group: Group;
  readonly kinship: Kinship;
}

function bestKin(
  groups: readonly Group[],
  documents: readonly Document[],
  position: number,
  figures: Map<number, ReadonlySet<string>>,
): Kin | null {
  const own = documents[position];
  if (!own) return null;
  const open = groups.filter(({ members }) => {
    const others = members.flatMap((member) => documents[member] ?? []);
    return others.every(({ language }) => language !== null && language !== own.language);
  });
  const kin = (kinship: Kinship, holds: (first: Document, member: number) => boolean): Kin | null => {
    const group = open.find(({ members }) => {
      const first = documents[members[0] ?? -1];
      return first !== undefined && holds(first, members[0] ?? -1);
    });
    return group ? { group, kinship } : null;
  };
  const parted = (other: Document): boolean => sameIdentity(own, other) === false;
  return (
    kin('identity', (other) => sameIdentity(own, other) === true) ??
    kin('name', (other) => !parted(other) && sameName(own, other)) ??
    kin('figures', (other, member) => {
      if (parted(other)) return false;
      return mostlyShared(figuresOf(documents, position, figures), figuresOf(documents, member, figures));
    })
  );
}

/** Whether metadata name the same work; `null` where they do not say. */
function sameIdentity(a: Document, b: Document): boolean | null {
  const [work, otherWork] = [a.identity?.work, b.identity?.work];
  if (work !== undefined && otherWork !== undefined) return work === otherWork;
  const [symbol, otherSymbol] = [a.identity?.symbol, b.identity?.symbol];
  return symbol === undefined || otherSymbol === undefined ? null : symbol === otherSymbol;
}

function sameName(a: Document, b: Document): boolean {
  const [name, other] = [languageFreeName(a.file), languageFreeName(b.file)];
  return name !== null && name === other;
}

/** What documents in two languages must share of their longer figures to be taken for one: how many, and which part. */
const fewestShared = 6;
const sharedPart = 0.5;

function mostlyShared(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const figure of a) if (b.has(figure)) shared += 1;
  return shared >= fewestShared && shared >= (a.size + b.size - shared) * sharedPart;
}

function figuresOf(
  documents: readonly Document[],
  position: number,
  known: Map<number, ReadonlySet<string>>,
): ReadonlySet<string> {
  const before = known.get(position);
  if (before) return before;
  const document = documents[position];
  const items = document?.language ? documentItems(document, document.language) : null;
  const figures = new Set(
    [...(items?.blocks ?? []), ...(items?.footnotes ?? [])].flatMap(({ keys }) =>
      [...keys].filter((key) => key.length >= 4 && !/^(?:month|(?:19|20)\d\d$)/.test(key)),
    ),
  );
  known.set(position, figures);
  return figures;
}
