import { isLanguage, type Language } from '@plenary/core/basics/words';

/**
 * What every address of the pages can carry beside its path. What is not given is not written: the scenario "as
 * proposed", the language the browser prefers.
 */
export interface Address {
  readonly lang?: Language;
  /** `none`, `together` (as many as go together), or ids of proposals with commas between. */
  readonly scenario?: string;
  /** The canonical formula of the figure whose card is open. */
  readonly figure?: string;
  /** How a page shows what it shows: a drawing or a table, which chart, which alternative. */
  readonly view?: string;
  /** The node of a document, the row of a table, the finding: what a link points at. */
  readonly at?: string;
  /** What a list is narrowed to. */
  readonly only?: string;
  /** Of a table of the budget: its cube, rows, columns, filter, versions, open rows, and how numbers are shown. */
  readonly cube?: string;
  readonly rows?: string;
  readonly columns?: string;
  readonly where?: string;
  readonly compare?: string;
  readonly open?: string;
  readonly shown?: string;
  /** The bridge that is shown: from, to, and the sector, with commas between. */
  readonly bridge?: string;
  /** What is shown of development expenditure: version, dimension, definitions, with commas between. */
  readonly share?: string;
  /** The branch of planners whose merge is looked at. */
  readonly branch?: string;
  readonly q?: string;
}

const texts = [
  'scenario',
  'figure',
  'view',
  'at',
  'only',
  'cube',
  'rows',
  'columns',
  'where',
  'compare',
  'open',
  'shown',
  'bridge',
  'share',
  'branch',
  'q',
] as const;

/** The address in a parsed query; what it does not know is dropped. */
export function readAddress(query: Readonly<Record<string, unknown>>): Address {
  const { lang } = query;
  const given = texts.flatMap((name) => {
    const value = query[name];
    if (typeof value !== 'string' || value === '') return [];
    // Proposals that exclude each other are never all adopted: whoever says all means as many as go together.
    return [[name, name === 'scenario' && value === 'all' ? 'together' : value] as const];
  });
  return {
    ...(typeof lang === 'string' && isLanguage(lang) ? { lang } : {}),
    ...Object.fromEntries(given),
  };
}

/** Reads a query string: plain names and texts. */
export function parseQuery(query: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(query));
}

/** Writes a query string, the marks of formulas and tables left readable. A document has one for each of its figures. */
export function writeQuery(query: Readonly<Record<string, unknown>>): string {
  const parts: string[] = [];
  for (const [name, value] of Object.entries(query)) {
    if (typeof value === 'string') parts.push(`${encoded(name)}=${encoded(value)}`);
  }
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** As forms encode it, but for what may stand in a query as it is. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /%2[0CF]|%3[AB]|[!'()]/g,
    (mark) => marks[mark] ?? mark,
  );
}

const marks: Readonly<Record<string, string>> = {
  '%20': '+',
  '%2C': ',',
  '%2F': '/',
  '%3A': ':',
  '%3B': ';',
  '!': '%21',
  "'": '%27',
  '(': '%28',
  ')': '%29',
};
