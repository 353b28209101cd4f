/**
 * The word joiner (U+2060), which nobody sees. It says that words are nothing but words: at the beginning of a text, that the
 * text is no heading of a chapter, attribution, caption or total, whatever it looks like; after a square bracket, that the
 * bracket is one of the text's own. Books are composed with it where they would be misread otherwise.
 */
export const literalSign = '\u2060';

/** Says whether a text declares itself to be nothing but words. */
export function isLiteral(text: string): boolean {
  return text.startsWith(literalSign);
}

/** The words as they were before any sign was put to them. */
export function withoutLiteralSigns(text: string): string {
  return text.includes(literalSign) ? text.replaceAll(literalSign, '') : text;
}
