import { printStyle } from '@plenary/core/basics/numbers/number-printing';
import { reprinted } from '@plenary/core/basics/numbers/reprinted';
import { shortened } from '@plenary/core/basics/shortened';
import type { Language } from '@plenary/core/basics/words';
import { compose } from '@plenary/core/document/compose/compose';
import { cellText, nodeText } from '@plenary/core/document/content';
import type { Document, Node } from '@plenary/core/document/document';
import { nothingAdopted } from '@plenary/core/negotiation/scenario';
import type { CheckedDocument, OpenedPlan } from '../app/handler.ts';
import { alignedNodes } from '../app/reading/document-anchors.ts';
import { once } from '../app/reading/once.ts';
import type { ShownPlan } from '../app/reading/shown-plan.ts';

/** Says what figures are and how they are printed in the language that was asked for. */
export interface Labels {
  /** What a figure is. */
  readonly label: (label: string) => string;
  /** A figure as it was printed. */
  readonly figure: (printed: string) => string;
  /** A fact of a sentence: a label, a figure, both, or several of them. */
  readonly fact: (fact: string) => string;
  /** A quotation that is a figure, with what it is before it; `null` for the words of a text. */
  readonly labelledFigure: (quote: string) => string | null;
}

/**
 * The book that was checked is in the plan's own language, and says the same at the same places in every other. What is no heading or
 * cell of it, as the words that a finding quotes, stays as it stands; so does everything in a document that was imported.
 */
export function labelsIn(asked: AskedLabels): Labels {
  const { checked } = asked.findings;
  if (checked?.which !== 'book' || checked.document.language === asked.language) return asTheyStand;
  const known = labels(checked);
  const found = known.get(asked.language);
  if (found) return found;
  const made = labelsOf(checked.document, asked);
  known.set(asked.language, made);
  return made;
}

/** Whose labels are said, and in which language. */
export interface AskedLabels extends Pick<ShownPlan, 'language' | 'findings'> {
  readonly opened: Pick<OpenedPlan, 'plan' | 'proposals'>;
}

// Of what was checked: findings that wait for the checks of a later revision are still of it.
const labels = once<CheckedDocument, Map<Language, Labels>>(() => new Map());

const asTheyStand = labelsBy(
  (label) => label,
  (printed) => printed,
);

function labelsBy(label: Labels['label'], figure: Labels['figure']): Labels {
  const withFigure = (text: string): string | null => {
    const [, what = '', printed] = labelled.exec(text) ?? [];
    if (printed === undefined) return isFigure.test(text) ? figure(text) : null;
    const [, name = what, sign = ''] = /^(.*?)( ·|:)?$/su.exec(what) ?? [];
    const said = label(name);
    return said === name ? null : `${said}${sign} ${figure(printed)}`;
  };
  const one = (item: string): string => withFigure(item) ?? label(figure(item));
  const fact = (text: string): string => {
    const whole = label(text);
    return whole === text ? text.split('; ').map(one).join('; ') : whole;
  };
  return { label, figure, fact, labelledFigure: withFigure };
}

/** A figure with groups, decimals or a sign for percent behind words: `Total · 37,764`, `Total: (811)`, `Total 50.5%`. */
const labelled = /^(.*\p{L}.*) (\(?[-−–]?\d[\d.,\s]*%?\)?)$/su;
const isFigure = /^\(?[-−–]?\d[\d.,\s]*%?\)?$/u;

function labelsOf(document: Document, { opened, language }: AskedLabels): Labels {
  const { plan, proposals } = opened;
  const figure = (printed: string): string =>
    reprinted(printed, printStyle(document.language ?? language, 'table'), printStyle(language, 'table'));
  const book = compose({ plan, proposals, scenario: nothingAdopted, shown: true }, language);
  if (!book.ok) return labelsBy((label) => label, figure);
  const words = wordsOf(document, book.value);
  const said = (part: string): string => words.get(part) ?? cutWords(part, words) ?? part;
  return labelsBy((label) => words.get(label) ?? label.split(' · ').map(said).join(' · '), figure);
}

/** A long text names a figure by its beginning. */
function cutWords(part: string, words: ReadonlyMap<string, string>): string | null {
  if (!part.endsWith('…')) return null;
  const [, whole] = [...words].find(([text]) => text.startsWith(part.slice(0, -1))) ?? [];
  return whole === undefined ? null : shortened(whole, Math.max(48, part.length - 1));
}

/** What the texts of a book are in another language, by what stands at the same place; titles also without their code. */
function wordsOf(from: Document, to: Document): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const [index, other] of alignedNodes(from, to)) {
    const [own, counterpart] = [from.nodes[index], to.nodes[other]];
    if (!own || !counterpart) continue;
    for (const [text, said] of pairsOf(own, counterpart)) {
      const titles = [text, said].map((one) => one.replace(/^\d+(?:\.\d+)+\s+/u, ''));
      const pairs = [[text, said], titles] as const;
      for (const [label = '', theirs = ''] of pairs)
        if (/\p{L}/u.test(label) && !words.has(label)) words.set(label, theirs);
    }
  }
  return words;
}

function pairsOf(own: Node, other: Node): readonly (readonly [string, string])[] {
  if (own.kind !== 'table')
    return other.kind === 'table' ? [] : [[oneLine(nodeText(own)), oneLine(nodeText(other))]];
  if (other.kind !== 'table') return [];
  return own.rows.flatMap((row, line) =>
    row.cells.map((cell, column) => {
      const said = oneLine(cellText(other.rows[line]?.cells[column]));
      return [oneLine(cellText(cell)), said] as const;
    }),
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
