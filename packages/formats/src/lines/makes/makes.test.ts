import { unknownCurrency } from '@plenary/core/basics/currency';
import { applyAll } from '@plenary/core/plan/apply';
import { lineChanges } from '@plenary/core/plan/lines/imported-lines';
import { linePlan } from '@plenary/core/plan/lines/line-plan';
import { describe, expect, test } from 'vitest';
import { bytesSource } from '../line-source.ts';
import { suggestLines } from '../suggest-lines.ts';
import { understandLines } from '../understand-lines.ts';
import { countryMakes } from './country-makes.ts';
import { delimitedMakes } from './delimited-makes.ts';
import type { Make } from './sample-lines.ts';
import { shapedMakes } from './shaped-makes.ts';
import { smallMakes } from './small-makes.ts';
import { totalledMakes } from './totalled-makes.ts';
import { workbookMakes } from './workbook-makes.ts';

const makes = [
  ...countryMakes,
  ...delimitedMakes,
  ...shapedMakes,
  ...smallMakes,
  ...totalledMakes,
  ...workbookMakes,
];

describe('a budget of another make', () => {
  test.each(makes.filter((made) => made.refused === undefined))(
    'is understood by the mapping that is guessed: $make',
    async (made) => {
      const { checked, ...said } = await understood(made);
      expect(said).toEqual({
        totals: made.totals,
        refused: made.lines ?? [],
        unequal: made.unequal ?? [],
        doubled: made.doubled ?? [],
        currency: made.currency ?? said.currency,
        depth: made.depth ?? said.depth,
        isTaken: true,
      });
      expect(checked).toBeGreaterThanOrEqual(made.checked ?? 0);
    },
  );

  test.each(makes.filter((made) => made.refused !== undefined))('is refused: $make', async (made) => {
    const mapping = await suggestLines(bytesSource(made.bytes, made.file), 2023);
    expect(mapping.ok ? null : mapping.refusal.code).toBe(made.refused);
  });
});

/** What comes of a file by the mapping that is guessed for it. */
async function understood(made: Make) {
  const source = bytesSource(made.bytes, made.file);
  const mapping = await suggestLines(source, 2023);
  if (!mapping.ok) throw new Error(JSON.stringify(mapping.refusal));
  const { assumed: _, currency, ...rest } = mapping.value;
  // What no file says is stated by whoever takes it.
  const code = currency.code === unknownCurrency ? 'CHF' : currency.code;
  const stated = { ...rest, currency: { ...currency, code } };
  const read = await understandLines(source, stated);
  if (!read.ok) throw new Error(JSON.stringify([read.refusal, mapping.value]));
  const { totals, refused, unequal, doubled, dimensions, versions, checked } = read.value.understood;
  const empty = linePlan(stated, versions);
  const changes = lineChanges(empty, read.value.understood);
  return {
    totals: Object.fromEntries(totals.map((one) => [one.version, one.amount])),
    refused: refused.first.map(({ line }) => line),
    unequal: unequal.first.map(({ line }) => line),
    doubled: doubled.first.map(({ line }) => line),
    currency: mapping.value.currency.code,
    depth: Math.max(...dimensions.map(depthOf)),
    isTaken: changes.ok && applyAll(changes.value.changes, empty).ok,
    checked,
  };
}

function depthOf({
  members,
}: {
  readonly members: readonly { readonly id: string; readonly parent?: string }[];
}): number {
  const parents = new Map(members.map((one) => [one.id, one.parent]));
  const depth = (id: string | undefined): number => (id === undefined ? 0 : 1 + depth(parents.get(id)));
  return Math.max(0, ...members.map((one) => depth(one.id)));
}
