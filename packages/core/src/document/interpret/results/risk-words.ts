import { letters } from '../../../basics/patterns/letters.ts';
import { type RiskLevel, riskLevels, type TargetResidualRisk } from '../../../risks/risk.ts';
import { findPhrase, hasPhrase, lowered } from '../phrases.ts';
import type { Concept } from '../vocabulary.ts';
import { wordsIn } from '../vocabulary.ts';
import { type Writings, writingsIn } from '../writings.ts';

const levelConcepts = {
  low: 'level-low',
  medium: 'level-medium',
  high: 'level-high',
} as const satisfies Readonly<Record<RiskLevel, Concept>>;

const relationConcepts = {
  'relation-below': 'below',
  'relation-within': 'within',
  'relation-above': 'above',
} as const;

/** A cell's words and the appetite that is said at their end ("Medium risk appetite"); `null` where none is. */
export interface AppetiteSplit {
  readonly text: string;
  readonly appetite: RiskLevel | null;
}

/** How far from the end of a cell an appetite may begin. */
const longestTail = 100;

/** Takes the appetite off the end of a cell: its last line, or the last few words. */
export function splitAppetite(words: string): AppetiteSplit {
  const text = words.trim();
  if (!hasPhrase(text, 'risk-appetite')) return { text, appetite: null };
  const lines = text.split('\n');
  const last = lines.length > 1 ? (lines.at(-1) ?? '') : '';
  const tailAt = tailPattern(writingsIn(text));
  if (tailAt.exec(lowered(last))?.index === 0) {
    return { text: lines.slice(0, -1).join('\n').trim(), appetite: appetiteIn(last) };
  }
  const from = Math.max(0, text.length - longestTail);
  const tail = tailAt.exec(lowered(text).slice(from));
  const appetite = tail ? appetiteIn(tail[0]) : null;
  if (tail && appetite) return { text: text.slice(0, from + tail.index).trim(), appetite };
  const own = appetiteIn(lines.at(-1) ?? '');
  return own ? { text: lines.slice(0, -1).join('\n').trim(), appetite: own } : { text, appetite: null };
}

/** Says whether a text is nothing but an appetite. */
export function onlyAppetite(words: string): RiskLevel | null {
  const { text, appetite } = splitAppetite(words);
  return text === '' ? appetite : null;
}

/** Reads "Medium – within risk appetite"; `null` where a text is no level with a relation to the appetite. */
export function readResidualRisk(words: string): TargetResidualRisk | null {
  const text = words.trim();
  if (text === '' || text.length > 120) return null;
  const relation = findPhrase(text, ['relation-below', 'relation-within', 'relation-above']);
  const beside = relation ? `${text.slice(0, relation.index)} ${text.slice(relation.end)}` : text;
  const level = levelIn(beside);
  if (!level || (!relation && !isShort(beside))) return null;
  return { level, relation: relation ? relationOf(relation.concept) : null };
}

/** Says whether a text is a residual risk beyond doubt: a level and its relation to the appetite. */
export function isResidualRisk(words: string): boolean {
  const residual = readResidualRisk(words);
  return residual !== null && residual.relation !== null && hasPhrase(words, 'risk-appetite');
}

function relationOf(concept: Concept): TargetResidualRisk['relation'] {
  return Object.entries(relationConcepts).find(([name]) => name === concept)?.[1] ?? null;
}

function levelIn(text: string): RiskLevel | null {
  const found = findPhrase(
    text,
    riskLevels.map((level) => levelConcepts[level]),
  );
  return riskLevels.find((level) => levelConcepts[level] === found?.concept) ?? null;
}

/** A level alone, at most with a word for risk beside it. */
function isShort(text: string): boolean {
  return text.replace(/[^\p{L}]/gu, '').length <= 24;
}

/** The level of an appetite: its words stand with the word for appetite and little else. */
function appetiteIn(text: string): RiskLevel | null {
  const appetite = findPhrase(text, ['risk-appetite']);
  if (!appetite || findPhrase(text, ['relation-below', 'relation-within', 'relation-above'])) return null;
  const beside = `${text.slice(0, appetite.index)} ${text.slice(appetite.end)}`;
  return beside.replace(/[^\p{L}]/gu, '').length <= 24 ? levelIn(beside) : null;
}

const tails = new Map<Writings, RegExp>();

/**
 * A level and the word for appetite, in either order and with few words between, at the end of a text in lower case with letters of
 * these alphabets.
 */
function tailPattern(writings: Writings): RegExp {
  const known = tails.get(writings);
  if (known) return known;
  const alternatives = alternativesIn(writings);
  const levels = `${alternatives(riskLevels.map((level) => levelConcepts[level]))}(?![${letters}])`;
  const appetite = alternatives(['risk-appetite']);
  const few = `(?:[${letters}\u3400-\u9fff]+\\s+){0,2}`;
  const levelFirst = `${levels}\\s*${few}${appetite}`;
  const ofRisk = `(?:\\s+${alternatives(['appetite-for-risk'])})?`;
  const appetiteFirst = `${appetite}(?:\\s*[:：–—-]\\s*|\\s+)?${few}${levels}${ofRisk}`;
  const tail = new RegExp(`[(（[]?(?<![${letters}])(?:${levelFirst}|${appetiteFirst})[)）\\].。]?$`);
  tails.set(writings, tail);
  return tail;
}

function alternativesIn(writings: Writings): (concepts: readonly Concept[]) => string {
  return (concepts) => {
    const words = concepts
      .flatMap((concept) => wordsIn(concept, writings).map(lowered))
      .sort((a, b) => b.length - a.length)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '\\s+'));
    return words.length === 0 ? nothing : `(?:${words.join('|')})`;
  };
}

/** A pattern that nothing matches. */
const nothing = '(?!)';
