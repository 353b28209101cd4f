import { matchesOf } from '../../../basics/patterns/matches.ts';
import type { Language } from '../../../basics/words.ts';
import words from './words.json' with { type: 'json' };

/** The numbers that the words of a text may stand for, generously: "seventy-sixth" gives 70, 6 and 76. */
export function numbersInWords(text: string, language: Language): ReadonlySet<number> {
  if (language === 'zh') return chineseNumbers(text);
  const found = new Set<number>();
  let before: readonly number[] = [];
  for (const [word] of matchesOf(text.toLowerCase(), /\p{L}[\p{L}\p{M}]*/gu)) {
    const values: readonly number[] = valuesOf(word, language);
    for (const value of values) {
      found.add(value);
      for (const tens of before) found.add(tens + value);
    }
    before = values.length > 0 ? values : joining.has(word) ? before : [];
  }
  return found;
}

/** Words within a number: "trente et un", "treinta y dos". */
const joining: ReadonlySet<string> = new Set(['and', 'et', 'y']);

const stems: Readonly<Record<Language, ReadonlyMap<string, readonly number[]>>> = {
  ar: stemsOf(words.numbers.ar),
  zh: new Map(),
  en: stemsOf(words.numbers.en),
  fr: stemsOf(words.numbers.fr),
  ru: stemsOf(words.numbers.ru),
  es: stemsOf(words.numbers.es),
};

function stemsOf(
  numbers: Readonly<Record<string, readonly string[]>>,
): ReadonlyMap<string, readonly number[]> {
  const map = new Map<string, number[]>();
  for (const [number, own] of Object.entries(numbers)) {
    for (const stem of own) map.set(stem, [...(map.get(stem) ?? []), Number(number)]);
  }
  return map;
}

const longestStem = 12;

/** The numbers whose stem a word begins with; Arabic words without "and", prepositions and the article. */
function valuesOf(word: string, language: Language): readonly number[] {
  const forms = language === 'ar' ? arabicForms(word) : [word];
  const found: number[] = [];
  for (const form of forms) {
    for (let length = Math.min(longestStem, form.length); length >= 2; length -= 1) {
      found.push(...(stems[language].get(form.slice(0, length)) ?? []));
    }
  }
  return found;
}

function arabicForms(word: string): readonly string[] {
  const bare = word.replace(/[\u064b-\u0652\u0640]/g, '');
  return [...new Set([bare, bare.replace(/^[وبلف]?(?:ال|لل)/, ''), bare.replace(/^و/, '')])];
}

const chineseDigits = '〇一二三四五六七八九';
const chineseUnits: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Numerals of up to four places; longer ones are printed in figures. */
function chineseNumbers(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [numeral] of matchesOf(text, /[〇零一二两三四五六七八九十百千]{1,12}/g)) {
    let total = 0;
    let digit = 0;
    for (const character of numeral.replaceAll('零', '〇').replaceAll('两', '二')) {
      const unit = chineseUnits[character];
      if (unit === undefined) digit = chineseDigits.indexOf(character);
      else {
        total += Math.max(1, digit) * unit;
        digit = 0;
      }
    }
    found.add(total + digit);
  }
  return found;
}
