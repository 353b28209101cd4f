import { typedAmount } from '../editing/typed-amount.ts';

/** Decimals that a share can have. */
const places = 6;

/** The share that somebody typed, in percent; `null` for what is none. Bounds are the plan's to refuse, in words. */
export function percentTyped(text: string): number | null {
  const typed = typedAmount(text.replace(/\s*[%٪]\s*$/, ''), places);
  return typed === null || typed === undefined ? null : typed / 10 ** places;
}
