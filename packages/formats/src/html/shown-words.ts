/**
 * Words as a page shows them: white space folded, other control characters as visible signs. Characters that turn the
 * direction of writing stay: they are the document's, and end with the block they stand in.
 */
export function shownWords(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\t\n\f\r ]+/g, ' ')
    .replace(/\p{Cc}/gu, (control) => {
      const code = control.charCodeAt(0);
      if (code < 0x20) return String.fromCharCode(0x2400 + code);
      return code === 0x7f ? '\u2421' : '\ufffd';
    });
}

/** Words as they can stand in HTML, in content and in quoted attributes alike. */
export function htmlWords(text: string): string {
  return shownWords(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
