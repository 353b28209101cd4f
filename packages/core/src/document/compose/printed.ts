import { addressText } from '../../basics/address.ts';
import type { Amount } from '../../basics/amount.ts';
import { ok, type Result } from '../../basics/result.ts';
import type { Language } from '../../basics/words.ts';
import type { Cube } from '../../budget/cube.ts';
import type { Footnote } from '../../narrative/narrative.ts';
import type { Plan } from '../../plan/plan.ts';
import { nodeText } from '../content.ts';
import type { Document } from '../document.ts';
import { saysAddingUp } from '../interpret/outline/stated-scale.ts';
import { compose } from './compose.ts';
import { controlledAmounts } from './controlled-amounts.ts';
import { type BookInput, shownBook } from './shown/shown-book.ts';
import { printedAmount, statedAmount } from './words/amount-text.ts';

/**
 * What a book in a language can show of a plan, and so what reading the book gives: one language; amounts to the thousand
 * (totals in running text as coarsely as they are known), people exactly (to one of the two neighbours where the plan's rounding is controlled); in every table a fact for each row and column;
 * what chapters, tables and their order tell of results, indicators and risks, with ids that count them. Not shown are cubes
 * no table is made of, facts of a group beside those of its objects, a development share without its total, polarities
 * other than titles and targets tell, symbols and scopes. Printing what is printed changes nothing.
 */
export function printed(input: BookInput, language: Language): Result<Plan> {
  const book = shownBook(input, language);
  if (!book.ok) return book;
  const { plan } = book.value;
  const document = compose(input, language);
  if (!document.ok) return document;
  const { rounding, ...bare } = plan.publication;
  // What a book without a table of money is rounded by is not said in it.
  const isSaid = document.value.nodes.some((node) => node.kind !== 'table' && saysAddingUp(nodeText(node)));
  const publication = rounding && isSaid ? plan.publication : bare;
  const controlled = rounding === 'controlled' ? controlledAmounts(plan) : new Map<string, Amount>();
  const cubes = plan.budget.cubes.map((cube) => roundedCube(cube, plan, controlled));
  const footnotes = inBookOrder(plan.narrative.footnotes, document.value);
  return ok({
    ...plan,
    publication,
    budget: { ...plan.budget, cubes },
    narrative: { ...plan.narrative, footnotes },
  });
}

/** Footnotes stand after the part that points at them; ids count those of one mark. */
function inBookOrder(footnotes: readonly Footnote[], book: Document): readonly Footnote[] {
  const rest = [...footnotes];
  const used = new Map<string, number>();
  return book.nodes.flatMap((node) => {
    if (node.kind !== 'footnote') return [];
    const [footnote] = rest.splice(
      rest.findIndex((one) => one.mark === node.mark),
      1,
    );
    if (!footnote) return [];
    const count = (used.get(footnote.mark) ?? 0) + 1;
    used.set(footnote.mark, count);
    const name = footnote.mark.replaceAll('*', 'star');
    return [{ ...footnote, id: count === 1 ? `footnote-${name}` : `footnote-${name}-${count}` }];
  });
}

const inRunningText: ReadonlySet<string> = new Set(['total', 'development-share', 'unallocated']);

function roundedCube(cube: Cube, plan: Plan, controlled: ReadonlyMap<string, Amount>): Cube {
  if (cube.unit === 'people') {
    return { ...cube, facts: cube.facts.map((fact) => ({ ...fact, halfWidth: 0 })) };
  }
  const { currency } = plan.organization;
  const facts = cube.facts.map((fact) => {
    if (fact.amount === null) return { ...fact, halfWidth: 0 };
    const known = { amount: fact.amount, halfWidth: fact.halfWidth };
    const shown = inRunningText.has(cube.id) ? statedAmount(known, currency) : printedAmount(known, currency);
    const amount = controlled.get(addressText({ cube: cube.id, at: fact.at })) ?? shown.amount;
    return { at: fact.at, amount, halfWidth: shown.halfWidth };
  });
  return { ...cube, facts };
}
