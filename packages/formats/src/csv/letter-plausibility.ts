import frequent from './frequent-letters.json' with { type: 'json' };

const scripts = [
  { letter: /\p{Script=Latin}/u, common: new Set(frequent.Latin) },
  { letter: /\p{Script=Cyrillic}/u, common: new Set(frequent.Cyrillic) },
  { letter: /\p{Script=Greek}/u, common: new Set(frequent.Greek) },
  { letter: /\p{Script=Hebrew}/u, common: new Set(frequent.Hebrew) },
  { letter: /\p{Script=Arabic}/u, common: new Set(frequent.Arabic) },
  { letter: /\p{Script=Han}|[\u3000-\u3003\u3005-\u3011\uff01-\uff5e]/u, common: new Set(frequent.Han) },
  { letter: /[\u3040-\u30ff]/u, common: null },
  { letter: /\p{Script=Hangul}/u, common: null },
] as const;
const kana = 6;
const han = 5;

interface Seen {
  readonly script: number;
  readonly common: boolean;
  readonly upper: boolean;
  readonly lower: boolean;
  readonly digit: boolean;
}

const known = new Map<string, Seen>();

function seen(character: string): Seen {
  const found = known.get(character);
  if (found) return found;
  const script = scripts.findIndex(({ letter }) => letter.test(character));
  const list = scripts[script]?.common ?? null;
  const small = character.toLowerCase();
  const one = {
    script,
    common: script >= 0 && (list === null || list.has(small)),
    upper: /\p{Lu}/u.test(character),
    lower: /\p{Ll}/u.test(character),
    digit: /\d/.test(character),
  };
  known.set(character, one);
  return one;
}

const impossible = /[\ufffd\u0080-\u009f\p{Co}\p{Cn}]/gu;
const mostImpossible = 0.05;
const ordinarySign = /[«»“”‘’„‚–—…€№°§ºª·£¿¡\u00a0\u200e\u200f²³½±×©®™]/u;
const afterLetter = /[’·º°ª\u00a0\u200e\u200f\p{M}]/u;

/**
 * How much the characters beyond ASCII look like words of a language, from about 1 (all common letters of one script a
 * word) down; `null` where many of them stand in no text. Tells encodings apart: wrongly decoded words mix scripts, have
 * capitals after small letters, signs between letters, and rare letters.
 */
export function letterPlausibility(text: string): number | null {
  let points = 0;
  let count = 0;
  const characters = Array.from(text);
  for (const [index, character] of characters.entries()) {
    if (character < '\u0080') continue;
    count += 1;
    const here = seen(character);
    const before = seen(characters[index - 1] ?? ' ');
    const after = seen(characters[index + 1] ?? ' ');
    points += here.script < 0 ? signPoints(character, before, after) : letterPoints(here, before, after);
  }
  const odd = text.match(impossible)?.length ?? 0;
  if (odd > mostImpossible * count) return null;
  return count === 0 ? 0 : (points - 4 * odd) / count;
}

function letterPoints(here: Seen, before: Seen, after: Seen): number {
  let points = here.common ? 1 : 0.2;
  // What parts the groups of figures is no letter.
  if (here.script < han && before.digit && after.digit) points -= 2;
  for (const beside of [before, after]) {
    if (beside.script >= 0 && beside.script !== here.script && !together(here, beside)) points -= 1.5;
  }
  if (before.lower && here.upper) points -= 1.5;
  if (here.lower && after.upper) points -= 0.75;
  // A capital between small letters is caught from both sides; a small letter among capitals is as unlikely.
  if (here.lower && before.upper && after.upper) points -= 0.75;
  return points;
}

function together(a: Seen, b: Seen): boolean {
  return (a.script === kana && b.script === han) || (a.script === han && b.script === kana);
}

function signPoints(character: string, before: Seen, after: Seen): number {
  if (/\p{M}/u.test(character)) return before.script >= 0 ? 0.3 : -2;
  if (before.script >= 0 && after.script >= 0 && !afterLetter.test(character)) return -2;
  return ordinarySign.test(character) ? 0.3 : -1.5;
}
