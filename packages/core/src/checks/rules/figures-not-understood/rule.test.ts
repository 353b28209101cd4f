import { describe, expect, test } from 'vitest';
import type { Reading } from '../../../document/interpretation.ts';
import { given, givenPlace } from '../../given.ts';
import { figuresNotUnderstood } from './rule.ts';

/** Cells told as `line table text`, or `? line table text` where they were not understood. */
function readings(...cells: readonly string[]): readonly Reading[] {
  return cells.map((cell) => {
    const [, mark, line, table, text = ''] = /^(\? )?(\d+) (\d+) (.*)$/.exec(cell) ?? [];
    return {
      place: { ...givenPlace(Number(line)), table: Number(table) },
      text,
      outcome: mark === undefined ? 'stated' : 'not-understood',
    };
  });
}

describe('accepts', () => {
  test.each([
    ['cells that were understood', readings('5 1 25,480', '6 1 29,281')],
    ['a table of which nothing was understood', readings('5 1 25,480', '? 9 2 25,48O')],
  ])('%s', (_name, told) => {
    expect(figuresNotUnderstood.check(given({ readings: told }))).toEqual([]);
  });

  test.each(['csv', 'excel'])('a data file: %s', (format) => {
    const context = given({ readings: readings('5 1 25,480', '? 6 1 25,48O') });
    expect(figuresNotUnderstood.check({ ...context, document: { ...context.document, format } })).toEqual([]);
  });
});

test('asks once a table, with the cells in their order', () => {
  const told = readings('? 8 1 5,225a', '5 1 10', '? 6 1 25,48O', '20 2 10', '? 21 2 1 2 3');
  const found = figuresNotUnderstood.check(given({ readings: told }));
  expect(
    found.map(({ severity, place, message, evidence }) => ({
      severity,
      line: place.line,
      ...message.facts,
      cells: evidence.map((one) => one.kind === 'quote' && `${one.place.line} ${one.text}`),
    })),
  ).toEqual([
    { severity: 'question', line: 6, count: 2, text: '25,48O', cells: ['6 25,48O', '8 5,225a'] },
    { severity: 'question', line: 21, count: 1, text: '1 2 3', cells: ['21 1 2 3'] },
  ]);
});
