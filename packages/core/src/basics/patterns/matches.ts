/**
 * Every match of a global pattern in a text, in order: what `matchAll` gives. That makes the pattern anew for each text, which
 * costs more than finding nothing in a passage, the usual case; this uses the pattern itself, and leaves it as new.
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return none;
  const found: RegExpExecArray[] = [];
  while (match !== null) {
    found.push(match);
    // What matches nothing at all would do so for ever.
    if (match[0] === '') pattern.lastIndex += lengthAt(text, pattern.lastIndex, pattern.unicode);
    match = pattern.exec(text);
  }
  return found;
}

const none: readonly RegExpExecArray[] = [];

/** How far to the next character, which takes two places where the pattern sees whole characters. */
function lengthAt(text: string, at: number, whole: boolean): number {
  return whole && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
