import type { Waiver } from '@plenary/core/plan/waiver';
import * as fc from 'fast-check';
import { string, words } from './words.ts';

/** A waiver of a finding whose sentence has facts of both kinds. */
export function waiver(id: string): fc.Arbitrary<Waiver> {
  const figure = fc.oneof(fc.integer(), fc.constantFrom(0.25, -99.5, 1e-9, 1e21));
  return fc.record({
    id: fc.constant(id),
    rule: fc.constantFrom('figures-total-and-parts', 'text-brackets'),
    code: fc.constantFrom('misses', 'unclosed'),
    facts: fc.dictionary(fc.constantFrom('label', 'a=b', '2'), fc.oneof(string, figure)),
    reason: words,
    by: fc.record({ id: fc.constantFrom('secretary', ''), name: string }),
    at: fc.constantFrom('2026-11-29T09:00:00.000Z', ''),
  });
}
