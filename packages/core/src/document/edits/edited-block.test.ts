import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Sequence, standing } from '../../basics/sequence.ts';
import { plain, type Run } from '../../basics/text.ts';
import { editedSequence } from './edited-block.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '文'), maxLength: 6 });
const element = fc.record({
  value: fc.record({ text: word }),
  insertedBy: fc.subarray(['p1', 'p2']),
  deletedBy: fc.constantFrom([], [], [], ['p3']),
});

test('whatever is edited, the base text is the new one, and every word that is proposed is still proposed', () => {
  fc.assert(
    fc.property(fc.array(element, { maxLength: 8 }), word, word, (sequence, start, end) => {
      const before = baseOf(sequence);
      const after = `${start}${before.slice(1)}${end}`;
      const edited = editedSequence('block:b', sequence, before, after);
      const touched = sequence.some((one) => one.deletedBy.length > 0 && one.value.text !== '');
      expect(edited.ok || (touched && edited.refusal.code === 'edit-touches-proposal')).toBe(true);
      const is = edited.ok ? edited.value : null;
      const expected = edited.ok ? [after, proposed(sequence)] : ['', ''];
      expect([baseOf(is ?? []), proposed(is ?? [])]).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

function baseOf(sequence: Sequence<Run>): string {
  return plain(standing(sequence, new Set()));
}

function proposed(sequence: Sequence<Run>): string {
  return sequence
    .filter((one) => one.insertedBy.length + one.deletedBy.length > 0)
    .flatMap(({ value, ...marks }) => value.text.split('').map((letter) => JSON.stringify([letter, marks])))
    .join('');
}
