import type { Period } from '../../../basics/period.ts';
import type { LineMapping } from '../line-mapping.ts';

type File = NonNullable<LineMapping['file']>;

/** How a file is written, as a mapping may state it; `null` takes back what it states, so that it is found out. */
export type StatedFile = { readonly [Key in keyof File]?: File[Key] | null };

/** A mapping that states otherwise how its file is written. */
export function withFile(mapping: LineMapping, stated: StatedFile): LineMapping {
  const { file: before = {}, ...rest } = mapping;
  const { encoding, separator, decimal, header, headerLines, sheet } = { ...before, ...stated };
  const file: File = {
    ...(isStated(encoding) ? { encoding } : {}),
    ...(isStated(separator) ? { separator } : {}),
    ...(isStated(decimal) ? { decimal } : {}),
    ...(isStated(header) ? { header } : {}),
    ...(isStated(headerLines) ? { headerLines } : {}),
    ...(isStated(sheet) ? { sheet } : {}),
  };
  return Object.keys(file).length === 0 ? rest : { ...rest, file };
}

function isStated<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined;
}

/** A mapping of lines that are of these years. */
export function withYears({ assumed: _, ...mapping }: LineMapping, period: Period): LineMapping {
  return { ...mapping, period };
}
