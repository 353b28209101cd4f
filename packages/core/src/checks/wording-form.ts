/**
 * The form of a title in which places are compared: without code, marks of footnotes, width of punctuation, kind of
 * quotation marks and dashes, spaces beside Chinese and punctuation, and the stop at its end.
 */
export function wordingForm(text: string): string {
  return text
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+|(?<=\S)\*+/g, '')
    .normalize('NFKC')
    .replace(/^\s*\d+(?:\.\d+)*\.?\s+/, '')
    .replace(/[“”„«»「」]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[‐-―−-]+/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[\p{P}\p{Script=Han}])|(?<=[\p{P}\p{Script=Han}]) /gu, '')
    .replace(/[.。:;,、]+$/, '')
    .trim();
}
