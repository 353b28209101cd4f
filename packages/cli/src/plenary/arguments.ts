import { parseArgs } from 'node:util';
import { ok, type Refusal, type Result, refuse } from '@plenary/core/basics/result';

/** The options of a verb: `text` takes a value, `texts` may be repeated, `switch` takes none. */
export type Options = Readonly<Record<string, 'text' | 'texts' | 'switch'>>;

/** What was written after a verb. */
export interface Arguments {
  readonly files: readonly string[];
  /** The values of each option in the order they were given; a switch has one empty value a time. */
  readonly values: Readonly<Record<string, readonly string[]>>;
}

/** Every verb has these. */
export const commonOptions = {
  language: 'text',
  help: 'switch',
  version: 'switch',
} as const satisfies Options;

/**
 * Reads arguments; `-o` is `--output`. Refuses `option-unknown`, `option-without-value`, `option-with-value`, and
 * `option-twice` for two different values of an option that takes one.
 */
export function readArguments(args: readonly string[], verb: string, options: Options): Result<Arguments> {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(options).map(([name, kind]) => [
        name,
        { type: kind === 'switch' ? 'boolean' : 'string', ...(name === 'output' ? { short: 'o' } : {}) },
      ]),
    ),
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const files: string[] = [];
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const kind =
      Object.hasOwn(options, token.name) && (token.rawName.startsWith('--') || token.rawName === '-o')
        ? options[token.name]
        : undefined;
    const problem = problemOf(kind, token, verb);
    if (problem) return { ok: false, refusal: problem };
    const list = values.get(token.name) ?? [];
    // The first would be ignored as if it had not been meant.
    if (kind === 'text' && list.some((one) => one !== token.value)) {
      return refuse('option-twice', { option: token.rawName });
    }
    list.push(token.value ?? '');
    values.set(token.name, list);
  }
  return ok({ files, values: Object.fromEntries(values) });
}

/** The last value of an option; `undefined` where it was not given. */
export function lastValue(given: Arguments, option: string): string | undefined {
  return given.values[option]?.at(-1);
}

function problemOf(
  kind: Options[string] | undefined,
  token: {
    readonly rawName: string;
    readonly value?: string | undefined;
    readonly inlineValue?: boolean | undefined;
  },
  verb: string,
): Refusal | null {
  const refusal = (code: string): Refusal => ({ code, facts: { option: token.rawName, verb } });
  if (kind === undefined) return refusal('option-unknown');
  if (kind === 'switch') return token.value === undefined ? null : refusal('option-with-value');
  const swallowed = token.inlineValue === false && token.value?.startsWith('--');
  return token.value === undefined || token.value === '' || swallowed
    ? refusal('option-without-value')
    : null;
}

/** Refuses a value that is none of the known ones, under a code of the form `WHAT-unknown`. */
export function oneOf<Known extends string>(
  value: string,
  known: readonly Known[],
  what: 'format' | 'verb' | 'keep' | 'stage' | 'reason',
): Result<Known> {
  const match = known.find((one) => one === value);
  return match === undefined
    ? refuse(`${what}-unknown`, { [what]: value, known: known.join(', ') })
    : ok(match);
}
