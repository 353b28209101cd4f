import type { GivenFigure } from '../given-figures.ts';

/** A printed table of a test: facts and the figures that follow from them. */
export interface GivenTable {
  readonly facts: Readonly<Record<string, string>>;
  readonly stated: readonly GivenFigure[];
}

/**
 * A sector's money by result in one version, with its total. A cell `10,155 > 9,155` holds an old and a new value, by
 * the proposal `change`.
 */
export function givenByResult(
  sector: string,
  rows: Readonly<Record<string, string>>,
  total: string,
  line = 1,
): GivenTable {
  const of = (result: string) => `by-result[result=${result};sector=${sector};version=proposed]`;
  const stated = Object.entries(rows).flatMap(([result, printed], index) =>
    givenCell(printed, { equals: of(result), row: result, line: line + index }),
  );
  const whole = {
    equals: `by-result[sector=${sector};version=proposed]`,
    role: 'total',
    row: 'total',
  } as const;
  return {
    facts: Object.fromEntries(
      Object.entries(rows).map(([result, printed]) => [of(result), printed.split(' > ')[0] ?? '']),
    ),
    stated: [...stated, ...givenCell(total, { ...whole, line: line + stated.length + 1 })],
  };
}

/**
 * A sector's money by object in two versions, as rows of `proposed`, `approved`, difference and percentage. A row of
 * several objects (`a b c`) is their total; a blank is no figure.
 */
export function givenByObject(
  sector: string,
  rows: readonly (readonly [string, string, string, string, string])[],
): GivenTable {
  const of = (objects: string, version: string) =>
    objects
      .split(' ')
      .map((object) => `by-object[object=${object};sector=${sector};version=${version}]`)
      .join(' + ');
  const facts: Record<string, string> = {};
  const stated: GivenFigure[] = [];
  rows.forEach(([objects, proposed, approved, difference, percentage], index) => {
    const [now, then] = [of(objects, 'proposed'), of(objects, 'approved')];
    const change = `${now} - ${then.replaceAll(' + ', ' - ')}`;
    const role = objects.includes(' ') ? 'total' : 'fact';
    const at = { row: objects, line: index + 1 };
    if (role === 'fact') Object.assign(facts, { [now]: proposed, [then]: approved });
    stated.push(
      { ...at, printed: proposed, equals: now, role, column: 'proposed' },
      { ...at, printed: approved, equals: then, role, column: 'approved' },
      { ...at, printed: difference, equals: change, role: 'difference', column: 'difference' },
      { ...at, printed: percentage, equals: `100 * (${change}) / (${then})`, column: 'percentage' },
    );
  });
  return { facts, stated: stated.filter(({ printed }) => printed !== '') };
}

/** One table after the other. */
export function givenTogether(...tables: readonly GivenTable[]): GivenTable {
  return {
    facts: Object.assign({}, ...tables.map((table) => table.facts)),
    stated: tables.flatMap((table) => table.stated),
  };
}

function givenCell(printed: string, cell: Omit<GivenFigure, 'printed'>): readonly GivenFigure[] {
  const [old = '', now] = printed.split(' > ');
  if (now === undefined) return [{ ...cell, printed: old }];
  return [
    { ...cell, printed: old, deletedBy: ['change'] },
    { ...cell, printed: now, insertedBy: ['change'] },
  ];
}
