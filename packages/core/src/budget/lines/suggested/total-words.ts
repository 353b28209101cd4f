const words =
  'grand total|sub-total|subtotal|sub total|total general|total général|total geral|total|totals|totale|sous-total|gesamtsumme|gesamt|insgesamt|zwischensumme|summe|toplam|razem|итого|всего|合计|合計|总计|總計|小计|小計|共计|总和|المجموع|الإجمالي|مجموع|إجمالي|اجمالي|סה"כ|סך הכל'.split(
    '|',
  );

/** The word for a total that a cell begins or ends with, as it is written there; `null` for none. */
export function totalWordIn(cell: string): string | null {
  const text = cell.trim();
  const lower = text.toLowerCase();
  if (lower === '' || lower.length > 120) return null;
  for (const word of words) {
    const isHan = /\p{Script=Han}/u.test(word);
    const apart = (sign: string): boolean => isHan || !/[\p{L}\p{N}]/u.test(sign);
    if (lower === word || (lower.startsWith(word) && apart(lower.charAt(word.length)))) {
      return text.slice(0, word.length);
    }
    if (lower.endsWith(word) && apart(lower.charAt(lower.length - word.length - 1)))
      return text.slice(-word.length);
  }
  return null;
}
