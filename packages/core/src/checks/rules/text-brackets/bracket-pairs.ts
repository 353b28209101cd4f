import { matchesOf } from '../../../basics/patterns/matches.ts';
/** A bracket or quotation mark: `family` is shared by what may close one another (full width and half width alike). */
export interface Bracket {
  readonly sign: string;
  readonly family: string;
  readonly start: number;
}

/** A bracket without its partner, or one that closes across another (`other` is the one left open between). */
export interface Unpaired extends Bracket {
  readonly fault: 'unclosed' | 'unopened' | 'crossed';
  readonly other: string;
}

/** The brackets of a text that have no partner in it, in their order. Markers of lists such as `a)` are no brackets. */
export function unpairedIn(text: string): readonly Unpaired[] {
  const open: Bracket[] = [];
  const crossed: (Bracket & { readonly other: string })[] = [];
  const unpaired: Unpaired[] = [];
  const present = new Set<string>();
  let markers = 0;
  for (const match of matchesOf(text, signs)) {
    const sign = match[0];
    const role = roleOf(sign, open);
    const bracket = { sign, family: role.family, start: match.index };
    if (role.opens) {
      open.push(bracket);
      present.add(role.family);
      continue;
    }
    const marker = role.family === '(' && isListMarker(text, match.index);
    const at = lastOf(open, role.family, present);
    if (at >= 0) {
      if (marker) markers += 1;
      for (const one of open.splice(at).slice(1)) crossed.push({ ...one, other: sign });
      continue;
    }
    const across = lastOf(crossed, role.family, present);
    if (across < 0) present.delete(role.family);
    if (marker) continue;
    if (across >= 0) {
      for (const one of crossed.splice(across, 1)) unpaired.push({ ...one, fault: 'crossed' });
    } else if (role.family === '(' && markers > 0) markers -= 1;
    else unpaired.push({ ...bracket, fault: 'unopened', other: '' });
  }
  for (const left of [...open, ...crossed]) unpaired.push({ ...left, fault: 'unclosed', other: '' });
  return unpaired.sort((a, b) => a.start - b.start);
}

/** Where the last of a family stands; families that are not `present` are not looked for. */
function lastOf(brackets: readonly Bracket[], family: string, present: ReadonlySet<string>): number {
  return present.has(family) ? brackets.findLastIndex((one) => one.family === family) : -1;
}

const openers: Readonly<Record<string, string>> = {
  '(': '(',
  '（': '(',
  '[': '[',
  '［': '[',
  '【': '【',
  '〔': '〔',
  '{': '{',
  '《': '《',
  '〈': '〈',
  '「': '「',
  '『': '『',
  '“': '“',
  '„': '“',
  '«': '«',
};

const closers: Readonly<Record<string, string>> = {
  ')': '(',
  '）': '(',
  ']': '[',
  '］': '[',
  '】': '【',
  '〕': '〔',
  '}': '{',
  '》': '《',
  '〉': '〈',
  '」': '「',
  '』': '『',
  '”': '“',
  '»': '«',
};

const signs = /[()（）[\]［］【】〔〕{}《》〈〉「」『』“”„«»]/g;

/** `“` closes what `„` opened. */
function roleOf(
  sign: string,
  open: readonly Bracket[],
): { readonly family: string; readonly opens: boolean } {
  if (sign === '“' && open.findLast((one) => one.family === '“')?.sign === '„') {
    return { family: '“', opens: false };
  }
  const opened = openers[sign];
  if (opened !== undefined) return { family: opened, opens: true };
  return { family: closers[sign] ?? sign, opens: false };
}

/** Says whether `)` belongs to a marker such as `a)`, `iii)` or `2)` that begins an item of a list. */
function isListMarker(text: string, at: number): boolean {
  return listMarker.test(text.slice(Math.max(0, at - 8), at));
}

const listMarker =
  /(?:^|[\s;；:：,，、.。—–-]|[或和及與与])(?:[a-z]{1,2}|[ivx]{1,5}|[IVX]{1,5}|[A-Z]|\d{1,2}|[а-я]|[一二三四五六七八九十]{1,2}|[\u0621-\u064a])$/u;
