import { distance } from 'fastest-levenshtein';
import type { Name, Years } from './find-names.ts';

/** Names that are probably those of one instrument, by form; `kind` is the code of the sentence. */
export interface Clash {
  readonly kind: 'names-differ' | 'spelling-differs' | 'years-differ' | 'like-period';
  readonly forms: readonly Form[];
}

/** One way of naming an instrument and where it is used. */
export interface Form {
  readonly text: string;
  readonly names: readonly Name[];
}

/** The clashes among the names of a document. */
export function clashesAmong(names: readonly Name[]): readonly Clash[] {
  return [...headsDiffer(names), ...spellingDiffers(names), ...yearsDiffer(names), ...likePeriods(names)];
}

function formsOf(names: readonly Name[], by: (name: Name) => string): readonly Form[] {
  return [...Map.groupBy(names, by).values()].map((same) => ({ text: same[0]?.text ?? '', names: same }));
}

/** The same name but for plan, programme and the like. */
function headsDiffer(names: readonly Name[]): readonly Clash[] {
  const plans = names.filter(({ kind }) => kind === 'plan');
  return [...Map.groupBy(plans, specificOf)].flatMap(([specific, same]): readonly Clash[] => {
    const long = /\p{Script=Han}/u.test(specific)
      ? specific.length >= 4
      : specific.replace(/ /g, '').length >= 8;
    const forms = formsOf(same, ({ core }) => core);
    return long && forms.length > 1 && periodsMeet(same) ? [{ kind: 'names-differ', forms }] : [];
  });
}

function specificOf({ core, head }: Name): string {
  return core.replace(head, '').replace(/ +/g, ' ').trim();
}

/** Names of which some have years that exclude one another are those of a plan and the next one. */
function periodsMeet(names: readonly Name[]): boolean {
  const years = distinct(names).flatMap((name) => (name.years ? [name.years] : []));
  return years.every((one) => years.every((other) => meet(one, other)));
}

/** One name for each name and years. */
function distinct(names: readonly Name[]): readonly Name[] {
  return [
    ...new Map(names.map((name) => [`${name.core} ${name.years?.from}-${name.years?.to}`, name])).values(),
  ];
}

function meet(a: Years, b: Years): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** Names that differ by one character (Chinese) or by a slip in one word. */
function spellingDiffers(names: readonly Name[]): readonly Clash[] {
  const byCore = Map.groupBy(names, ({ core }) => core);
  const neighbours = new Map<string, string[]>();
  const found: Clash[] = [];
  for (const core of byCore.keys()) {
    for (const key of neighbourKeys(core)) {
      const others = neighbours.get(key) ?? [];
      neighbours.set(key, others);
      for (const other of others.slice(0, 8)) {
        if (!isSlip(core, other)) continue;
        const same = [...(byCore.get(other) ?? []), ...(byCore.get(core) ?? [])];
        if (new Set(same.map(specificOf)).size > 1)
          found.push({ kind: 'spelling-differs', forms: formsOf(same, (name) => name.core) });
      }
      others.push(core);
    }
  }
  return uniqueClashes(found);
}

function uniqueClashes(clashes: readonly Clash[]): readonly Clash[] {
  const keys = new Set<string>();
  return clashes.filter(({ forms }) => {
    const key = forms
      .map(({ text }) => text)
      .sort()
      .join('\n');
    if (keys.has(key)) return false;
    keys.add(key);
    return true;
  });
}

/** Keys that names share which differ in one place: the name without one character, or without one word. */
function neighbourKeys(core: string): readonly string[] {
  if (/\p{Script=Han}/u.test(core)) {
    if (core.length < 7) return [];
    const shorter = Array.from({ length: core.length }, (_, at) => core.slice(0, at) + core.slice(at + 1));
    return [...new Set([core, ...shorter])];
  }
  const list = core.split(' ');
  return list.length < 2 ? [] : list.map((_, at) => list.toSpliced(at, 1, '*').join(' '));
}

function isSlip(a: string, b: string): boolean {
  if (a === b) return false;
  if (/\p{Script=Han}/u.test(a)) return distance(a, b) === 1 && !numbersDiffer(a, b);
  const listA = a.split(' ');
  const listB = b.split(' ');
  const at = listA.findIndex((word, index) => word !== listB[index]);
  const wordA = listA[at] ?? '';
  const wordB = listB[at] ?? '';
  const length = Math.min(wordA.length, wordB.length);
  return length >= 6 && !/\d/.test(wordA + wordB) && distance(wordA, wordB) <= Math.min(2, length / 4);
}

function numbersDiffer(a: string, b: string): boolean {
  const numbers = (text: string): string => (text.match(/[\d一二三四五六七八九十ivx]/g) ?? []).join('');
  return numbers(a) !== numbers(b);
}

/** The same name with years that overlap but differ, or an agenda with another year. */
function yearsDiffer(names: readonly Name[]): readonly Clash[] {
  const dated = names.filter(({ kind, years }) => kind !== 'treaty' && years !== null);
  return [...Map.groupBy(dated, ({ core }) => core).values()].flatMap((same): readonly Clash[] => {
    const forms = formsOf(same, ({ years }) => `${years?.from}-${years?.to}`);
    const different = distinct(same);
    const clash = different.some((one) => different.some((other) => yearsClash(one, other)));
    return clash ? [{ kind: 'years-differ', forms }] : [];
  });
}

function yearsClash(a: Name, b: Name): boolean {
  if (!a.years || !b.years || (a.years.from === b.years.from && a.years.to === b.years.to)) return false;
  const single = a.years.from === a.years.to && b.years.from === b.years.to;
  if (single) return a.kind === 'agenda';
  return a.years.to > a.years.from && b.years.to > b.years.from && meet(a.years, b.years);
}

/** Differently named instruments of one kind whose long periods are as long and nearly the same. */
function likePeriods(names: readonly Name[]): readonly Clash[] {
  const dated = names.filter(
    ({ kind, years }) => kind === 'plan' && years !== null && years.to - years.from >= 5,
  );
  return [...Map.groupBy(dated, ({ head }) => head).values()].flatMap((same): readonly Clash[] => {
    const different = distinct(same);
    const near = same.filter((one) => different.some((other) => nearPeriod(one, other)));
    return near.length > 1 ? [{ kind: 'like-period', forms: formsOf(near, ({ core }) => core) }] : [];
  });
}

function nearPeriod(a: Name, b: Name): boolean {
  if (!a.years || !b.years || a.core === b.core) return false;
  const shift = Math.abs(a.years.from - b.years.from);
  return shift >= 1 && shift <= 2 && a.years.to - a.years.from === b.years.to - b.years.from;
}
