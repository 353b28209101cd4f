/** Reads `sector=patents,version=…`: a member for each dimension, which is named once. `null` for any other text. */
export function readMembers(text: string): Record<string, string> | null {
  const at: Record<string, string> = {};
  for (const part of text.split(',')) {
    const equals = part.indexOf('=');
    const [name, member] = [part.slice(0, equals).trim(), part.slice(equals + 1).trim()];
    if (equals < 1 || name === '' || member === '' || Object.hasOwn(at, name)) return null;
    at[name] = member;
  }
  return at;
}
