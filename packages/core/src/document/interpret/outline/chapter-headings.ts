import { wordsIn } from '../../../basics/words.ts';
import type { Sector } from '../../../organization/organization.ts';
import { cellText, nodeText } from '../../content.ts';
import type { Document, Table } from '../../document.ts';
import { isLiteral } from '../../literal.ts';
import { idOf } from '../budget/names.ts';
import { versionIn } from '../budget/versions.ts';
import type { Profile } from '../profiles/profile.ts';
import { type Concept, conceptIn, isConcept } from '../vocabulary.ts';
import { tableStage } from './chapters.ts';
import { isAnnexHeading } from './sector-names.ts';

/** What the tables of a chapter are: its risks, its indicators, its resources. */
type Part = 'risks' | 'indicators' | 'by-result' | 'by-object' | 'funds';

interface Heading {
  readonly text: string;
  readonly level: number;
  readonly below: Heading[];
  /** The tables of chapters that stand under the heading, those under its subheadings included. */
  readonly parts: Part[];
}

/**
 * The profile with the sectors that a document's headings name, where nobody described the organization: a heading is a
 * sector's where tables of a chapter (risks, indicators, resources) stand under it, unless it names such a part itself,
 * opens an annex, or is over several headings that each have the same parts. Only headings whose level the format tells
 * count; a document with one such heading is taken to be of the whole organization where that is its title.
 */
export function withChapterSectors(document: Document, profile: Profile): Profile {
  if (profile.sectors.length > 0) return profile;
  const found = sectorsUnder(headingsOf(document), true);
  const language = document.language ?? 'en';
  const sectors = found.map(({ text }): Sector => {
    const name = wordsIn(language, text);
    return { id: idOf(text), name, short: name };
  });
  const unique = [...new Map(sectors.map((sector) => [sector.id, sector])).values()];
  return unique.length === 0 ? profile : { ...profile, sectors: unique };
}

/** The headings as a tree; its root stands for the document. */
function headingsOf({ nodes }: Document): Heading {
  const root: Heading = { text: '', level: 0, below: [], parts: [] };
  const open = [root];
  let words: readonly string[] = [];
  for (const node of nodes) {
    if (node.kind === 'table') {
      const part = partOf(node, words);
      if (part !== null) for (const heading of open) heading.parts.push(part);
      words = [];
      continue;
    }
    const text = nodeText(node).trim();
    if (node.kind === 'heading' && node.level > 0 && text !== '' && !isLiteral(text)) {
      while (open.length > 1 && (open.at(-1)?.level ?? 0) >= node.level) open.pop();
      const heading: Heading = { text, level: node.level, below: [], parts: [] };
      open.at(-1)?.below.push(heading);
      open.push(heading);
    }
    words = [...words.slice(-3), text];
  }
  return root;
}

/** The part of a chapter that a table is by its header, with the lines before it where the header says only versions. */
function partOf(table: Table, before: readonly string[]): Part | null {
  const stage = tableStage(table);
  if (stage === null || stage === 'overview') return null;
  if (stage === 1) return 'risks';
  if (stage === 2) return 'indicators';
  const header = table.rows.slice(0, 2).flatMap((row) => row.cells.map(cellText));
  const first = header[0] ?? '';
  if (conceptIn(first, ['fund-in-trust']) !== null) return 'funds';
  if (!header.some((text) => versionIn(text, noPeriod) !== null)) return null;
  if (conceptIn(first, ['expected-result']) !== null) return 'by-result';
  return (
    before.map((text) => conceptIn(text, ['by-result', 'by-object'])).find((part) => part !== null) ?? null
  );
}

const noPeriod = { from: 0, to: 0 };

/** The headings at or below one that are sectors'. A heading over all others (a title) is none. */
function sectorsUnder(heading: Heading, title: boolean): readonly Heading[] {
  const chapters = chaptersOf(heading);
  const [only] = chapters;
  if (title && only && chapters.length === 1 && heading.below.indexOf(only) === 0)
    return sectorsUnder(only, true);
  if (title || isDivided(chapters)) {
    // Where one chapter is a part of the book with several chapters in it, so is its neighbour with only one.
    const isPartOfBook = chapters.some((one) => isDivided(chaptersOf(one)));
    return chapters.flatMap((one) => {
      const below = chaptersOf(one);
      const onlyOver = below.length > 0 && one.parts.length === below.flatMap(({ parts }) => parts).length;
      return isPartOfBook && onlyOver
        ? below.flatMap((two) => sectorsUnder(two, false))
        : sectorsUnder(one, false);
    });
  }
  return [heading];
}

/** The headings right below one that have parts of a chapter under them and are none themselves. */
function chaptersOf(heading: Heading): readonly Heading[] {
  return heading.below.filter((one) => !isPart(one.text) && one.parts.length > 0);
}

/** Says whether two of several headings have the same part under them. */
function isDivided(chapters: readonly Heading[]): boolean {
  const parts = chapters.flatMap((one) => [...new Set(one.parts)]);
  return new Set(parts).size < parts.length;
}

const partWords = [
  'heading-strategy',
  'heading-risks',
  'heading-indicators',
  'heading-resources',
  'heading-funds',
  'fund-in-trust',
  'expected-result',
  'risk',
  'indicator',
] as const satisfies readonly Concept[];

function isPart(text: string): boolean {
  const plain = text.replace(/^[\d.]+\s+/u, '');
  const resources = conceptIn(plain, ['by-result', 'by-object']) !== null;
  return isAnnexHeading(text) || resources || partWords.some((concept) => isConcept(plain, concept));
}
