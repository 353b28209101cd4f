import { type Language, wordsIn } from '../../../basics/words.ts';
import type { Member } from '../../../budget/cube.ts';
import type { Context } from '../context.ts';
import { idOf, isNamed } from './names.ts';

/** A member of the tree of objects with the other names it goes by. */
type ObjectMember = Member & { readonly alternatives?: readonly string[] };

/** The rows of a table as a tree: the members that are known before, and those that are met and were not known. */
export class ObjectTree {
  readonly added: (Member & { readonly dimension: string })[] = [];
  readonly #members: ObjectMember[];
  readonly #language: Language;
  readonly #dimension: string;
  readonly #prefix: string;

  /** `prefix` begins the ids of new members, where the same names mean other things from table to table. */
  constructor(known: readonly ObjectMember[], language: Language, dimension: string, prefix = '') {
    this.#members = [...known];
    this.#language = language;
    this.#dimension = dimension;
    this.#prefix = prefix;
  }

  /** The id of what a label names: under `parent` if something there has the name, else anywhere, else a new member. */
  find(label: string, parent: string | null): string {
    const named = this.#members.filter((member) => isNamed(label, member.name, member.alternatives));
    const near =
      named.find((member) => member.parent === parent) ?? named.find((member) => member.id === parent);
    const known =
      near ?? named.find((member) => parent === null || this.isUnder(member.id, parent)) ?? named[0];
    return known?.id ?? this.#add(label, parent);
  }

  /** Says whether a label names something that is known. */
  knows(label: string): boolean {
    return this.#members.some((member) => isNamed(label, member.name, member.alternatives));
  }

  /** Says whether a member is another or stands below it. */
  isUnder(member: string, ancestor: string): boolean {
    let current: string | undefined = member;
    for (let depth = 0; current !== undefined && depth <= this.#members.length; depth += 1) {
      if (current === ancestor) return true;
      current = this.parentOf(current);
    }
    return false;
  }

  /** The member above one, if there is one. */
  parentOf(id: string): string | undefined {
    return this.#members.find((member) => member.id === id)?.parent;
  }

  /** Another member of a name that is known already: a second line of that name is not the first again. */
  another(label: string, parent: string | null): string {
    return this.#add(label, parent);
  }

  #add(label: string, parent: string | null): string {
    const name = label.replace(/^\s*\p{L}[.)]\s*/u, '').trim();
    const taken = (id: string): boolean => this.#members.some((member) => member.id === id);
    const plain = `${this.#prefix}${idOf(name)}`;
    const wanted = taken(plain) && parent !== null ? `${parent}-${idOf(name)}` : plain;
    let id = wanted;
    for (let count = 2; taken(id); count += 1) id = `${wanted}-${count}`;
    const member: Member = {
      id,
      name: wordsIn(this.#language, name),
      ...(parent === null ? {} : { parent }),
    };
    this.#members.push(member);
    this.added.push({ ...member, dimension: this.#dimension });
    return id;
  }
}

/** The objects of expenditure that are known before a table is read. */
export function knownObjects(context: Context): readonly ObjectMember[] {
  const met = context.known.members.filter((member) => member.dimension === 'object');
  return [...context.profile.objects, ...met];
}
