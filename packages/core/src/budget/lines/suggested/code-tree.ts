import { type CodeLevels, codeLevels, withoutFiller } from '../code-levels.ts';

const separators = ['.', '-', '/', '_', ' '] as const;

/** How a column of codes says its levels; `null` where it says none. */
export function codeTree(given: readonly string[]): CodeLevels | null {
  const codes = new Set(given.filter((code) => code !== ''));
  if (codes.size < 3) return null;
  return partedTree(codes) ?? begunTree(codes) ?? filledTree(codes);
}

/** `1.2.3` below `1.2`: codes of different depth, whose upper ones are there too. */
function partedTree(codes: ReadonlySet<string>): CodeLevels | null {
  for (const separator of separators) {
    const parts = [...codes].map((code) => code.replace(/\.$/, '').split(separator));
    const below = parts.filter((one) => one.length > 1);
    if (below.length === 0 || parts.some((one) => one.some((part) => !/^[\p{L}\d]+$/u.test(part)))) continue;
    const bare = new Set(parts.map((one) => one.join(separator)));
    const known = below.filter((one) => bare.has(one.slice(0, -1).join(separator)));
    if (known.length > 0.8 * below.length) return { separator };
  }
  return null;
}

/** `1020` below `10`. */
function begunTree(codes: ReadonlySet<string>): CodeLevels | null {
  const lengths = lengthsOf([...codes].map((code) => code.length));
  if (lengths.length < 2 || lengths.length > 8) return null;
  const longer = [...codes].filter((code) => code.length > (lengths[0] ?? 0));
  const begun = longer.filter((code) =>
    lengths.some((length) => length < code.length && codes.has(code.slice(0, length))),
  );
  return begun.length > 0.8 * longer.length ? { prefixes: lengths.slice(0, -1) } : null;
}

/** `51100` below `51000`. */
function filledTree(codes: ReadonlySet<string>): CodeLevels | null {
  if (lengthsOf([...codes].map((code) => code.length)).length !== 1) return null;
  if (![...codes].every((code) => /^\d{3,}$/.test(code))) return null;
  const lengths = lengthsOf([...codes].map((code) => withoutFiller(code, '0').length)).filter(
    (one) => one > 0,
  );
  const how = { prefixes: lengths.slice(0, -1), filler: '0' };
  if (lengths.length < 2) return null;
  const below = [...codes]
    .map((code) => codeLevels({ code, name: '' }, how))
    .filter((path) => path.length > 1);
  const known = below.filter((path) => codes.has(path.at(-2)?.code ?? ''));
  return known.length > 0.8 * below.length ? how : null;
}

function lengthsOf(lengths: readonly number[]): readonly number[] {
  return [...new Set(lengths)].sort((a, b) => a - b);
}

const splits = [' - ', ' – ', ' — ', ': ', '. ', '\t', ' '] as const;

/** What parts a code from the name behind it in cells that have both; `null` where they have not. */
export function codeSplit(values: readonly string[]): string | null {
  const filled = values.filter((value) => value !== '');
  const found = splits.find((split) => {
    const coded = filled.filter((value) => {
      const cut = value.indexOf(split);
      return (
        cut > 0 &&
        /^(?=.*\d)[\p{L}\d.\-/]{1,15}$/u.test(value.slice(0, cut)) &&
        /\p{L}/u.test(value.slice(cut))
      );
    });
    return coded.length >= 0.9 * filled.length && filled.length > 0;
  });
  return found ?? null;
}
