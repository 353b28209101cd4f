import { describe, expect, test } from 'vitest';
import { type Language, languages } from '../../basics/words.ts';
import { difference } from '../../plan/difference.ts';
import type { Plan } from '../../plan/plan.ts';
import { cellText, nodeText } from '../content.ts';
import type { Document } from '../document.ts';
import { interpret } from '../interpret/interpret.ts';
import { compose } from './compose.ts';
import { waterAgency } from './given-plan.ts';
import { printed } from './printed.ts';
import { profileOf } from './shown/profile-of.ts';
import type { BookInput } from './shown/shown-book.ts';

describe.each(languages)('the book of a plan in %s', (language) => {
  const plan = waterAgency();

  test('reads back as what was printed', () => {
    const wanted = printedOf({ plan, proposals: [] }, language);
    expect(
      difference(wanted, printedOf({ plan: readBack(plan, language), proposals: [] }, language)),
    ).toEqual([]);
  });

  test('is composed the same again', () => {
    const wanted = printedOf({ plan, proposals: [] }, language);
    const book = bookOf({ plan: wanted, proposals: [] }, language);
    expect(textOf(bookOf({ plan: readBack(wanted, language), proposals: [] }, language))).toEqual(
      textOf(book),
    );
    expect(textOf(bookOf({ plan, proposals: [] }, language))).toEqual(textOf(book));
  });

  test('prints what is printed', () => {
    const once = printedOf({ plan, proposals: [] }, language);
    expect(difference(once, printedOf({ plan: once, proposals: [] }, language))).toEqual([]);
  });
});

function bookOf(input: BookInput, language: Language): Document {
  const book = compose(input, language);
  if (!book.ok) throw new Error(JSON.stringify(book.refusal));
  return book.value;
}

function readBack(plan: Plan, language: Language): Plan {
  const read = interpret(bookOf({ plan, proposals: [] }, language), [profileOf(plan)]);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value.plan;
}

function printedOf(input: BookInput, language: Language): Plan {
  const plan = printed(input, language);
  if (!plan.ok) throw new Error(JSON.stringify(plan.refusal));
  return plan.value;
}

function textOf(document: Document): readonly string[] {
  return document.nodes.flatMap((node) =>
    node.kind === 'table'
      ? node.rows.map((row) => row.cells.map(cellText).join(' | '))
      : [`${node.kind} ${node.level}: ${nodeText(node)}`],
  );
}
