import { type Coordinates, coordinatesText } from '../../basics/address.ts';
import {
  type Agreement,
  type Disagreement,
  differenceOf,
  excess,
  sharedDimensions,
} from '../agreements/agreements.ts';
import type { Cube } from '../cube.ts';
import { factAt } from '../table/fact-table.ts';
import type { FactEdit } from './fact-edit.ts';
import type { LiveBudget } from './live-budget.ts';
import type { OpenFormulas } from './open-formulas.ts';

/**
 * Cubes that should agree wherever they meet, followed while facts change: a coarse cube beside the fine one, or two cuts of the same
 * budget. What should be nothing is a formula of open formulas; where one cube says nothing the formula has no value.
 */
export class OpenAgreements {
  readonly #live: LiveBudget;
  readonly #cubes: readonly Pick<Cube, 'id' | 'dimensions'>[];
  /** How many facts of either cube stand at each place where they may meet. */
  readonly #places = new Map<string, number>();
  readonly #open: { readonly met: readonly Met[]; readonly formulas: OpenFormulas }[] = [];

  /** Follows every two of these cubes. */
  constructor(live: LiveBudget, cubes: readonly string[]) {
    this.#live = live;
    this.#cubes = cubes.map((id) => ({
      id,
      dimensions: live.table(id)?.trees.map((tree) => tree.dimension) ?? [],
    }));
    this.#follow(
      cubes.flatMap((cube) => {
        const table = live.table(cube);
        const rows = Array.from({ length: table?.count ?? 0 }, (_, row) => row);
        return rows.flatMap((row) => {
          const fact = table && factAt(table, row);
          return fact ? [{ cube, at: fact.at }] : [];
        });
      }),
    );
  }

  /** Takes edits in that were applied: where one adds a fact the cubes may meet, and where one removes it no more. */
  take(edits: readonly FactEdit[]): void {
    this.#follow(edits.filter((edit) => !edit.before));
    for (const { cube, at, after } of edits) {
      if (after) continue;
      for (const { key } of this.#meetings(cube, at)) this.#places.set(key, (this.#places.get(key) ?? 0) - 1);
    }
  }

  /** Where the cubes do not agree now, and by how much. */
  get disagreements(): readonly Disagreement[] {
    return this.#open.flatMap(({ met, formulas }) =>
      met.flatMap(({ key, agreement }, index) => {
        if (this.#places.get(key) === 0) return [];
        const { value, halfWidth } = formulas.values[index] ?? { value: null, halfWidth: 0 };
        const by = value === null ? 0 : excess(value, halfWidth);
        return by === 0 ? [] : [{ ...agreement, by }];
      }),
    );
  }

  #follow(facts: readonly { readonly cube: string; readonly at: Coordinates }[]): void {
    const met = facts.flatMap(({ cube, at }) =>
      this.#meetings(cube, at).filter(({ key }) => {
        const known = this.#places.get(key);
        this.#places.set(key, (known ?? 0) + 1);
        return known === undefined;
      }),
    );
    if (met.length === 0) return;
    const differences = met.map(({ agreement }) => differenceOf(agreement));
    this.#open.push({ met, formulas: this.#live.openFormulas(differences) });
  }

  /** Where a cube may meet the others because of a fact. */
  #meetings(cube: string, at: Coordinates): readonly Met[] {
    const own = this.#cubes.findIndex(({ id }) => id === cube);
    return this.#cubes.flatMap((other, index) => {
      const [first, second] = index < own ? [other, this.#cubes[own]] : [this.#cubes[own], other];
      if (index === own || !first || !second) return [];
      const place: Record<string, string> = {};
      for (const dimension of sharedDimensions(first, second)) place[dimension] = at[dimension] ?? '';
      const key = JSON.stringify([first.id, second.id, coordinatesText(place)]);
      const agreement = { plus: { cube: first.id, at: place }, minus: { cube: second.id, at: place } };
      return [{ key, agreement }];
    });
  }
}

/** A place where two cubes may meet. */
interface Met {
  readonly key: string;
  readonly agreement: Agreement;
}
