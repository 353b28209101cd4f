import { coordinatesText } from '../basics/address.ts';
import type { Fact } from '../budget/cube.ts';
import type { FactValue, SetFact } from './change.ts';

/**
 * Facts of one cube while they are being assigned. Finds by coordinates, and puts off what moves the others: removing leaves
 * a hole until a place is asked for, so that long lists of changes take time in proportion to their length.
 */
export class FactList {
  #list: (Fact | null)[];
  #holes = 0;
  readonly #present: Set<string>;
  #positions: Map<string, number> | null = null;

  constructor(facts: readonly Fact[]) {
    this.#list = [...facts];
    this.#present = new Set(facts.map((fact) => coordinatesText(fact.at)));
  }

  /** The facts as they stand. */
  facts(): readonly Fact[] {
    return this.#list.filter((fact) => fact !== null);
  }

  /** Assigns one fact; `false` where what was before is not what stands there, or stands elsewhere. */
  set(change: SetFact): boolean {
    const key = coordinatesText(change.at);
    if (change.index !== undefined) this.#closeHoles();
    if (!change.before) return change.after !== null && this.#add(change, change.after, key);
    const position = this.#positionOf(key, change.index);
    const fact = position === null ? null : this.#list[position];
    if (position === null || !fact) return false;
    if (fact.amount !== change.before.amount || fact.halfWidth !== change.before.halfWidth) return false;
    if (change.after) this.#list[position] = { at: fact.at, ...valueOnly(change.after) };
    else this.#remove(position, key, change.index !== undefined);
    return true;
  }

  #add(change: SetFact, value: FactValue, key: string): boolean {
    const index = change.index ?? this.#list.length;
    if (this.#present.has(key) || !Number.isInteger(index)) return false;
    if (index < 0 || index > this.#list.length) return false;
    const last = index === this.#list.length;
    this.#list.splice(index, 0, { at: change.at, ...valueOnly(value) });
    this.#present.add(key);
    if (last) this.#positions?.set(key, index);
    else this.#positions = null;
    return true;
  }

  #remove(position: number, key: string, atItsPlace: boolean): void {
    this.#present.delete(key);
    this.#positions?.delete(key);
    if (atItsPlace) {
      this.#list.splice(position, 1);
      if (position < this.#list.length) this.#positions = null;
    } else {
      this.#list[position] = null;
      this.#holes += 1;
    }
  }

  #positionOf(key: string, index: number | undefined): number | null {
    if (!this.#present.has(key)) return null;
    if (index !== undefined) {
      const fact = this.#list[index];
      return fact && coordinatesText(fact.at) === key ? index : null;
    }
    this.#positions ??= new Map(
      this.#list.flatMap((fact, position) => (fact ? [[coordinatesText(fact.at), position]] : [])),
    );
    return this.#positions.get(key) ?? null;
  }

  #closeHoles(): void {
    if (this.#holes === 0) return;
    this.#list = this.#list.filter((fact) => fact !== null);
    this.#holes = 0;
    this.#positions = null;
  }
}

function valueOnly(value: FactValue): FactValue {
  return { amount: value.amount, halfWidth: value.halfWidth };
}
