import { addressText } from '../../../basics/address.ts';
import { plain, type Run } from '../../../basics/text.ts';
import type { TextNode } from '../../document.ts';
import { namedIn } from '../../interpret/budget/names.ts';
import type { Context } from '../../interpret/context.ts';
import { nothing } from '../../interpret/found.ts';
import { attributionIn, leadAttribution } from '../../interpret/narrative/attribution.ts';
import { readBrackets } from '../../interpret/narrative/brackets.ts';
import { pillarNamed } from '../../interpret/outline/pillar-names.ts';
import { isAnnexHeading, sectorNamed } from '../../interpret/outline/sector-names.ts';
import { statedScale } from '../../interpret/outline/stated-scale.ts';
import { startsWithPhrase } from '../../interpret/phrases.ts';
import { readResultName } from '../../interpret/results/result-names.ts';
import { readStatedTotals } from '../../interpret/stated-totals.ts';
import { fold, isConcept } from '../../interpret/vocabulary.ts';
import { isLiteral, literalSign } from '../../literal.ts';
import type { ShownBook } from '../shown/shown-book.ts';

/** Where words of the plan stand in a book. */
export interface ProsePlace {
  readonly kind: 'heading' | 'annex' | 'paragraph' | 'item' | 'footnote';
  /** The sector whose chapter it is. */
  readonly sector: string | null;
  /** The words of the heading right before, where one stands there. */
  readonly headingBefore: string | null;
  /** Whether the book's own totals have been stated before. */
  readonly afterTotals: boolean;
}

/**
 * Words of the plan as they stand in a book. Those that a reader would take for more than words, for a chapter, a caption,
 * an attribution, a total of the budget, declare themselves to be words. It is the reader itself that is asked.
 */
export function asProse(runs: readonly Run[], place: ProsePlace, book: ShownBook): readonly Run[] {
  let current = runs;
  for (let signs = 0; signs < mostSigns && isMisread(plain(current), place, book); signs += 1) {
    const [first, ...rest] = current;
    current = first ? [{ ...first, text: literalSign + first.text }, ...rest] : [];
  }
  return current;
}

const mostSigns = 4;

/** Words of a cell that is neither the code of a result nor the heading of a pillar nor the rest of a list above. */
export function asCell(text: string): string {
  const misread =
    readResultName(text) !== null ||
    startsWithPhrase(text, 'pillar', 'foundation') ||
    /^[-–—•*·]/.test(text) ||
    namesProposal([{ text }]);
  return misread ? literalSign + withLiteralBrackets(text) : text;
}

/** The words with every square bracket declared to be one of theirs. */
export function withLiteralBrackets(text: string): string {
  return text.replace(/[[\]［］]/g, (bracket) => bracket + literalSign);
}

function isMisread(text: string, place: ProsePlace, book: ShownBook): boolean {
  if (text === '') return false;
  if (attributionIn(text) !== null || leadAttribution(text) !== null || namesProposal([{ text }]))
    return true;
  if (place.kind === 'footnote') return false;
  if (statesNewTotal(text, place, book)) return true;
  if (place.kind === 'item') return false;
  if (sectorNamed(text, book.profile) !== null || pillarNamed(text, book.profile) !== null) return true;
  if (statedScale(text) !== null || isForeignCaption(text, place, book)) return true;
  if (place.kind === 'paragraph') return false;
  if ((place.kind === 'heading' && isAnnexHeading(text)) || isConcept(text, 'heading-strategy')) return true;
  return place.headingBefore !== null && fold(place.headingBefore).endsWith(fold(text));
}

function namesProposal(runs: readonly Run[]): boolean {
  return readBrackets(runs, 'words', 'style').proposals.length > 0;
}

/** A short line that names another sector would be taken for the caption of the next table. */
function isForeignCaption(text: string, place: ProsePlace, book: ShownBook): boolean {
  if (isLiteral(text)) return false;
  if (place.kind === 'paragraph' && (text.length > 120 || /[。.;；]$/u.test(text))) return false;
  const named = namedIn(text, book.profile.sectors);
  return named !== null && named.id !== place.sector;
}

/** A total that the book states itself may be said again after it; any other would be taken for one of the budget. */
function statesNewTotal(text: string, place: ProsePlace, book: ShownBook): boolean {
  const facts = readStatedTotals([textNode(text)], contextOf(book)).facts ?? [];
  if (facts.length === 0) return false;
  const cubes = place.afterTotals ? book.plan.budget.cubes : [];
  const known = new Set(
    cubes.flatMap(({ id, facts: own }) => own.map(({ at }) => addressText({ cube: id, at }))),
  );
  return facts.some(({ cube, at }) => !known.has(addressText({ cube, at })));
}

function textNode(text: string): TextNode {
  return { kind: 'paragraph', place: { file: '', line: 1 }, runs: [{ text }], level: 0 };
}

/** What a reader of the book would know. */
export function contextOf(book: ShownBook): Context {
  return {
    profile: book.profile,
    language: book.language,
    period: book.plan.period,
    sector: null,
    pillar: null,
    captions: [],
    powerOfTen: 3,
    known: nothing,
  };
}
