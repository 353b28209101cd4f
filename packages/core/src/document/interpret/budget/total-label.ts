import { lazily } from '../../../basics/lazily.ts';
import { fold, wordsOf } from '../vocabulary.ts';

/** What the label of a row of totals says: everything, the rows since the last one, or a group by name or letter. */
export interface TotalLabel {
  readonly kind: 'total' | 'subtotal';
  /** The words beside "total", folded: `a 项`, `personnel resources`; empty where there are none. */
  readonly of: string;
}

/** Reads the label of a row of totals; `null` where it is none. */
export function totalLabel(label: string): TotalLabel | null {
  const folded = fold(label)
    .replace(/[:：]\s*$/, '')
    .trim();
  for (const kind of ['subtotal', 'total'] as const) {
    for (const word of longestFirst[kind]()) {
      const rest = restBeside(folded, word);
      if (rest !== null) return { kind, of: rest.replace(/^[\s,:：;()（）–-]+|[\s,:：;()（）–-]+$/g, '') };
    }
  }
  return null;
}

/** The letter or number by which a total names its group: `a 项` and `of part a` name `a`. */
export function groupCode(of: string): string | null {
  const match = /^(?:\p{L}+ )?([a-z]|[ivx]{1,4}|\d{1,2})(?:\s*项)?\.?$/u.exec(of);
  return match?.[1] ?? null;
}

/** The letter or number a heading begins with: `A. …`, `II. …`. */
export function headingCode(heading: string): string | null {
  return /^([a-z]|[ivx]{1,4}|\d{1,2})[.)、．]\s*/.exec(fold(heading))?.[1] ?? null;
}

const longestFirst = {
  subtotal: lazily(() => sortedWords('subtotal')),
  total: lazily(() => sortedWords('total')),
};

function sortedWords(kind: TotalLabel['kind']): readonly string[] {
  return wordsOf(kind).toSorted((a, b) => b.length - a.length);
}

function restBeside(text: string, word: string): string | null {
  if (text === word) return '';
  if (text.startsWith(word)) {
    const rest = text.slice(word.length);
    if (isChinese(word) || /^[^\p{L}]/u.test(rest)) return rest;
  }
  if (text.endsWith(word)) {
    const rest = text.slice(0, -word.length);
    if (isChinese(word) || /[^\p{L}]$/u.test(rest)) return rest;
  }
  return null;
}

function isChinese(word: string): boolean {
  return /\p{Script=Han}/u.test(word);
}
