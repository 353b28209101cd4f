import type { Language, Words } from '../../basics/words.ts';
import type { Member } from '../cube.ts';
import { type CodedName, codeLevels } from './code-levels.ts';
import type { MappedDimension } from './line-mapping.ts';

/** The members of one dimension as the lines name them, each with a number. */
export class LineMembers {
  readonly id: string;
  readonly #mapped: MappedDimension;
  readonly #language: Language;
  readonly #numbers = new Map<string, number>();
  readonly #ids: string[] = [];
  readonly #parents: number[] = [];
  readonly #names: (string | null)[] = [];

  constructor(mapped: MappedDimension, language: Language) {
    this.id = mapped.id;
    this.#mapped = mapped;
    this.#language = language;
  }

  /** The number of the member that codes from the outermost on lead to; `null` where it stands under another parent already. */
  at(path: readonly CodedName[]): number | null {
    let above = -1;
    for (const { code, name } of this.#whole(path)) {
      const found = this.#member(code, name, above);
      if (found === null) return null;
      above = found;
    }
    return above;
  }

  /** The number of each member's parent; -1 for none. */
  get parents(): readonly number[] {
    return this.#parents;
  }

  /** The ids by number. */
  get ids(): readonly string[] {
    return this.#ids;
  }

  /** The members that facts are at, and those above them, as a dimension of a plan has them: a parent before what is below it. */
  members(used: ReadonlySet<number>): readonly Member[] {
    const kept = new Set<number>();
    for (const number of used)
      for (let at = number; at >= 0 && !kept.has(at); at = this.#parents[at] ?? -1) kept.add(at);
    return this.#ids.flatMap((id, number) => {
      if (!kept.has(number)) return [];
      const parent = this.#ids[this.#parents[number] ?? -1];
      const name: Words = this.#mapped.names?.[id] ?? { [this.#language]: this.#names[number] ?? id };
      return [parent === undefined ? { id, name } : { id, name, parent }];
    });
  }

  #member(code: string, name: string, above: number): number | null {
    const under = above >= 0 && this.#mapped.ids === 'path' ? `${this.#ids[above]}/${code}` : code;
    const id = this.#mapped.members?.[code] ?? under;
    const known = this.#numbers.get(id);
    if (known !== undefined) {
      if (name !== '' && this.#names[known] === null) this.#names[known] = name;
      return this.#parents[known] === above ? known : null;
    }
    const number = this.#ids.length;
    this.#numbers.set(id, number);
    this.#ids.push(id);
    this.#parents.push(above);
    this.#names.push(name === '' ? null : name);
    return number;
  }

  #whole(path: readonly CodedName[]): readonly CodedName[] {
    const { prefixes, separator } = this.#mapped;
    const [given] = path;
    return given && (prefixes || separator !== undefined) ? codeLevels(given, this.#mapped) : path;
  }
}
