import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { Arguments } from './arguments.ts';

/** Which options of a verb say something together. */
export interface OptionsTogether {
  /** The options that only say more of some others, and of which. */
  readonly goesWith?: Readonly<Record<string, readonly string[]>>;
  /** Options of which one may be given: each says what the others would. */
  readonly apart?: readonly (readonly string[])[];
}

/**
 * Refuses what would be ignored: `options-apart` for options that exclude each other, and `option-alone` for one that says more of another
 * that was not given. `--force` goes with `--output` in every verb.
 */
export function optionsTogether(
  given: Arguments,
  { goesWith = {}, apart = [] }: OptionsTogether,
): Result<null> {
  const isGiven = (option: string): boolean => given.values[option] !== undefined;
  const named = (options: readonly string[]): string => options.map((one) => `--${one}`).join(', ');
  for (const options of apart) {
    const both = options.filter(isGiven);
    if (both.length > 1) return refuse('options-apart', { ways: named(both) });
  }
  for (const [option, own] of Object.entries({ force: ['output'], ...goesWith })) {
    if (isGiven(option) && !own.some(isGiven)) {
      return refuse('option-alone', { option: `--${option}`, others: named(own) });
    }
  }
  return ok(null);
}
