import { placeText } from '@plenary/core/basics/place';
import type { Language } from '@plenary/core/basics/words';
import type { Interpretation } from '@plenary/core/document/interpretation';
import { cellsThatBecame, thingWord, understoodThings } from '@plenary/core/document/understood';
import { embeddedText } from '@plenary/core/wording/neutral-text';
import { printNumber } from '@plenary/core/wording/number-style';
import { type CommandWord, commandWord } from '../plenary/command-words.ts';

/** What was understood of a document: how many of each thing, what became of numeric cells, and those nobody understood. */
export function understood(interpretation: Interpretation, language: Language): string {
  const word = (code: CommandWord): string => commandWord(language, code);
  const counted = (words: string, count: number, indent = '  '): string =>
    `${indent}${words}: ${printNumber(count, language)}`;
  const line = (code: CommandWord, count: number, indent = '  '): string =>
    counted(word(code), count, indent);
  const { readings } = interpretation;
  const lost = readings.filter((reading) => reading.outcome === 'not-understood');
  return [
    word('understood'),
    ...understoodThings(interpretation).map(([thing, count]) => counted(thingWord(thing, language), count)),
    line('numeric-cells', readings.length),
    line('cells-facts', cellsThatBecame(interpretation, 'fact'), '    '),
    line('cells-stated', cellsThatBecame(interpretation, 'stated'), '    '),
    line('cells-not-understood', lost.length, '    '),
    ...(lost.length === 0 ? [] : [word('cells-listed')]),
    ...lost.map(
      ({ place, text }) => `  ${embeddedText(placeText(place), language)}  ${embeddedText(text, language)}`,
    ),
    '',
  ].join('\n');
}
