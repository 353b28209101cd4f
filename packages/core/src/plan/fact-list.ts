import { coordinatesText } from '../basics/address.ts';
import type { Cube, Fact } from '../budget/cube.ts';
import { positionsOf, standAlike } from '../budget/cube-index.ts';
import type { FactValue, SetFact } from './change.ts';

/**
 * Facts of one cube while they are being assigned. Finds by coordinates, and puts off what moves the others: removing leaves
 * a hole until a place is asked for, so that long lists of changes take time in proportion to their length.
 */
export class FactList {
  readonly #cube: Cube;
  #list: (Fact | null)[];
  #holes = 0;
  /** What was added (`true`) and removed since. */
  readonly #changed = new Map<string, boolean>();
  /** Where facts stand that the index of the cube does not tell: those added at the end, or all once others have moved. */
  #positions = new Map<string, number>();
  #moved: 'none' | 'some' | 'indexed' = 'none';

  constructor(cube: Cube) {
    this.#cube = cube;
    this.#list = [...cube.facts];
  }

  /** The cube with its facts as they stand. */
  cube(): Cube {
    const facts = this.#list.filter((fact) => fact !== null);
    const cube = { ...this.#cube, facts };
    if (this.#changed.size === 0) standAlike(this.#cube, cube);
    return cube;
  }

  /** Assigns one fact; `false` where what was before is not what stands there, or stands elsewhere. */
  set(change: SetFact): boolean {
    if (change.index !== undefined) this.#closeHoles();
    if (!change.before) return change.after !== null && this.#add(change, change.after);
    const position = this.#positionOf(change);
    const fact = position === null ? null : this.#list[position];
    if (position === null || !fact) return false;
    if (fact.amount !== change.before.amount || fact.halfWidth !== change.before.halfWidth) return false;
    if (change.after) this.#list[position] = { at: fact.at, ...valueOnly(change.after) };
    else this.#remove(position, change);
    return true;
  }

  #add(change: SetFact, value: FactValue): boolean {
    const index = change.index ?? this.#list.length;
    if (this.#isThere(change) || !Number.isInteger(index)) return false;
    if (index < 0 || index > this.#list.length) return false;
    const last = index === this.#list.length;
    const key = coordinatesText(change.at);
    this.#list.splice(index, 0, { at: change.at, ...valueOnly(value) });
    this.#changed.set(key, true);
    if (last) this.#positions.set(key, index);
    else this.#moved = 'some';
    return true;
  }

  #remove(position: number, { at, index }: SetFact): void {
    const key = coordinatesText(at);
    this.#changed.set(key, false);
    this.#positions.delete(key);
    if (index === undefined) {
      this.#list[position] = null;
      this.#holes += 1;
    } else {
      this.#list.splice(position, 1);
      if (position < this.#list.length) this.#moved = 'some';
    }
  }

  #isThere({ at }: SetFact): boolean {
    const changed = this.#changed.size > 0 ? this.#changed.get(coordinatesText(at)) : undefined;
    return changed ?? positionsOf(this.#cube, at).length > 0;
  }

  #positionOf(change: SetFact): number | null {
    const { at, index } = change;
    if (!this.#isThere(change)) return null;
    if (index !== undefined) {
      const fact = this.#list[index];
      return fact && coordinatesText(fact.at) === coordinatesText(at) ? index : null;
    }
    if (this.#moved === 'some') {
      this.#positions = new Map(
        this.#list.flatMap((fact, position) => (fact ? [[coordinatesText(fact.at), position]] : [])),
      );
      this.#moved = 'indexed';
    }
    const known = this.#positions.size > 0 ? this.#positions.get(coordinatesText(at)) : undefined;
    return known ?? (this.#moved === 'none' ? (positionsOf(this.#cube, at).at(-1) ?? null) : null);
  }

  #closeHoles(): void {
    if (this.#holes === 0) return;
    this.#list = this.#list.filter((fact) => fact !== null);
    this.#holes = 0;
    this.#moved = 'some';
  }
}

function valueOnly(value: FactValue): FactValue {
  return { amount: value.amount, halfWidth: value.halfWidth };
}
