import { cellText } from '../../content.ts';
import { fold, isConcept, wordsOf } from '../vocabulary.ts';
import type { BodyRow } from './header.ts';
import { comparable, idOf } from './names.ts';
import type { ObjectTree } from './object-tree.ts';
import { groupCode, headingCode, type TotalLabel, totalLabel } from './total-label.ts';

/** What a row of a table by object of expenditure is: a heading, one that cannot be told, or one of figures. */
export type ObjectRow = { readonly kind: 'heading' | 'unclear'; readonly row: BodyRow } | FigureRow;

/**
 * A row of figures: an object of the tree; a line inside the total; the figure of `group` (`null`: the whole table), or
 * of `leaves` where these are not all of a group.
 */
export type FigureRow =
  | { readonly kind: 'leaf'; readonly row: BodyRow; readonly object: string }
  | { readonly kind: 'of-which'; readonly row: BodyRow; readonly item: string }
  | {
      readonly kind: 'total';
      readonly row: BodyRow;
      readonly group: string | null;
      readonly leaves: readonly string[];
    };

interface Category {
  readonly object: string;
  readonly code: string | null;
  readonly heading: string;
  readonly leaves: string[];
}

/**
 * Walks the rows of a table by object: headings without figures open a category (those with a letter, and those the
 * tree has at its top) or a group in it, subtotals close the group, totals by letter or name the category; after "of
 * which" come lines that are inside the total.
 */
export class ObjectRows {
  readonly rows: ObjectRow[] = [];
  readonly #tree: ObjectTree;
  readonly #all: string[] = [];
  readonly #categories: Category[] = [];
  /** The category whose rows are being read; none after its total. */
  #open: Category | null = null;
  #group: string | null = null;
  #leaves: string[] = [];
  #memo = false;
  #blockStart = 0;
  readonly #plainTotals: readonly string[];

  constructor(body: readonly BodyRow[], tree: ObjectTree) {
    this.#tree = tree;
    this.#plainTotals = body.flatMap(({ label }) => {
      const total = totalLabel(label);
      return total?.kind === 'total' && total.of === '' ? [fold(label)] : [];
    });
    body.forEach((row, index) => this.rows.push(this.#read(row, index === body.length - 1)));
  }

  #read(row: BodyRow, last: boolean): ObjectRow {
    const blank = row.cells.every((cell) => cellText(cell).trim() === '');
    if (isOfWhich(row.label)) {
      this.#memo = blank;
      return blank ? { kind: 'heading', row } : { kind: 'of-which', row, item: itemOf(row.label) };
    }
    if (row.label === '') return last && !blank ? this.#grandTotal(row) : { kind: 'unclear', row };
    const total = totalLabel(row.label);
    if (total) return this.#total(row, total);
    if (blank) return this.#heading(row);
    if (this.#memo) return { kind: 'of-which', row, item: itemOf(row.label) };
    return this.#leaf(row);
  }

  #heading(row: BodyRow): ObjectRow {
    const code = headingCode(row.label);
    const open = this.#open;
    const object = this.#tree.find(row.label, code === null ? (open?.object ?? null) : null);
    const top = code !== null || (this.#tree.parentOf(object) === undefined && object !== open?.object);
    this.#group = top ? null : object;
    this.#leaves = [];
    this.#memo = false;
    if (top) {
      this.#open = { object, code, heading: comparable(row.label), leaves: [] };
      this.#categories.push(this.#open);
    }
    return { kind: 'heading', row };
  }

  #leaf(row: BodyRow): ObjectRow {
    const parent = this.#group ?? this.#open?.object ?? null;
    const found = this.#tree.find(row.label, parent);
    const object = this.#all.includes(found) ? this.#tree.another(row.label, parent) : found;
    this.#leaves.push(object);
    this.#all.push(object);
    this.#open?.leaves.push(object);
    return { kind: 'leaf', row, object };
  }

  #total(row: BodyRow, label: TotalLabel): ObjectRow {
    this.#memo = false;
    if (label.kind === 'subtotal' && label.of === '') return this.#subtotal(row);
    if (label.of === '') return this.#blockTotal(row) ?? this.#grandTotal(row);
    const category = this.#categoryNamed(label.of);
    if (category) {
      this.#open = null;
      return this.#sum(row, category.object, category.leaves);
    }
    if (this.#tree.knows(label.of)) {
      const group = this.#tree.find(label.of, null);
      return this.#sum(
        row,
        group,
        this.#all.filter((leaf) => this.#tree.isUnder(leaf, group)),
      );
    }
    return label.kind === 'total' && groupCode(label.of) === null
      ? this.#grandTotal(row)
      : { kind: 'unclear', row };
  }

  /** Closes the group, or the category where there is no group; one row alone may be a group of its own name. */
  #subtotal(row: BodyRow): ObjectRow {
    const leaves = this.#leaves;
    const [only] = leaves;
    const alone = leaves.length === 1 && only !== undefined ? only : null;
    const group = this.#group ?? alone ?? this.#open?.object ?? null;
    if (this.#group === null && alone === null) this.#open = null;
    this.#group = null;
    this.#leaves = [];
    return leaves.length === 0 ? { kind: 'unclear', row } : this.#sum(row, group, leaves);
  }

  #categoryNamed(of: string): Category | undefined {
    const code = groupCode(of);
    const name = comparable(of);
    return this.#categories.find(
      (category) => (code !== null && category.code === code) || (name !== '' && category.heading === name),
    );
  }

  /** Where several rows are called just "total", each is of the lines since the last one. */
  #blockTotal(row: BodyRow): ObjectRow | null {
    const word = fold(row.label);
    if (this.#plainTotals.filter((other) => other === word).length < 2) return null;
    const leaves = this.#all.slice(this.#blockStart);
    this.#blockStart = this.#all.length;
    this.#open = null;
    this.#group = null;
    this.#leaves = [];
    return leaves.length === 0 ? null : { kind: 'total', row, group: null, leaves };
  }

  #grandTotal(row: BodyRow): ObjectRow {
    return { kind: 'total', row, group: null, leaves: [] };
  }

  /** The group's figure where the leaves are all its own; else their sum, as the table shows it. */
  #sum(row: BodyRow, group: string | null, leaves: readonly string[]): ObjectRow {
    const own = group !== null && this.#all.filter((leaf) => this.#tree.isUnder(leaf, group)).length;
    const fits =
      group !== null && own === leaves.length && leaves.every((leaf) => this.#tree.isUnder(leaf, group));
    return { kind: 'total', row, group: fits ? group : null, leaves: fits ? [] : leaves };
  }
}

function isOfWhich(label: string): boolean {
  if (isConcept(label.replace(/[:：]\s*$/, ''), 'of-which')) return true;
  const folded = fold(label);
  return wordsOf('of-which').some((word) => new RegExp(`^${word}(?:[:：]|[ ,])`, 'u').test(folded));
}

function itemOf(label: string): string {
  const folded = fold(label);
  const word = wordsOf('of-which').find((one) => folded.startsWith(one));
  return idOf(word === undefined ? label : folded.slice(word.length));
}
