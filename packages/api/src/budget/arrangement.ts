/** What a table of the budget shows: which cube, what stands in rows and columns, what is left out, which versions are compared. */
export interface Arrangement {
  /** The cube; `null` for the one that the plan would show first. */
  readonly cube: string | null;
  /** Outermost first. */
  readonly rows: readonly Axis[];
  readonly columns: readonly Axis[];
  /** Members by dimension, each with everything below it. */
  readonly where: Readonly<Record<string, readonly string[]>>;
  readonly compare: ComparedVersions | null;
}

/** Versions side by side: one, and one or several that are measured by it. */
export interface ComparedVersions {
  readonly from: string;
  readonly to: string;
  readonly also?: readonly string[];
}

/** A dimension on rows or columns, with all its levels or only the first so many. */
export interface Axis {
  readonly dimension: string;
  readonly depth?: number;
}

/** An arrangement as addresses and queries have it: each part a text, absent where it is empty. */
export interface ArrangementTexts {
  readonly cube?: string | undefined;
  /** `sector,object:2` */
  readonly rows?: string | undefined;
  readonly columns?: string | undefined;
  /** `sector:patents,brands;version:proposed-2024/25` */
  readonly where?: string | undefined;
  /** `approved-2022/23..proposed-2024/25`, more of them after commas */
  readonly compare?: string | undefined;
}

/** Reads an arrangement. What cannot be meant is left out: an address that somebody mended by hand still shows something. */
export function readArrangement(texts: ArrangementTexts): Arrangement {
  const { cube = '', rows = '', columns = '', where = '', compare = '' } = texts;
  return {
    cube: cube === '' ? null : cube,
    rows: axes(rows),
    columns: axes(columns),
    where: members(where),
    compare: compared(compare),
  };
}

/** Writes an arrangement as `readArrangement` reads it. */
export function arrangementTexts(given: Arrangement): { [Part in keyof ArrangementTexts]?: string } {
  const rows = given.rows.map(axisText).join(',');
  const columns = given.columns.map(axisText).join(',');
  const where = Object.entries(given.where)
    .filter(([, chosen]) => chosen.length > 0)
    .map(([dimension, chosen]) => `${escaped(dimension)}:${chosen.map(escaped).join(',')}`)
    .join(';');
  return {
    ...(given.cube === null ? {} : { cube: given.cube }),
    ...(rows === '' ? {} : { rows }),
    ...(columns === '' ? {} : { columns }),
    ...(where === '' ? {} : { where }),
    ...(given.compare ? { compare: comparedText(given.compare) } : {}),
  };
}

/** Reads `from..to` or `from..to,another`; `null` for what is neither, or names a version twice. */
export function compared(text: string): ComparedVersions | null {
  const [first = '', list = '', ...more] = text.split('..');
  const from = unescaped(first);
  const [to = '', ...also] = list.split(',').map(unescaped);
  const all = [from, to, ...also];
  if (more.length > 0 || all.includes('') || new Set(all).size < all.length) return null;
  return also.length === 0 ? { from, to } : { from, to, also };
}

/** Writes what `compared` reads. */
export function comparedText({ from, to, also = [] }: ComparedVersions): string {
  return `${escaped(from)}..${[to, ...also].map(escaped).join(',')}`;
}

function axes(text: string): readonly Axis[] {
  return text.split(',').flatMap((part) => {
    const [name = '', depth, ...more] = part.split(':');
    const dimension = unescaped(name);
    if (dimension === '' || more.length > 0) return [];
    return depth !== undefined && /^[1-9]\d?$/.test(depth)
      ? [{ dimension, depth: Number(depth) }]
      : [{ dimension }];
  });
}

function axisText({ dimension, depth }: Axis): string {
  return depth === undefined ? escaped(dimension) : `${escaped(dimension)}:${depth}`;
}

function members(text: string): Readonly<Record<string, readonly string[]>> {
  const parts = text.split(';').flatMap((part): readonly (readonly [string, readonly string[]])[] => {
    const [name = '', list = '', ...more] = part.split(':');
    const chosen = list
      .split(',')
      .map(unescaped)
      .filter((one) => one !== '');
    const dimension = unescaped(name);
    return dimension === '' || more.length > 0 || chosen.length === 0 ? [] : [[dimension, chosen]];
  });
  return Object.fromEntries(parts);
}

function escaped(name: string): string {
  return name.replace(/[%,:;]|\.(?=\.)/g, (sign) => (sign === '.' ? '%2E' : encodeURIComponent(sign)));
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
