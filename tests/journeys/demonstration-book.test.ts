import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Language, languages } from '@plenary/core/basics/words';
import { compose } from '@plenary/core/document/compose/compose';
import { printed } from '@plenary/core/document/compose/printed';
import { profileOf } from '@plenary/core/document/compose/shown/profile-of';
import type { Document } from '@plenary/core/document/document';
import { interpret } from '@plenary/core/document/interpret/interpret';
import { profiles } from '@plenary/core/document/interpret/profiles/choose-profile';
import type { Profile } from '@plenary/core/document/interpret/profiles/profile';
import { difference } from '@plenary/core/plan/difference';
import { writeChanges } from '@plenary/core/plan/notation/change-text';
import type { Plan } from '@plenary/core/plan/plan';
import { readPlanJson } from '@plenary/formats/json/plan-json';
import { readDocument } from '@plenary/formats/read-document';
import { writeText } from '@plenary/formats/text/write-text';
import { describe, expect, test } from 'vitest';
import { root } from '../architecture/sources.ts';

const file = readPlanJson(readFileSync(join(root, 'samples/demonstration/plan.json'), 'utf8'));
if (!file.ok) throw new Error(file.refusal.code);
const { plan, proposals } = file.value;

describe.each(languages)('the book of the demonstration plan in %s', (language) => {
  const book = composed(language, false);

  test('reads back as what was printed, by what the plan itself says of its organization', () => {
    expect(changesOf(book, language, [profileOf(plan)])).toBe('');
  });

  test('its text, read back, gives the printed plan', async () => {
    expect(changesOf(await asText(book), language, [profileOf(plan)])).toBe('');
  });

  test('leaves no figure that is not understood, with proposals neither', async () => {
    const withProposals = composed(language, true);
    for (const document of [book, await asText(book), withProposals, await asText(withProposals)]) {
      const read = interpret(document, profiles);
      const outcomes = read.ok
        ? read.value.readings.filter(({ outcome }) => outcome === 'not-understood')
        : null;
      expect(outcomes).toEqual([]);
    }
  });
});

function composed(language: Language, shown: boolean): Document {
  const book = compose({ plan, proposals, shown }, language);
  if (!book.ok) throw new Error(book.refusal.code);
  return book.value;
}

async function asText(document: Document): Promise<Document> {
  const read = await readDocument(new TextEncoder().encode(writeText(document)), 'book.txt');
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value;
}

/** How what is read of a book differs from what was printed, in the notation of changes. */
function changesOf(document: Document, language: Language, known: readonly Profile[]): string {
  const read = interpret(document, known);
  if (!read.ok) return read.refusal.code;
  const wanted = printedOf(plan, language);
  return writeChanges(difference(wanted, printedOf(read.value.plan, language)), wanted).trim();
}

function printedOf(given: Plan, language: Language): Plan {
  const reduced = printed({ plan: given, proposals: [] }, language);
  if (!reduced.ok) throw new Error(reduced.refusal.code);
  return reduced.value;
}
