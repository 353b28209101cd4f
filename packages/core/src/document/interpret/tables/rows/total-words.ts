import { type TotalLabel, totalLabel } from '../../budget/total-label.ts';
import { isConcept, wordsOf } from '../../vocabulary.ts';
import type { Column } from '../cells/columns.ts';
import { type Grid, textAt } from '../cells/grid.ts';
import { names } from '../cells/named.ts';

/** What the words of a row say of it: a total, a balance or difference, a line inside another, or nothing. */
export type RowWords =
  | { readonly kind: 'total' | 'subtotal'; readonly of: string }
  | { readonly kind: 'balance' | 'of-which' | 'none' };

const none: RowWords = { kind: 'none' };
const balanceConcepts = ['balance', 'difference', 'surplus'] as const;

/** Reads the words of rows; the cells of labels are looked at from left to right. */
export function rowWordsOf(grid: Grid, columns: readonly Column[]): (row: number) => RowWords {
  const labels = columns.filter((column) => column.role !== 'number' && column.role !== 'percent');
  const hint = new RegExp(
    [...wordsOf('total'), ...wordsOf('subtotal'), ...wordsOf('of-which'), ...balanceConcepts.flatMap(wordsOf)]
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('|'),
    'iu',
  );
  return (row) => {
    for (const { index } of labels) {
      const text = textAt(grid, row, index);
      if (text === '' || text.length > 200 || !hint.test(text)) continue;
      const words = wordsIn(text);
      if (words.kind !== 'none') return words;
    }
    return none;
  };
}

/** Says whether words are a word for a total and nothing else. */
export function isPlainTotal(text: string): boolean {
  return text.length <= 40 && (isConcept(text, 'total') || isConcept(text, 'subtotal'));
}

function wordsIn(text: string): RowWords {
  const total: TotalLabel | null = totalLabel(text);
  if (total) return total;
  if (isOfWhich(text)) return { kind: 'of-which' };
  return names(text, balanceConcepts) ? { kind: 'balance' } : none;
}

function isOfWhich(text: string): boolean {
  if (isConcept(text.replace(/[:：]\s*$/, ''), 'of-which')) return true;
  const lower = text.toLowerCase();
  return wordsOf('of-which').some((word) => {
    if (!lower.startsWith(word)) return false;
    return /\p{Script=Han}/u.test(word) || /^[:： ,]/.test(lower.slice(word.length));
  });
}
