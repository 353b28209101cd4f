import { existsSync, readFileSync } from 'node:fs';
import type { Solver } from '@plenary/core/basics/solver';
import { figureOutcomes } from '@plenary/core/checks/engine/figure-outcomes';
import { outcomeLines } from '@plenary/core/checks/figures/given-outcomes';
import { interpret } from '@plenary/core/document/interpret/interpret';
import { profiles } from '@plenary/core/document/interpret/profiles/choose-profile';
import { readDocument } from '@plenary/formats/read-document';
import { expect, test } from 'vitest';

const source = new URL('../../../shared/seeds/000_5bb984d9797e0fe9.txt', import.meta.url);
const absent = !existsSync(source);

test.skipIf(absent)(
  `figures of the source document: one conflict, its ten repairs, and no solver${absent ? ' (skipped: no file)' : ''}`,
  async () => {
    const document = await readDocument(readFileSync(source), 'source.txt');
    if (!document.ok) throw new Error(document.refusal.code);
    const interpretation = interpret(document.value, profiles);
    if (!interpretation.ok) throw new Error(interpretation.refusal.code);
    const unused: Solver = {
      minimizeViolation: () => Promise.reject(new Error('closed forms and witnesses settle this document')),
    };
    const outcomes = await figureOutcomes(interpretation.value, unused);
    expect(outcomes).toMatchObject([{ kind: 'conflict', soundBefore: true, proven: true }]);
    const [conflict, ...repairs] = outcomeLines(outcomes);
    expect(conflict).toMatch(/37,764 of 10$/);
    expect(repairs.map((line) => line.replace(/^.* ([\d,]+ -> \d+)$/, '$1'))).toEqual([
      '9,155 -> 9255',
      '2,158 -> 2258',
      '37,764 -> 37664',
      '3,727 -> 3827',
      '586 -> 686',
      '292 -> 392',
      '1,415 -> 1515',
      '4,627 -> 4727',
      '13,735 -> 13835',
      '1,970 -> 2070',
    ]);
  },
);
