import { letters } from '../../../basics/patterns/letters.ts';
import { matchesOf } from '../../../basics/patterns/matches.ts';
import { remembering } from '../../../basics/remembering.ts';
import type { Passage } from '../../../document/passages.ts';
import words from './words.json' with { type: 'json' };

/** What kind of instrument a name names: plans and agendas have periods, treaties do not. */
export type InstrumentKind = 'plan' | 'agenda' | 'treaty';

/** A name of an instrument where it stands. */
export interface Name {
  /** As printed, with its years. */
  readonly text: string;
  /** Without years, spaces, punctuation; lower case. */
  readonly core: string;
  readonly kind: InstrumentKind;
  /** The word for what it is: plan, programme, agenda. */
  readonly head: string;
  readonly years: Years | null;
  readonly passage: Passage;
  readonly start: number;
}

/** The years a name tells; a single one is both. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

/** The names of instruments in a document: in title or quotation marks, in capitals, and named again without marks. */
export function namesOf(passages: readonly Passage[]): readonly Name[] {
  const marked = passages.flatMap((passage) => [...markedNames(passage), ...capitalNames(passage)]);
  const cores = new Set(marked.filter(({ kind }) => kind !== 'treaty').map(({ core }) => core));
  const beginnings = new Set([...cores].map((core) => core.charAt(0)));
  return [...marked, ...passages.flatMap((passage) => unmarkedNames(passage, cores, beginnings))];
}

function markedNames(passage: Passage): readonly Name[] {
  return matchesOf(passage.text, /《([^《》\n]{3,60})》|[“«]([^“”«»\n]{6,120})[”»]/gu).flatMap(
    (match): readonly Name[] => {
      const quoted = match[2]?.trim();
      if (quoted !== undefined && !/^\p{Lu}|^\d{4}|\p{Script=Han}|\p{Script=Arabic}/u.test(quoted)) return [];
      return nameAt(passage, match[1] ?? quoted ?? '', match.index + 1, match[0]);
    },
  );
}

const small = words.small.join('|');
const capital = `\\p{Lu}[\\p{L}’'-]+`;
const year = '\\d{4}(?:\\s?[-–—/]\\s?\\d{2,4})?';
const capitals = new RegExp(
  `(?:${year}\\s+)?${capital}(?:\\s+(?:(?:${small})\\s+){0,3}(?:${capital}|${year}(?![\\p{L}\\p{N}])))+`,
  'gu',
);

/** Names in capitals, of two words at least: "Medium-Term Strategic Plan 2022-2026". */
function capitalNames(passage: Passage): readonly Name[] {
  if (passage.kind === 'heading' || !alphabeticHead.test(passage.text)) return [];
  return matchesOf(passage.text, capitals).flatMap((match): readonly Name[] => {
    if (/[“«《]$/.test(passage.text.slice(0, match.index))) return [];
    return nameAt(passage, match[0], match.index, match[0]).filter(({ core }) => core.includes(' '));
  });
}

function nameAt(passage: Passage, title: string, start: number, whole: string): readonly Name[] {
  const head = headOf(title);
  if (!head) return [];
  const end = passage.text.indexOf(whole, Math.max(0, start - 1)) + whole.length;
  const years = yearsIn(title) ?? yearsBeside(passage.text, start, end);
  const core = coreOf(title);
  return core.length < 4 ? [] : [{ text: title, core, ...head, years, passage, start }];
}

/** Known Chinese names that are written without marks. */
function unmarkedNames(
  passage: Passage,
  cores: ReadonlySet<string>,
  beginnings: ReadonlySet<string>,
): readonly Name[] {
  const { text } = passage;
  return matchesOf(text, chineseHead).flatMap((match): readonly Name[] => {
    const end = match.index + match[0].length;
    if (/^[^《》]*》/.test(text.slice(end, end + 40))) return [];
    const before = text.slice(Math.max(0, end - 40), end);
    for (let from = 0; from + 6 <= before.length; from += 1) {
      const first = before.charAt(from);
      if (!isChinese.test(first) || !beginnings.has(coreOfCharacter(first))) continue;
      const core = coreOf(before.slice(from));
      const start = end - before.length + from;
      if (!cores.has(core)) continue;
      const head = headOf(before.slice(from));
      const years = yearsBeside(text, start, end);
      return head ? [{ text: before.slice(from), core, ...head, years, passage, start }] : [];
    }
    return [];
  });
}

