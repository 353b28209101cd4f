import { figureAt } from '../../basics/formula.ts';
import { plainForm } from '../../basics/numbers/number-token.ts';
import { type FigureInText, figuresIn, printedValue } from '../../basics/numbers/printed.ts';
import type { Version } from '../../budget/cube.ts';
import type { BookCube } from '../../budget/figures.ts';
import { nodeText } from '../content.ts';
import type { Node, TextNode } from '../document.ts';
import { isLiteral } from '../literal.ts';
import type { StatedFigure } from '../stated-figure.ts';
import { namedIn } from './budget/names.ts';
import { proposedVersion, versionIn } from './budget/versions.ts';
import type { Context, Found, FoundFact } from './context.ts';
import { conceptIn } from './vocabulary.ts';

/** What running text states of the whole budget. */
type TotalCube = Extract<BookCube, 'total' | 'development-share' | 'unallocated'>;

/**
 * Reads the totals that text states: of the budget, of the development share in it, and of what is not allocated yet. The
 * version is the one named beside the figure, or else the one named last. A figure with the name of a currency is in the
 * currency, or in the thousands or millions it says; one without is printed as the tables are (`context.powerOfTen`). The
 * first mention is the fact; every mention is a stated figure.
 */
export function readStatedTotals(nodes: readonly Node[], context: Context): Partial<Found> {
  const mentions = mentionsIn(nodes, context);
  const facts = new Map<string, FoundFact>();
  const stated: StatedFigure[] = [];
  const versions = new Map<string, Version>();
  for (const { cube, version, figure, node, words, value } of mentions) {
    const key = `${cube} ${version.id}`;
    const at = { version: version.id };
    versions.set(version.id, version);
    if (!facts.has(key))
      facts.set(key, { cube, at, value: { amount: value.value, halfWidth: value.halfWidth } });
    stated.push({
      place: node.place,
      printed: figure.text,
      ...value,
      formula: figureAt({ cube, at }),
      role: 'fact',
      row: words,
      column: version.id,
      insertedBy: [],
      deletedBy: [],
    });
  }
  return { facts: [...facts.values()], stated, versions: [...versions.values()] };
}

interface Mention {
  readonly cube: TotalCube;
  readonly version: Version;
  readonly figure: FigureInText;
  readonly node: TextNode;
  readonly words: string;
  readonly value: { readonly value: number; readonly halfWidth: number };
}

function mentionsIn(nodes: readonly Node[], context: Context): readonly Mention[] {
  const mentions: Mention[] = [];
  const sectors = [...context.profile.sectors, ...context.known.sectors];
  let current = proposedVersion(context.period);
  for (const node of nodes) {
    if (node.kind === 'table' || node.kind === 'page-number' || node.kind === 'footnote') continue;
    if (isLiteral(nodeText(node))) continue;
    for (const clause of clausesOf(nodeText(node))) {
      const cube = cubeIn(clause);
      // What a sentence states of a sector is not stated of the whole.
      if (cube === null || namedIn(clause, sectors) !== null) continue;
      const named = cube === 'total' ? versionIn(clause, context.period) : null;
      current = named ?? (cube === 'unallocated' ? proposedVersion(context.period) : current);
      const figure = figuresIn(withoutPeriods(clause), { language: context.language }).find((one) =>
        isMoney(one, clause),
      );
      const value = figure && valueOf(figure, clause, context);
      if (figure && value)
        mentions.push({ cube, version: current, figure, node, words: wordsBefore(clause, figure), value });
    }
  }
  return mentions;
}

/** The parts of a text in which one total and its figure stand together. */
function clausesOf(text: string): readonly string[] {
  if (!/\p{N}/u.test(text)) return [];
  const sentences = text.split(
    /[。；;\n]|(?<!тыс|млн|млрд|долл)\.(?=\s+[\p{Lu}\p{Lo}]|\s*$)|[（(](?=\p{L})/u,
  );
  return sentences.flatMap(clausesOfSentence).filter((clause) => /\p{N}/u.test(clause));
}

/** A comma parts two totals; what names no total belongs to the one before it, or else to the first. */
function clausesOfSentence(sentence: string): readonly string[] {
  const clauses: string[] = [];
  let named = false;
  for (const piece of sentence.split(/(?<=[，,،](?!\d))/u)) {
    const names = cubeIn(piece) !== null;
    const last = clauses.pop();
    if (last === undefined) clauses.push(piece);
    else if (names && named) clauses.push(last, piece);
    else clauses.push(last + piece);
    named ||= names;
  }
  return clauses;
}

/** The same text, character for character, with years and periods out of sight. */
function withoutPeriods(clause: string): string {
  const period = /(?<![\d,.])(?:19|20)\d\d(?:\s*[/–-]\s*\d{2,4})?(?![\d,.]*\d)/g;
  return plainForm(clause).replace(period, (found) => '_'.repeat(found.length));
}

function cubeIn(clause: string): TotalCube | null {
  const concept = conceptIn(clause, ['unallocated', 'development-share', 'budget-total']);
  if (concept === 'unallocated') return 'unallocated';
  if (conceptIn(clause, ['development-share']) !== null)
    return conceptIn(clause, ['total']) === null ? null : 'development-share';
  return concept === 'budget-total' ? 'total' : null;
}

/** No year, period, date or percentage: grouped, with a word for millions, or beside the name of a currency. */
function isMoney(figure: FigureInText, clause: string): boolean {
  if (figure.percent || figure.digits <= 0) return false;
  if (figure.place > 0 || /\d[,.'’٬\s]\d{3}(?!\d)/u.test(figure.text)) return true;
  return conceptIn(around(figure, clause), ['currency']) !== null;
}

function valueOf(figure: FigureInText, clause: string, context: Context): Mention['value'] | null {
  const power = conceptIn(around(figure, clause), ['currency']) === null ? context.powerOfTen : 0;
  // A word for thousands or millions beside the figure has been counted in its place already.
  const read = printedValue(figure, figure.place > 0 ? 0 : power, context.profile.currency.digits);
  return read.ok ? read.value : null;
}

/** The figure with the words right before and after it, where its unit stands. */
function around(figure: FigureInText, clause: string): string {
  const end = figure.index + figure.text.length;
  return `${clause.slice(Math.max(0, figure.index - 20), figure.index)} ${clause.slice(end, end + 30)}`;
}

function wordsBefore(clause: string, figure: FigureInText): string {
  return clause
    .slice(0, figure.index)
    .replace(/[\s:：(（]+$/u, '')
    .trim();
}
