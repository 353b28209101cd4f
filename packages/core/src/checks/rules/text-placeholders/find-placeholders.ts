import { letters } from '../../../basics/patterns/letters.ts';
import { matchesOf } from '../../../basics/patterns/matches.ts';
import type { Passage } from '../../../document/passages.ts';
import words from './words.json' with { type: 'json' };

/** A placeholder in a text. `kind` is the code of its sentence. */
export interface Placeholder {
  readonly kind:
    | 'undetermined'
    | 'left-out'
    | 'filler'
    | 'empty-brackets'
    | 'broken-reference'
    | 'untranslated';
  readonly text: string;
  readonly start: number;
}

/** What of a document tells how its placeholders are to be read. */
export interface Reading {
  /** The patterns of which the document contains a word at all. */
  readonly patterns: readonly Pattern[];
  /** `XX` and `XXX` are numbers of chapters. */
  readonly romanNumbers: boolean;
}

/** The placeholders of a passage, in their order; `undetermined` ones are left to others where `measures` is set. */
export function placeholdersIn(
  passage: Passage,
  reading: Reading,
  measures: boolean,
): readonly Placeholder[] {
  const { text } = passage;
  const found: Placeholder[] = [];
  for (const { kind, pattern } of reading.patterns) {
    for (const match of matchesOf(text, pattern)) {
      const placeholder = { kind, text: match[0].trim(), start: match.index };
      if (isMeant(placeholder, text, reading) || (kind === 'undetermined' && measures)) continue;
      found.push(placeholder);
    }
  }
  if (!measures) found.push(...undeterminedIn(passage));
  let end = 0;
  return found
    .sort((a, b) => a.start - b.start || b.text.length - a.text.length)
    .filter(({ start, text: own }) => {
      const covered = start < end;
      end = Math.max(end, start + own.length);
      return !covered;
    });
}

/** Says how the document uses Roman numbers. */
export function readingOf(passages: readonly Passage[]): Reading {
  const whole = passages.map(({ text }) => text.toLowerCase()).join('\n');
  return {
    patterns: patterns.filter(
      ({ hints }) => hints.length === 0 || hints.some((hint) => whole.includes(hint)),
    ),
    romanNumbers: passages.some(({ text }) => /\b(?:XIX|XXI|XVIII|XXII)\b/.test(text)),
  };
}

/** Says whether a table has columns of baselines or targets, where what is undetermined is a matter of indicators. */
export function hasMeasures(passage: Passage): boolean {
  const { table } = passage;
  if (!table) return false;
  const known = measured.get(table);
  if (known !== undefined) return known;
  const has = table.rows.slice(0, 3).some(({ cells }) =>
    cells.some(({ parts }) => {
      const header = parts.flatMap(({ runs }) => runs.map(({ text }) => text)).join('');
      return measureHeaders.has(header.trim().toLowerCase());
    }),
  );
  measured.set(table, has);
  return has;
}

const otherWords = new RegExp(words.partOfOtherWords.join('|'));

const measured = new WeakMap<object, boolean>();
const measureHeaders = new Set(Object.values(words.measureHeaders).flat());

function undeterminedIn({ text, kind }: Passage): readonly Placeholder[] {
  return matchesOf(text, undetermined).flatMap((match): readonly Placeholder[] => {
    const start = match.index;
    const end = start + match[0].length;
    const around = text.slice(Math.max(0, start - 2), end + 2);
    if (otherWords.test(around)) return [];
    const closed = /^\s*(?:$|[)）\]】.。;；,，\n])/.test(text.slice(end, end + 3));
    const apart = /(?:^|[([（【:：—–-])\s*$/.test(text.slice(Math.max(0, start - 4), start));
    const title = kind !== 'paragraph' && kind !== 'footnote' && /^\s*$/.test(text.slice(end));
    const chinese = /\p{Script=Han}/u.test(match[0]);
    return closed && (apart || title || chinese) ? [{ kind: 'undetermined', text: match[0], start }] : [];
  });
}

function isMeant({ kind, text, start }: Placeholder, whole: string, { romanNumbers }: Reading): boolean {
  if (romanNumbers && /^X{2,3}$/.test(text)) return true;
  const before = whole.slice(Math.max(0, start - 400), start);
  return kind === 'left-out' && /^[[(（].*[….]/.test(text) && isQuoted(before);
}

/** `[…]` in a quotation shows that the quotation is shortened. */
function isQuoted(before: string): boolean {
  if ((before.match(/"/g)?.length ?? 0) % 2 === 1) return true;
  const opens = before.match(/[“«„]/g)?.length ?? 0;
  return opens > (before.match(/[”»]/g)?.length ?? 0);
}

function anyOf(list: readonly string[]): string {
  return [...list]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+'))
    .join('|');
}

const apart = { before: `(?<![${letters}0-9])`, after: `(?![${letters}0-9])` } as const;
const pages = anyOf(Object.values(words.page).flat());

const undetermined = new RegExp(anyOf(Object.values(words.undetermined).flat()), 'gi');

const leftOut = [
  '[[(（]\\s*(?:…{1,2}|\\.{3,6}|●+|_{2,})\\s*[\\])）]',
  '_{3,}',
  '[?？؟]{2,}',
  '第\\s*(?:X{1,3}|[?？]+|_+|…+)\\s*页',
  `${apart.before}(?:(?:${pages})\\s*(?:X{1,3}|\\?+|_+|…|\\[\\s*\\])|X{2,}(?:[.,/]X{2,})*|(?:19|20)(?:\\d?X|XX)|[xX](?:,[xX]{3})+)${apart.after}`,
].join('|');

/** A pattern of placeholders. It is looked for where the document contains one of its hints; no hints: always. */
interface Pattern {
  readonly kind: Placeholder['kind'];
  readonly pattern: RegExp;
  readonly hints: readonly string[];
}

const patterns: readonly Pattern[] = [
  {
    kind: 'undetermined',
    pattern: new RegExp(`${apart.before}(?:${anyOf(words.abbreviations)})${apart.after}`, 'g'),
    hints: words.abbreviations.map((word) => word.toLowerCase()),
  },
  { kind: 'left-out', pattern: new RegExp(leftOut, 'g'), hints: [] },
  {
    kind: 'left-out',
    pattern: new RegExp(`[\\[<【]\\s*(?:${anyOf(words.insert)})[\\s:：][^\\]>】]{0,80}[\\]>】]`, 'gi'),
    hints: words.insert,
  },
  {
    kind: 'filler',
    pattern: new RegExp(`${apart.before}(?:${anyOf(words.fillers)})${apart.after}`, 'gi'),
    hints: words.fillers,
  },
  {
    kind: 'empty-brackets',
    pattern: /(?<![A-Za-z0-9_])(?:\(\s*\)|\[\s*\])|（\s*）|【\s*】|《\s*》|“\s*”|«\s*»/g,
    hints: [],
  },
  {
    kind: 'broken-reference',
    pattern: new RegExp(anyOf(words.brokenReferences), 'gi'),
    hints: words.brokenReferences.map((word) => word.toLowerCase()),
  },
  {
    kind: 'untranslated',
    pattern: new RegExp(
      `(?<=[\\u3400-\\u9fff]\\s?)(?:${anyOf(words.untranslated)})(?=\\s?[\\u3400-\\u9fff])`,
      'g',
    ),
    hints: words.untranslated,
  },
];
