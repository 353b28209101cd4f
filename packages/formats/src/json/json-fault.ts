/** What may come next. */
type Expected = 'value' | 'first-item' | 'first-key' | 'key' | 'colon' | 'separator' | 'end';

const token = /[ \t\r\n]*(?:("(?:[^"\\\p{Cc}]|\\.)*")|(-?\d[\d.eE+-]*|true|false|null)|([[\]{},:]))/uy;

/** Where a text stops being JSON, as an offset; the end of the text where it only is not complete. */
export function jsonFault(text: string): number {
  const open: string[] = [];
  const state: { expected: Expected } = { expected: 'value' };
  let offset = 0;
  for (;;) {
    token.lastIndex = offset;
    const match = token.exec(text);
    const kind = match?.[1] === undefined ? (match?.[3] ?? 'scalar') : 'string';
    const next = match ? after(state.expected, kind, open) : null;
    if (next === null) return offset + (/^[ \t\r\n]*/.exec(text.slice(offset))?.[0].length ?? 0);
    state.expected = next;
    offset = token.lastIndex;
  }
}

/** What may come after a token, or `null` where the token may not stand here; keeps what is open. */
function after(expected: Expected, kind: string, open: string[]): Expected | null {
  const closed = (): Expected => (open.length === 0 ? 'end' : 'separator');
  if (kind === '}' || kind === ']') {
    const empty = kind === '}' ? 'first-key' : 'first-item';
    if (expected !== 'separator' && expected !== empty) return null;
    return open.pop() === kind ? closed() : null;
  }
  switch (expected) {
    case 'key':
    case 'first-key':
      return kind === 'string' ? 'colon' : null;
    case 'colon':
      return kind === ':' ? 'value' : null;
    case 'separator':
      if (kind !== ',') return null;
      return open.at(-1) === '}' ? 'key' : 'value';
    case 'end':
      return null;
    case 'value':
    case 'first-item':
      if (kind === 'string' || kind === 'scalar') return closed();
      if (kind !== '{' && kind !== '[') return null;
      open.push(kind === '{' ? '}' : ']');
      return kind === '{' ? 'first-key' : 'first-item';
    default:
      return null;
  }
}
