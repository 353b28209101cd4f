import { typedAmount } from '../editing/typed-amount.ts';

/** Decimals that a share can have. */
export const sharePlaces = 6;

/** The share that somebody typed, in percent; `null` for what is none: no number, not from 0 to 100, or with more decimals. */
export function percentTyped(text: string): number | null {
  const typed = typedAmount(text.replace(/\s*[%٪]\s*$/, ''), sharePlaces);
  if (typed === null || typed === undefined) return null;
  const percent = typed / 10 ** sharePlaces;
  return percent >= 0 && percent <= 100 ? percent : null;
}
