import { type Result, ok } from '../../basics/result.ts';
import type { Language } from '../../basics/words.ts';
import type { Cube } from '../../budget/cube.ts';
import type { Plan } from '../../plan/plan.ts';
import { printedAmount, statedAmount } from './amount-text.ts';
import { type BookInput, shownBook } from './shown-book.ts';

/**
 * What a book in a language can show of a plan, and so what reading the book gives: one language; amounts to the thousand
 * (totals in running text as coarsely as they are known), people exactly; in every table a fact for each row and column;
 * what chapters, tables and their order tell of results, indicators and risks, with ids that count them. Not shown are cubes
 * no table is made of, facts of a group beside those of its objects, a development share without its total, polarities
 * other than titles and targets tell, symbols and scopes. Printing what is printed changes nothing.
 */
export function printed(input: BookInput, language: Language): Result<Plan> {
  const book = shownBook(input, language);
  if (!book.ok) return book;
  const { plan } = book.value;
  const cubes = plan.budget.cubes.map((cube) => roundedCube(cube, plan));
  return ok({ ...plan, budget: { ...plan.budget, cubes } });
}

const inRunningText: ReadonlySet<string> = new Set(['total', 'development-share', 'unallocated']);

function roundedCube(cube: Cube, plan: Plan): Cube {
  if (cube.unit === 'people') {
    return { ...cube, facts: cube.facts.map((fact) => ({ ...fact, halfWidth: 0 })) };
  }
  const { currency } = plan.organization;
  const facts = cube.facts.map((fact) => {
    if (fact.amount === null) return { ...fact, halfWidth: 0 };
    const known = { amount: fact.amount, halfWidth: fact.halfWidth };
    const shown = inRunningText.has(cube.id) ? statedAmount(known, currency) : printedAmount(known, currency);
    return { at: fact.at, ...shown };
  });
  return { ...cube, facts };
}
