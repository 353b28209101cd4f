/** What a file that was sent is called: a name says what it is called, never where it lies. */
export function fileNameOf(header: string | null): string {
  const name =
    decoded(header ?? '')
      .split(/[/\\]/)
      .at(-1) ?? '';
  const printable = name.replace(/\p{Cc}/gu, '').slice(0, 200);
  return printable === '' ? 'document' : printable;
}

function decoded(header: string): string {
  try {
    return decodeURIComponent(header);
  } catch {
    return header;
  }
}
