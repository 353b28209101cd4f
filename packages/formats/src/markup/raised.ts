const raisedCharacters: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  a: 'ᵃ',
  b: 'ᵇ',
  c: 'ᶜ',
  d: 'ᵈ',
  e: 'ᵉ',
  f: 'ᶠ',
  g: 'ᵍ',
  h: 'ʰ',
};

/** The mark of a footnote as it stands in running text: raised digits and letters, stars as they are. */
export function raisedMark(mark: string): string {
  const plain = bareMark(mark);
  return /^(?:\d+|[a-h])$/.test(plain)
    ? plain.replace(/./g, (character) => raisedCharacters[character] ?? character)
    : plain;
}

/** A mark without the brackets and spaces around it. */
export function bareMark(mark: string): string {
  return mark.replace(/[\s()[\]]/g, '');
}

/**
 * Words that markup raises: numbers become raised digits, brackets around a raised mark are left out. Letters stay as they
 * are, since most of them end an ordinal number (`XXIe`).
 */
export function raisedWords(words: string): string {
  const plain = words.trim();
  if (/^[()[\]]+$/.test(plain)) return '';
  return /^[([]?\d{1,4}[)\]]?$/.test(plain) ? raisedMark(plain) : words;
}
