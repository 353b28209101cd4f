import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formulaText } from '@plenary/core/basics/formula';
import { type Language, languages } from '@plenary/core/basics/words';
import type { Fact } from '@plenary/core/budget/cube';
import { exactInterpretation } from '@plenary/core/checks/exact/exact-interpretation';
import { compose } from '@plenary/core/document/compose/compose';
import { profileOf } from '@plenary/core/document/compose/shown/profile-of';
import type { BookInput } from '@plenary/core/document/compose/shown/shown-book';
import { cellText, nodeText } from '@plenary/core/document/content';
import type { Document } from '@plenary/core/document/document';
import { interpret } from '@plenary/core/document/interpret/interpret';
import type { Interpretation } from '@plenary/core/document/interpretation';
import type { Plan } from '@plenary/core/plan/plan';
import { writeHtml } from '@plenary/formats/html/write-html';
import { readPlanJson } from '@plenary/formats/json/plan-json';
import { readDocument } from '@plenary/formats/read-document';
import { writeText } from '@plenary/formats/text/write-text';
import { highsSolver } from '@plenary/solver/highs';
import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { cubesAgreeing } from '../arbitraries/agreeing-cubes.ts';
import { givenBook } from '../arbitraries/book-plan.ts';
import { root } from '../architecture/sources.ts';

const solver = highsSolver();
afterAll(() => solver.end());

const file = readPlanJson(readFileSync(join(root, 'samples/demonstration/plan.json'), 'utf8'));
if (!file.ok) throw new Error(file.refusal.code);
const demonstration = file.value;

const writers = {
  text: writeText,
  html: (book: Document, language: Language) => writeHtml(book, { language }),
} as const;

const formats = ['text', 'html'] as const;

describe.each(formats)('a book written as %s, read, and made exact', (format) => {
  test('is composed the same again, whatever the amounts behind it were', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(givenBook(), async ({ plan: any, language }) => {
        const given = { plan: cubesAgreeing(any), proposals: [] };
        const book = bookOf(given, language);
        const read = await readAgain(book, given.plan, language, format);
        const exact = await exactInterpretation(read, solver);
        const outcome = exact.ok
          ? {
              nodes: bookOf({ plan: exact.value.plan, proposals: [] }, language).nodes,
              ...notWhole(exact.value.plan),
            }
          : exact.refusal.code;
        expect(outcome).toEqual(
          statesTotalsTwice(read) ? 'figures-cannot-hold' : { nodes: book.nodes, notWhole: [] },
        );
      }),
    );
  });

  test.each(languages)('the demonstration in %s, with and without its proposals shown', async (language) => {
    for (const shown of [false, true]) {
      const book = bookOf({ ...demonstration, shown }, language);
      const read = await readAgain(book, demonstration.plan, language, format);
      const exact = await exactInterpretation(read, solver);
      if (!exact.ok) throw new Error(JSON.stringify(exact.refusal));
      const again = bookOf({ ...exact.value, shown }, language);
      expect(linesOf(again)).toEqual(linesOf(book));
      expect(notWhole(exact.value.plan)).toEqual({ notWhole: [] });
    }
  });
});

/** Words of the narrative may state another total than the plan has: then no budget is what the document says. */
function statesTotalsTwice({ stated }: Interpretation): boolean {
  return [...Map.groupBy(stated, ({ formula }) => formulaText(formula)).values()].some((same) =>
    same.some(
      ({ value, halfWidth, place }) =>
        place.table === undefined &&
        same.some((other) => Math.abs((value ?? 0) - (other.value ?? 0)) > halfWidth + other.halfWidth - 1),
    ),
  );
}

/** Facts whose amount is not a whole number of minor units, or that are known to the thousand only. */
function notWhole(plan: Plan): { readonly notWhole: readonly Fact[] } {
  const step = 10 ** (plan.organization.currency.digits + 3) / 2;
  const facts = plan.budget.cubes.flatMap((cube) => cube.facts);
  return {
    notWhole: facts.filter(
      ({ amount, halfWidth }) => amount !== null && (!Number.isInteger(amount) || halfWidth === step),
    ),
  };
}

async function readAgain(
  book: Document,
  plan: Plan,
  language: Language,
  format: keyof typeof writers,
): Promise<Interpretation> {
  const bytes = new TextEncoder().encode(writers[format](book, language));
  const document = await readDocument(bytes, `book.${format}`);
  // The few words of a book of chance may look like another language.
  const read = document.ok ? interpret({ ...document.value, language }, [profileOf(plan)]) : document;
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}

function bookOf(input: BookInput, language: Language): Document {
  const book = compose(input, language);
  if (!book.ok) throw new Error(JSON.stringify(book.refusal));
  return book.value;
}

function linesOf(document: Document): readonly string[] {
  return document.nodes.flatMap((node) =>
    node.kind === 'table' ? node.rows.map((row) => row.cells.map(cellText).join(' | ')) : [nodeText(node)],
  );
}
