import { matchesOf } from '../../../basics/patterns/matches.ts';
import type { Language } from '../../../basics/words.ts';
import words from './listed-words.json' with { type: 'json' };

/** An item of a list that the list names before; where it stands in the sentence. */
export interface RepeatedItem {
  readonly text: string;
  readonly start: number;
}

/** A clause or an item, and where it stands. */
export interface Part {
  readonly text: string;
  readonly start: number;
}

/**
 * The items of the lists of a sentence that stand in them twice: `A、B和C和B`, `with A, B and A`. A last item may have the verb of the
 * sentence behind it (`A、B和A开展合作`), and a first one what leads to the list before it. `language` tells the conjunctions of lists
 * with commas; without one only Chinese lists are looked at.
 */
export function repeatedItems(sentence: string, language: Language | null): readonly RepeatedItem[] {
  if (sentence.includes('、')) return clausesOf(sentence).flatMap(repeatedInChinese);
  if (language === null || language === 'zh') return [];
  if (!(language === 'ar' ? / و/ : /,/).test(sentence)) return [];
  const clauses = matchesOf(sentence, /[^;:()[\]—–«»“”"؛\n]+/gu);
  return clauses.flatMap(({ 0: text, index: start }) => {
    const found = language === 'ar' ? repeatedInArabic(text) : repeatedAtEnd(text, language);
    return found ? [{ text: found.text, start: start + found.start }] : [];
  });
}

/** The clauses of a Chinese sentence, each with its punctuation. */
export function clausesOf(sentence: string): readonly Part[] {
  return matchesOf(sentence, /[^，。；：？！（）()\n]+[，；：]?/gu).map((match) => ({
    text: match[0],
    start: match.index,
  }));
}

const chineseLead = new RegExp(`^.*(?:${words.zh.leads.join('|')})`, 'u');
const chineseTail = new RegExp(`^(?:${words.zh.tails.join('|')})`, 'u');

function repeatedInChinese({ text: clause, start }: Part): readonly RepeatedItem[] {
  if (!clause.includes('、')) return [];
  const items = itemsOf(clause);
  return items.flatMap((item, index): readonly RepeatedItem[] => {
    const again = items
      .slice(0, index)
      .flatMap((other, place) =>
        place === 0 ? [other.text, other.text.replace(chineseLead, '')] : [other.text],
      )
      .find(
        (other) =>
          other.length >= 3 &&
          /\p{L}{2}/u.test(other) &&
          isSame(item.text, other, index === items.length - 1),
      );
    return again === undefined ? [] : [{ text: again, start: start + item.start }];
  });
}

function isSame(item: string, other: string, isLast: boolean): boolean {
  return item === other || (isLast && item.startsWith(other) && chineseTail.test(item.slice(other.length)));
}

function itemsOf(clause: string): readonly Part[] {
  return matchesOf(clause, /(?:(?!、|以及|[和与及或，；：])[\s\S])+/gu).map((match) => ({
    text: match[0].trim(),
    start: match.index,
  }));
}

type Spaced = Exclude<Language, 'zh'>;

/** The patterns of a language, made when the first list in it is met. */
const patternsOf = lazilyBy((language: Spaced) => {
  const { conjunctions, leads, tails } = words[language];
  return {
    conjunction: new RegExp(`,?\\s(?:${conjunctions.join('|')})\\s+`, 'gu'),
    lead: new RegExp(`^.*(?:^|\\s)(?:${leads.join('|')})\\s+`, 'su'),
    end: new RegExp(`^(?:[\\s.!?؟]*$|\\s*[,،]|\\s+(?:${tails.join('|')})(?!\\p{L}))`, 'u'),
  };
});

function lazilyBy<Made>(make: (language: Spaced) => Made): (language: Spaced) => Made {
  const made = new Map<Spaced, Made>();
  return (language) => {
    const one = made.get(language) ?? make(language);
    made.set(language, one);
    return one;
  };
}

/** The last item of a list with commas, behind its conjunction, where it stood before. */
function repeatedAtEnd(clause: string, language: Spaced): RepeatedItem | null {
  for (const match of matchesOf(clause, patternsOf(language).conjunction)) {
    const items = clause.slice(0, match.index).split(',');
    const start = match.index + match[0].length;
    const found = items.length < 2 ? null : namedBefore(items, clause.slice(start), language);
    if (found !== null) return { text: found, start };
  }
  return null;
}

/** The item of the list that the rest of the clause begins with. */
function namedBefore(items: readonly string[], rest: string, language: Spaced): string | null {
  const last = items.length - 1;
  // What stands between is one thing named, not a clause of its own.
  if (items.slice(1).some((item) => item.trim().split(/\s+/).length > mostWords)) return null;
  const { lead, end } = patternsOf(language);
  const named = items.flatMap((item, index) => {
    if (index === last && !item.trim().includes(' ')) return [];
    return [index > 0 ? item.trim() : lead.test(item) ? item.replace(lead, '').trim() : ''];
  });
  return named.find((item) => isNamed(item) && goesNoFurther(rest, item, end)) ?? null;
}

const mostWords = 4;

function isNamed(item: string): boolean {
  return (
    item.length >= 4 && /\p{L}{2}/u.test(item) && !/\d/.test(item) && item.split(/\s+/).length <= mostWords
  );
}

function goesNoFurther(rest: string, item: string, end: RegExp): boolean {
  return rest.toLowerCase().startsWith(item.toLowerCase()) && end.test(rest.slice(item.length));
}

/** `مع المكاتب والمستخدمين والمكاتب`: items are joined by a letter before the next word. */
function repeatedInArabic(clause: string): RepeatedItem | null {
  for (const match of matchesOf(clause, /[,،]?\sو(?=\p{L})/gu)) {
    const items = clause.slice(0, match.index).split(/[,،]\s*(?:و(?=\p{L}))?|\sو(?=\p{L})/u);
    const start = match.index + match[0].length;
    const found = items.length < 2 ? null : namedBefore(items, clause.slice(start), 'ar');
    if (found !== null && clause.slice(0, match.index).includes(` ${found}`)) return { text: found, start };
  }
  return null;
}
