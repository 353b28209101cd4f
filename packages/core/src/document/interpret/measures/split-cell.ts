import { lazily } from '../../../basics/lazily.ts';
import { figuresIn } from '../../../basics/numbers/printed.ts';
import { matchesOf } from '../../../basics/patterns/matches.ts';
import { remembering } from '../../../basics/remembering.ts';
import type { Language } from '../../../basics/words.ts';
import { isLiteral, literalSign } from '../../literal.ts';
import { endsWithPhrase, startsWithPhrase } from '../phrases.ts';
import { isConcept } from '../vocabulary.ts';
import { bracketPairs, valueNumbers } from './value-numbers.ts';

/**
 * The pieces of a cell that hold one thing each, as far as the text alone shows it: paragraphs, list marks, a percentage
 * or a closed bracket before new words, a label before a colon, a space between Chinese characters. The pieces hold all
 * of the text but list marks and the spaces between.
 */
export function piecesOf(text: string, language: Language): readonly string[] {
  return groupedYears(
    cut(
      text,
      breaksIn(text, language).filter((one) => one.strength >= plain),
    ),
  );
}

/**
 * The text in exactly so many pieces: at its plain breaks and, where these are too few, the clearest of the others.
 * `null` where there are more plain breaks, or where it is not clear which of the others to take.
 */
export function splitInto(text: string, count: number, language: Language): readonly string[] | null {
  const breaks = breaksIn(text, language);
  const sure = breaks.filter((one) => one.strength >= plain);
  const pieces = groupedYears(cut(text, sure));
  if (pieces.length === count) return pieces;
  if (pieces.length > count || pieces.length !== sure.length + 1) return null;
  const others = breaks
    .filter((one) => one.strength < plain && one.strength >= possible)
    .sort((a, b) => b.strength - a.strength);
  const missing = count - pieces.length;
  const last = others[missing - 1];
  if (!last || others[missing]?.strength === last.strength) return null;
  return cut(
    text,
    [...sure, ...others.slice(0, missing)].sort((a, b) => a.at - b.at),
  );
}

/** Says whether a piece says a value: a number, that there is none (yet), or words that declare themselves to be it. */
export function hasValue(piece: string, language: Language): boolean {
  return isLiteral(piece) || valueNumbers(piece, language).length > 0 || saysNone(piece);
}

/** Where a text may be cut: the space between `at` and `next`, and how clear it is (0 to 6) that two things meet there. */
interface Break {
  readonly at: number;
  readonly next: number;
  readonly strength: number;
}

const plain = 3;
const possible = 0.5;

/** A longer cell is prose: it is not cut. */
const longestCell = 4000;

function breaksIn(text: string, language: Language): readonly Break[] {
  return breaksOf[language](text);
}

// A cell is cut for its indicators first and for its components then.
const breaksOf: Readonly<Record<Language, (text: string) => readonly Break[]>> = {
  ar: remembering(200, (text) => foundBreaks(text, 'ar')),
  zh: remembering(200, (text) => foundBreaks(text, 'zh')),
  en: remembering(200, (text) => foundBreaks(text, 'en')),
  fr: remembering(200, (text) => foundBreaks(text, 'fr')),
  ru: remembering(200, (text) => foundBreaks(text, 'ru')),
  es: remembering(200, (text) => foundBreaks(text, 'es')),
};

function foundBreaks(text: string, language: Language): readonly Break[] {
  const breaks: Break[] = [];
  if (text.length > longestCell) return breaks;
  let pieceStart = 0;
  for (const { at, next } of gaps(text, language)) {
    const piece = text.slice(pieceStart, at);
    const strength = strengthOf(piece, text.slice(at, next), text.slice(next), language);
    if (strength === 0) continue;
    breaks.push({ at, next, strength });
    if (strength >= plain) pieceStart = next;
  }
  return breaks;
}

/** The spaces of a text that are neither in brackets nor inside a number nor held together by the sign of literal words. */
function gaps(text: string, language: Language): readonly { readonly at: number; readonly next: number }[] {
  const spaces = matchesOf(text, /\s+/g);
  if (spaces.length === 0) return [];
  const numbers = figuresIn(text, { language });
  const pairs = [...bracketPairs(text)];
  return spaces.flatMap(({ 0: space, index }) => {
    if (text.charAt(index - 1) === literalSign) return [];
    if (pairs.some(([start, end]) => start < index && index < end)) return [];
    const inNumber = numbers.some(
      (one) => one.index < index && index < one.index + one.text.trimEnd().length,
    );
    return inNumber ? [] : [{ at: index, next: index + space.length }];
  });
}

