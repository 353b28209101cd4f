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

/**
 * Says the label of a figure in the language that was asked for: the book that was checked is in the plan's own, and says the same at
 * the same places in every other. What is no heading or cell of it, as the words that a finding quotes, stays as it stands.
 */
export function labelsIn(asked: AskedLabels): Labels {
  const { checked } = asked.findings;
  if (checked?.which !== 'book' || checked.document.language === asked.language) return (label) => label;
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

/** Says a label. */
export type Labels = (label: string) => string;

// Of what was checked: findings that wait for the checks of a later revision are still of it.
const labels = once<CheckedDocument, Map<Language, Labels>>(() => new Map());

function labelsOf(document: Document, { opened, language }: AskedLabels): Labels {
  const { plan, proposals } = opened;
  const book = compose({ plan, proposals, scenario: nothingAdopted, shown: true }, language);
  if (!book.ok) return (label) => label;
  const words = wordsOf(document, book.value);
  // A long text names a figure by its beginning.
  const beginnings = new Map([...words].map(([text, other]) => [shortened(text), shortened(other)] as const));
  const said = (part: string): string => words.get(part) ?? beginnings.get(part) ?? part;
  return (label) => words.get(label) ?? label.split(' · ').map(said).join(' · ');
}

/** What the texts of a book are in another language, by what stands at the same place. Figures stay as they were printed. */
function wordsOf(from: Document, to: Document): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const [index, other] of alignedNodes(from, to)) {
    const [own, counterpart] = [from.nodes[index], to.nodes[other]];
    if (!own || !counterpart) continue;
    for (const [text, said] of pairsOf(own, counterpart))
      if (/\p{L}/u.test(text) && !words.has(text)) words.set(text, said);
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
