/** A stretch of a figure that stays or changes. */
export interface DigitRun {
  readonly text: string;
  readonly changed: boolean;
}

/** The stretches of the needed figure with the digits that differ from the printed one, compared from the last digit on. */
export function digitRuns(printed: string, needed: string): readonly DigitRun[] {
  const digits = printed.replace(/\D/g, '');
  let left = needed.replace(/\D/g, '').length;
  const runs: { text: string; changed: boolean }[] = [];
  for (const text of needed) {
    const isDigit = /\d/.test(text);
    const changed = isDigit && text !== digits.charAt(digits.length - left);
    if (isDigit) left -= 1;
    const last = runs.at(-1);
    if (last?.changed === changed) last.text += text;
    else runs.push({ text, changed });
  }
  return runs;
}
