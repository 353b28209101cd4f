import type { Period } from '../../../basics/period.ts';
import type { LineMapping } from '../line-mapping.ts';
import { noDimension } from './without-column.ts';

type File = NonNullable<LineMapping['file']>;

/** How a file is written, as a mapping may state it; `null` takes back what it states, so that it is found out. */
export type StatedFile = { readonly [Key in keyof File]?: File[Key] | null };

/** A mapping that states otherwise how its file is written. */
export function withFile(mapping: LineMapping, stated: StatedFile): LineMapping {
  const { file: before = {}, ...rest } = mapping;
  const { encoding, separator, decimal, header, headerLines, sheet, sheets } = { ...before, ...stated };
  const file: File = {
    ...(isStated(encoding) ? { encoding } : {}),
    ...(isStated(separator) ? { separator } : {}),
    ...(isStated(decimal) ? { decimal } : {}),
    ...(isStated(header) ? { header } : {}),
    ...(isStated(headerLines) ? { headerLines } : {}),
    ...(isStated(sheet) ? { sheet } : {}),
    ...(isStated(sheets) ? { sheets } : {}),
  };
  return Object.keys(file).length === 0 ? rest : { ...rest, file };
}

/** A mapping by which the names of sheets are the members of a dimension; of none where it is `null`. */
export function withSheetDimension(mapping: LineMapping, id: string | null): LineMapping {
  const others = mapping.dimensions.filter((one) => one.sheet !== true && one.id !== id);
  const dimensions = id === null ? others : [...others, { id, sheet: true as const }];
  return { ...mapping, dimensions: dimensions.length > 0 ? dimensions : [noDimension] };
}

function isStated<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined;
}

/** A mapping of lines that are of these years. */
export function withYears({ assumed: _, ...mapping }: LineMapping, period: Period): LineMapping {
  return { ...mapping, period };
}
