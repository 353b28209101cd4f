/**
 * The path of a file with its codes of a language replaced, so that language versions have one name: `plan.ar.xml`, `fr/plan.xml`,
 * `plan-EN.docx`, `N2119714E.xml`. `null` where it has none.
 */
export function languageFreeName(file: string): string | null {
  const name = file
    .replaceAll('\\', '/')
    .toLowerCase()
    .replace(/(?<=\d{5})[acefrs](?=\.[a-z]+$)/, '*')
    .split(/(?<=[./_ -])|(?=[./_ -])/)
    .map((part) => (codes.has(part) ? '*' : part))
    .join('');
  return name.includes('*') ? name : null;
}

/** ISO 639 codes of two and three letters, and names in English and in the language itself. */
const codes: ReadonlySet<string> = new Set(
  [
    'ar ara arabic zh chi zho cn ch chinese en eng english fr fra fre french ru rus russian es spa spanish',
    'français francais español espanol русский العربية 中文',
  ]
    .join(' ')
    .split(' '),
);
