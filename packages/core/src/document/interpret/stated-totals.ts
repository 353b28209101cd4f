import { figureAt } from '../../basics/formula.ts';
import type { NumberStyle } from '../../basics/number-token.ts';
import { type FigureInText, figuresIn, printedValue } from '../../basics/printed.ts';
import type { Version } from '../../budget/cube.ts';
import type { BookCube } from '../../budget/figures.ts';
import { nodeText } from '../content.ts';
import type { Node, TextNode } from '../document.ts';
import type { StatedFigure } from '../stated-figure.ts';
import { powerOfTenIn } from './budget/table-scale.ts';
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
  const style: NumberStyle = { language: context.language };
  let current = proposedVersion(context.period);
  for (const node of nodes) {
    if (node.kind === 'table' || node.kind === 'page-number' || node.kind === 'footnote') continue;
    const text = nodeText(node);
    for (const clause of clausesOf(text)) {
      const cube = cubeIn(clause);
      if (cube === null) continue;
      const named = cube === 'total' ? versionIn(clause, context.period) : null;
      current = named ?? (cube === 'unallocated' ? proposedVersion(context.period) : current);
      const figure = figuresIn(clause, style).find((one) => isMoney(one, clause));
      const value = figure && valueOf(figure, clause, context);
      if (figure && value)
        mentions.push({ cube, version: current, figure, node, words: wordsBefore(clause, figure), value });
    }
  }
  return mentions;
}

/** The parts of a text that a total and its figure stand in together. */
function clausesOf(text: string): readonly string[] {
  return text
    .split(/[。；;\n]|\.(?=\s|$)|(?<=\d[)）]?)[，,](?!\d)|[（(](?=\p{L})/u)
    .filter((clause) => /\p{N}/u.test(clause));
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
  return conceptIn(around(figure, clause), ['currency']) !== null && !/^(?:19|20)\d\d$/.test(figure.text);
}

function valueOf(figure: FigureInText, clause: string, context: Context): Mention['value'] | null {
  const near = around(figure, clause);
  const power = conceptIn(near, ['currency']) === null ? context.powerOfTen : (powerOfTenIn(near) ?? 0);
  // A word for millions in the figure itself has been counted already.
  const own = figure.place > 0 ? 0 : power;
  const read = printedValue(figure, own, context.profile.currency.digits);
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
