import type { Language } from '../basics/words.ts';

/** How a language groups digits and marks the decimals in documents of the United Nations. */
const styles = {
  ar: { group: '\u00a0', decimal: ',' },
  zh: { group: ',', decimal: '.' },
  en: { group: ',', decimal: '.' },
  fr: { group: '\u00a0', decimal: ',' },
  ru: { group: '\u00a0', decimal: ',' },
  es: { group: '.', decimal: ',' },
} as const satisfies Readonly<Record<Language, { readonly group: string; readonly decimal: string }>>;

/** A number in the style of the United Nations for a language, with at most six decimals; digits are always Latin. */
export function printNumber(value: number, language: Language): string {
  const { group, decimal } = styles[language];
  if (!Number.isFinite(value)) return value > 0 ? '∞' : Number.isNaN(value) ? '…' : '−∞';
  const [whole = '0', part] = plainDigits(Math.abs(value)).split('.');
  const grouped = whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, group);
  const digits = part === undefined ? grouped : `${grouped}${decimal}${part}`;
  return value < 0 && /[1-9]/.test(digits) ? `\u2212${digits}` : digits;
}

function plainDigits(value: number): string {
  if (Number.isInteger(value)) return BigInt(value).toString();
  return value.toFixed(6).replace(/0+$/, '').replace(/\.$/, '');
}
