const closers: Readonly<Record<string, string>> = {
  ')': '(',
  '）': '（',
  ']': '[',
  '】': '【',
  '》': '《',
  '」': '「',
  '”': '“',
};
const openers: ReadonlySet<string> = new Set(Object.values(closers));

/**
 * Where the items of a list begin that a conversion has flattened into one text, in UTF-16 units; the first is 0. The
 * only trace of an item's end is a space: in Chinese one that stands after a character or closing punctuation and before
 * a character, which no Chinese sentence has; in spaced languages one between a sentence's end and a capital. Spaces
 * inside brackets and after commas end nothing.
 */
export function itemStarts(text: string): readonly number[] {
  const starts = [0];
  if (!/\s/.test(text)) return starts;
  const pairs = bracketPairs(text);
  let insideUntil = -1;
  for (let index = 0; index < text.length; index += 1) {
    const close = pairs.get(index);
    if (close !== undefined) insideUntil = Math.max(insideUntil, close);
    if (index <= insideUntil || !isSpace(text.charCodeAt(index))) continue;
    const before = text.slice(Math.max(0, index - 12), index);
    const after = text.slice(index, index + 12).trimStart();
    if (!endsItem(before) || goesOn(before, after) || isMarker(text, index, pairs)) continue;
    if (!startsHan(after) && !startsSentence(before, after)) continue;
    starts.push(index + text.slice(index, index + 12).length - after.length);
  }
  return starts;
}

/** Most characters are none, which their code shows before a pattern does. */
function isSpace(code: number): boolean {
  if (code > 0x20 && (code < 0xa0 || (code > 0x3000 && code !== 0xfeff))) return false;
  return /\s/.test(String.fromCharCode(code));
}

function endsItem(before: string): boolean {
  return /(?:[\p{Script=Han}。；！？）)》”\]】」;.!?؟؛])$/u.test(before);
}

function startsHan(after: string): boolean {
  return /^[\p{Script=Han}“《]/u.test(after);
}

/** After a semicolon "and" and "or" go on with an enumeration. */
function goesOn(before: string, after: string): boolean {
  return /[;；،؛]$/u.test(before) && /^(?:以及|及|和|与|或|并)/u.test(after);
}

function startsSentence(before: string, after: string): boolean {
  const ended = /(?:\p{Ll}{3}|\p{Script=Arabic}{2}|[)\]])[.;!?؟؛]["”»)]?$/u.test(before);
  return ended && /^["“«[(]?(?:\p{Lu}|\p{Script=Arabic})/u.test(after);
}

/** `(ii)` or `(TISC)` before the space: a number of an enumeration or an acronym, after which the sentence goes on. */
function isMarker(text: string, space: number, pairs: ReadonlyMap<number, number>): boolean {
  if (!/[)）]/.test(text[space - 1] ?? '')) return false;
  for (let open = space - 2; open >= Math.max(0, space - 20); open -= 1) {
    if (pairs.get(open) === space - 1) return /^[\x20-\x7e]+$/.test(text.slice(open + 1, space - 1));
  }
  return false;
}

/** The position of the closing bracket for each opening one that is closed. */
function bracketPairs(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: { readonly character: string; readonly index: number }[] = [];
  const waiting = new Map<string, number>();
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (openers.has(character)) {
      open.push({ character, index });
      waiting.set(character, (waiting.get(character) ?? 0) + 1);
    }
    const opener = closers[character];
    if (opener === undefined || !waiting.get(opener)) continue;
    for (let last = open.pop(); last; last = open.pop()) {
      waiting.set(last.character, (waiting.get(last.character) ?? 1) - 1);
      if (last.character !== opener) continue;
      pairs.set(last.index, index);
      break;
    }
  }
  return pairs;
}
