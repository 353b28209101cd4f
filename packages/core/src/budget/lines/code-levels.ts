import type { MappedDimension } from './line-mapping.ts';

/** A code of a line and the name beside it. */
export interface CodedName {
  readonly code: string;
  readonly name: string;
}

/** How the codes of one column say what they are below. */
export type CodeLevels = Pick<MappedDimension, 'prefixes' | 'filler' | 'separator'>;

/** A code below the codes that it says are above it, outermost first. */
export function codeLevels({ code, name }: CodedName, how: CodeLevels): readonly CodedName[] {
  const { prefixes = [], separator, filler } = how;
  if (separator !== undefined) return parted(code, separator, name);
  const significant = filler === undefined ? code.length : withoutFiller(code, filler).length;
  const above = prefixes
    .filter((length) => length < significant)
    .map((length) => code.slice(0, length).padEnd(filler === undefined ? 0 : code.length, filler))
    .filter((one) => one !== code);
  return [...above.map((one) => ({ code: one, name: '' })), { code, name }];
}

/** A code without what fills it up. */
export function withoutFiller(code: string, filler: string): string {
  let end = code.length;
  while (end > 0 && code.charAt(end - 1) === filler) end -= 1;
  return code.slice(0, end);
}

function parted(code: string, separator: string, name: string): readonly CodedName[] {
  // `1.2.` is `1.2`, as people write it.
  const bare = code.endsWith(separator) ? code.slice(0, -separator.length) : code;
  const parts = bare.split(separator);
  return parts.map((_, index) => ({
    code: parts.slice(0, index + 1).join(separator),
    name: index === parts.length - 1 ? name : '',
  }));
}