/** The years that stand right before or after a name. */
function yearsBeside(text: string, start: number, end: number): Years | null {
  const before = /(\d{4}\s?[-–—]\s?\d{4})\s*年?\s*[《“«]?$/.exec(text.slice(Math.max(0, start - 18), start));
  const after =
    /^[》”»]?\s*(?:,?\s*(?:for|pour|para|на)?[\p{L}\s]{0,24}|[(（])\s*(\d{4}\s?[-–—]\s?\d{4})/u.exec(
      text.slice(end, end + 40),
    );
  return yearsIn(before?.[1] ?? after?.[1] ?? '');
}

/** The first years a text tells; `2022/23` counts as `2022-2023`. */
function yearsIn(text: string): Years | null {
  const match = /(?<!\d)((?:19|20)\d\d)(?:\s?[-–—/]\s?((?:19|20)?\d\d))?(?!\d)/.exec(text);
  if (!match?.[1]) return null;
  const from = Number(match[1]);
  const to =
    match[2] === undefined
      ? from
      : match[2].length === 4
        ? Number(match[2])
        : Math.floor(from / 100) * 100 + Number(match[2]);
  return to >= from ? { from, to } : { from, to: from };
}

/** A name as it is compared: `和`, `与` and `及` alike, as `and` and `&`. */
export function coreOf(title: string): string {
  const folded = title.normalize('NFKC').toLowerCase();
  const plain = folded.replace(/(?:19|20)\d\d(?:\s?[-–—/]\s?\d{2,4})?\s*年?/g, ' ').replace(/&/g, 'and');
  if (/\p{Script=Han}/u.test(plain)) return plain.replace(/[\s\p{P}]+/gu, '').replace(/[与及]/g, '和');
  return plain
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^(?:the|le|la|les|el|los) /, '')
    .trim();
}

// The same characters are met again and again.
const coreOfCharacter = remembering(5_000, coreOf);

interface Head {
  readonly kind: InstrumentKind;
  readonly head: string;
}

/** The longest word in a title that says what kind of instrument it names. */
function headOf(title: string): Head | null {
  let longest = '';
  for (const [head] of matchesOf(title.toLowerCase(), anyHead)) {
    const better = head.length - longest.length || rank(head) - rank(longest);
    if (better >= 0) longest = head;
  }
  const kind = kinds.get(longest);
  return kind ? { kind, head: longest } : null;
}

/** Of words of one length, that for a plan says most, then that for an agenda. */
function rank(head: string): number {
  return ['treaty', 'agenda', 'plan'].indexOf(kinds.get(head) ?? '');
}

const kinds: ReadonlyMap<string, InstrumentKind> = new Map(
  (['treaty', 'agenda', 'plan'] as const).flatMap((kind) =>
    Object.values(words[kind]).flatMap((list) => list.map((head): [string, InstrumentKind] => [head, kind])),
  ),
);

const longestFirst = [...kinds.keys()].sort((a, b) => b.length - a.length);
const isChinese = /\p{Script=Han}/u;
const anyHead = new RegExp(
  `${longestFirst.filter((head) => isChinese.test(head)).join('|')}|(?<![${letters}])(?:${longestFirst.filter((head) => !isChinese.test(head)).join('|')})(?![${letters}])`,
  'g',
);

const alphabeticHead = new RegExp(longestFirst.filter((head) => !isChinese.test(head)).join('|'), 'i');

const chineseHead = new RegExp(
  [...words.plan.zh, ...words.agenda.zh].sort((a, b) => b.length - a.length).join('|'),
  'gu',
);
