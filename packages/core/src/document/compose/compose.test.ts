import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { givenBook } from '../../../../../tests/arbitraries/book-plan.ts';
import { arbitraryPlan } from '../../../../../tests/arbitraries/plan.ts';
import { type Language, languages } from '../../basics/words.ts';
import { difference } from '../../plan/difference.ts';
import type { Plan } from '../../plan/plan.ts';
import { cellText, nodeText } from '../content.ts';
import type { Document } from '../document.ts';
import { interpret } from '../interpret/interpret.ts';
import { withoutLiteralSigns } from '../literal.ts';
import { compose } from './compose.ts';
import { waterAgency } from './given-plan.ts';
import { printed } from './printed.ts';
import { profileOf } from './shown/profile-of.ts';
import type { BookInput } from './shown/shown-book.ts';

describe('any book', () => {
  test('reads back as what was printed', () => {
    fc.assert(
      fc.property(givenBook('exact', 'either'), ({ plan, language }) => {
        const read = readBack({ plan, proposals: [] }, language);
        expect(difference(printedOf(plan, language), printedOf(read, language))).toEqual([]);
      }),
    );
  });

  test('is composed the same again from what was read, where amounts are whole thousands', () => {
    fc.assert(
      fc.property(givenBook('thousands'), ({ plan, language }) => {
        const read = readBack({ plan, proposals: [] }, language);
        expect(bookOf({ plan: read, proposals: [] }, language)).toEqual({
          ...bookOf({ plan, proposals: [] }, language),
          file: read.id,
        });
      }),
    );
  });

  test('shows all that is printed, and what is printed prints the same', () => {
    fc.assert(
      fc.property(givenBook('thousands'), ({ plan, language }) => {
        const once = printedOf(plan, language);
        expect(difference(once, printedOf(once, language))).toEqual([]);
        const book = bookOf({ plan, proposals: [] }, language);
        expect(bookOf({ plan: once, proposals: [] }, language)).toEqual(book);
      }),
    );
  });

  test('can be composed of any plan, however strange', () => {
    fc.assert(
      fc.property(arbitraryPlan(), fc.constantFrom(...languages), (plan, language) => {
        expect(bookOf({ plan, proposals: [] }, language).nodes.length).toBeGreaterThan(0);
        expect(bookOf({ plan, proposals: [], shown: true }, language).nodes.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe.each(languages)('the book of the water agency in %s', (language) => {
  const plan = waterAgency();

  test('reads back as what was printed, with every measure', () => {
    const read = readBack({ plan, proposals: [] }, language);
    expect(difference(printedOf(plan, language), printedOf(read, language))).toEqual([]);
    expect(typedMeasures(read)).toEqual(typedMeasures(printedOf(plan, language)));
    expect(typedMeasures(read).toSorted()).toEqual(typedMeasures(plan).toSorted());
  });

  test('is composed the same again', () => {
    const book = linesOf(bookOf({ plan, proposals: [] }, language));
    const read = readBack({ plan, proposals: [] }, language);
    expect(linesOf(bookOf({ plan: read, proposals: [] }, language))).toEqual(book);
  });

  test('leaves no figure that is not understood', () => {
    const read = interpret(bookOf({ plan, proposals: [] }, language), [profileOf(plan)]);
    expect(read.ok && read.value.readings.filter(({ outcome }) => outcome === 'not-understood')).toEqual([]);
  });
});

describe('the book of the water agency', () => {
  const lines = linesOf(bookOf({ plan: waterAgency(), proposals: [] }, 'en'));

  test.each([
    'Total budget – 2026/27 proposed budget: 92,403 thousand Swiss francs',
    'Unallocated: 8.2 million Swiss francs',
    '(in thousands of Swiss francs)',
    'Draw maps\nPrint them | 20,894\n300 | Lakes',
    'Short-term contracts | 410 | 500 | 640 | (90) | -18%',
    'Fellowships | - | 35 | 20 | (35) | -100%',
    'Bank interest | - | - | - | - | n/a',
    'Gender projects | 197 |  |  |  | ',
    'Lima Station | 932 | 475 | 1,407 |  | - | ',
    'Norway | 802 | 229 | 247 | 784 | 458 | 1,242',
    ' | Working wells | 2024: 61; 2025: 64.5 | growth 20%',
  ])('has %j', (line) => {
    expect(lines.map((one) => one.replace(/^1\.2 Wells are kept in order/, ''))).toContain(line);
  });

  test('prints numbers as the United Nations do in each language', () => {
    const total = (language: Language): string =>
      linesOf(bookOf({ plan: waterAgency(), proposals: [] }, language)).find((line) =>
        /92.?403/.test(line),
      ) ?? '';
    expect(languages.map((language) => /92.?403/.exec(total(language))?.[0])).toEqual([
      '92\u00a0403',
      '92\u00a0403',
      '92,403',
      '92\u00a0403',
      '92\u00a0403',
      '92.403',
    ]);
  });
});

function bookOf(input: BookInput, language: Language): Document {
  const book = compose(input, language);
  if (!book.ok) throw new Error(JSON.stringify(book.refusal));
  return book.value;
}

function readBack(input: BookInput, language: Language): Plan {
  const read = interpret(bookOf(input, language), [profileOf(input.plan)]);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value.plan;
}

function printedOf(plan: Plan, language: Language): Plan {
  const reduced = printed({ plan, proposals: [] }, language);
  if (!reduced.ok) throw new Error(JSON.stringify(reduced.refusal));
  return reduced.value;
}

/** What is measured, without the words it is printed in. */
function typedMeasures(plan: Plan): readonly string[] {
  return plan.indicators.flatMap((indicator) =>
    indicator.contributions.flatMap((contribution) =>
      contribution.components.flatMap(({ baseline, target }) =>
        [baseline, target].map((measure) => {
          const { text: _text, ...typed } = measure ?? { text: '' };
          const { words: _words, ...rest } = { words: {}, ...typed };
          return JSON.stringify([
            contribution.sector,
            Object.entries(rest).toSorted(([a], [b]) => (a < b ? -1 : 1)),
          ]);
        }),
      ),
    ),
  );
}

function linesOf(document: Document): readonly string[] {
  return document.nodes
    .flatMap((node) =>
      node.kind === 'table' ? node.rows.map((row) => row.cells.map(cellText).join(' | ')) : [nodeText(node)],
    )
    .map(withoutLiteralSigns);
}