function strengthOf(piece: string, gap: string, after: string, language: Language): number {
  const before = piece.trimEnd();
  if (before === '' || after.trim() === '' || /^[(（]/.test(after)) return 0;
  if (gap.includes('\n')) return 6;
  if (/^(?:[-–—*▪·]\s*(?=\p{L})|[-–—*▪·]\s+(?!\d)|•)/u.test(after)) return 5;
  if (/^[-–—]\s*\d/.test(after) || /[-–—:：≥≤<>~+(（/]$/.test(before)) return 0;
  if (introduces(before) || (/^\p{Ll}/u.test(after) && startsWithPhrase(after, 'connective'))) return 0;
  if (saysNone(before)) return 4;
  const valued = lazily(() => isLiteral(before) || valueNumbers(before, language).length > 0);
  if (startsWithNone(after)) return valued() ? 4 : 2;
  if (/[%％]$/.test(before)) return afterPercent(after);
  if (/^(?:19|20)\d\d\s*(?:年|г\.?|год[уа]?)?\s*[:：]/.test(after)) return valued() ? 3.5 : 1;
  if (/\d$/.test(before)) return /^[\d≥≤<>]/.test(after) ? 3 : isLongLabel(after) ? 3.5 : 0;
  const inWords = lazily(() => /\p{Ll}$/u.test(before) && /^\p{Ll}/u.test(after));
  if (((isLabel(after) && !inWords()) || isLongLabel(after)) && valued()) return 3.5;
  if (/^[≥≤<>]/.test(after) || startsWithPhrase(after, 'at-least', 'at-most')) return valued() ? 4 : 0.5;
  if (/^\d/.test(after)) return beforeNumber(before, after, valued);
  return betweenWords(before, after, valued);
}

function afterPercent(after: string): number {
  if (/^[\d≥≤<>]/.test(after)) return 4;
  if (/^[\p{Script=Han}\p{Lu}]/u.test(after)) return 3;
  // Arabic has no capitals: there only a label shows that words do not belong to the percentage.
  return /^\p{Script=Arabic}[^\d:：؛;%]{0,70}[:：]/u.test(after) ? 3.5 : 0;
}

/** A number after a whole quantity begins another; after words it may, and most likely where nothing follows its unit. */
function beforeNumber(before: string, after: string, valued: () => boolean): number {
  if (
    valued() &&
    /\d[\d,.\s]*(?:\s?\p{Script=Han}{1,3}|\s[\p{Script=Latin}\p{Script=Cyrillic}]+)[)）]?$/u.test(before)
  )
    return 2;
  if (/[)）]$/.test(before) && valued()) return 4;
  if (valued()) return 1;
  return /^[\d,.]+\s*\S{1,12}$/u.test(after) ? 1.5 : 0.5;
}

function betweenWords(before: string, after: string, valued: () => boolean): number {
  const han = /^[\p{Script=Han}“《]/u.test(after);
  if (/[。；;！!]$/.test(before)) return plain;
  if (/[)）\]】]$/.test(before)) {
    if (valued()) return han ? 4 : /^\p{Lu}/u.test(after) ? 3 : 0;
    return han ? plain : 0.5;
  }
  if (/[\p{Script=Han}”》]$/u.test(before)) return han ? plain : 0.5;
  if (han) return 0.5;
  if (/^\p{Lu}/u.test(after) && /\p{Ll}$/u.test(before)) return valued() ? 1.5 : 0.8;
  return 0;
}

/** Words after which the sentence goes on to its number or its noun. */
function introduces(before: string): boolean {
  return endsWithPhrase(
    before,
    'connective',
    'growth',
    'reduction',
    'flow-new',
    'flow-rate',
    'at-least',
    'at-most',
    'total-of-parts',
  );
}

/** `Label: …`, a short run of words before a colon that is no part of an address or a time of day. */
function isLabel(after: string): boolean {
  return /^[^\s:：]*\p{L}[^\s:：]{0,40}(?:[(（][^)）]{0,30}[)）])?\s?[:：](?!\/)/u.test(after);
}

/** `Label of several words: …` in a language that begins it with a capital; it may hold small numbers (`Level 2: …`). */
function isLongLabel(after: string): boolean {
  return /^\p{Lu}(?:[^:：;；.。%≥≤\d]|(?<!\d)\d{1,2}(?![\d,.]*\d)){0,80}[:：](?!\/)/u.test(after);
}

function saysNone(piece: string): boolean {
  const last = piece.replace(/^[\s\S]*[\s:：]/, '');
  return (
    endsWithPhrase(piece, 'to-be-determined') ||
    isConcept(last, 'not-available') ||
    isConcept(piece, 'not-available')
  );
}

function startsWithNone(after: string): boolean {
  return (
    startsWithPhrase(after, 'to-be-determined') || isConcept(/^\S*/.exec(after)?.[0] ?? '', 'not-available')
  );
}

function cut(text: string, breaks: readonly Break[]): readonly string[] {
  const ends = [...breaks.map((one) => one.at), text.length];
  const starts = [0, ...breaks.map((one) => one.next)];
  const pieces: string[] = [];
  for (const [index, start] of starts.entries()) {
    const piece = text
      .slice(start, ends[index])
      .replace(/^\s*(?:[-–—*▪·]\s*(?=\p{L})|•\s*)/u, '')
      .trim();
    const previous = pieces.at(-1);
    if (previous !== undefined && /^[(（][^()（）]*[)）]$/.test(piece))
      pieces.splice(-1, 1, `${previous} ${piece}`);
    else if (piece !== '') pieces.push(piece);
  }
  return pieces;
}

/** Pieces for one year after another (`2024: 5; 2025: 6`) are one value. */
function groupedYears(pieces: readonly string[]): readonly string[] {
  const grouped: { text: string; year: number }[] = [];
  for (const piece of pieces) {
    const year = Number(/^((?:19|20)\d\d)\s*(?:年|г\.?|год[уа]?)?\s*[:：]/.exec(piece)?.[1] ?? 0);
    const last = grouped.at(-1);
    if (last && last.year > 0 && year > last.year)
      grouped.splice(-1, 1, { text: `${last.text} ${piece}`, year });
    else grouped.push({ text: piece, year });
  }
  return grouped.map((one) => one.text);
}
