import type { Language } from '@plenary/core/basics/words';
import { printNumber } from '@plenary/core/wording/number-style';
import type { LineProgress } from '@plenary/formats/lines/understand-lines';
import { commandWord } from '../plenary/command-words.ts';

/** Between two words about how far reading is (ms). */
const between = 100;

/** Tells how far reading is, on one line that is written over, where somebody looks at a terminal; elsewhere nothing. */
export function lineProgress(language: Language): {
  readonly tell: (progress: LineProgress) => void;
  readonly end: () => void;
} {
  const { stderr } = process;
  if (!stderr.isTTY) return { tell: () => undefined, end: () => undefined };
  let told = 0;
  return {
    tell: ({ lines, part }) => {
      if (performance.now() - told < between) return;
      told = performance.now();
      const facts = {
        lines: printNumber(lines, language),
        part: part === null ? '…' : printNumber(Math.floor(part * 100), language),
      };
      stderr.write(`\r${commandWord(language, 'lines-so-far', facts)}\u001b[K`);
    },
    end: () => {
      if (told > 0) stderr.write('\r\u001b[K');
    },
  };
}
