import { type Language, wordsIn } from '../../../basics/words.ts';
import type { Member } from '../../../budget/cube.ts';
import type { Context, Found } from '../context.ts';
import { idOf, isNamed } from './names.ts';

/** A member of the tree of objects with the other names it goes by. */
type ObjectMember = Member & { readonly alternatives?: readonly string[] };

/** The objects of expenditure of a table: those the profile knows, and those met that it does not know. */
export class ObjectTree {
  readonly added: (Member & { readonly dimension: 'object' })[] = [];
  readonly #members: ObjectMember[];
  readonly #language: Language;

  constructor(context: Context) {
    this.#language = context.language;
    const met = context.known.members.filter((member) => member.dimension === 'object');
    this.#members = [...context.profile.objects, ...met];
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

  /** The members that were not known before, for the plan. */
  found(): Pick<Found, 'members'> {
    return { members: this.added };
  }

  #add(label: string, parent: string | null): string {
    const name = label.replace(/^\s*\p{L}[.)]\s*/u, '').trim();
    const taken = (id: string): boolean => this.#members.some((member) => member.id === id);
    const plain = idOf(name);
    const id = taken(plain) && parent !== null ? `${parent}-${plain}` : plain;
    const member: Member = {
      id,
      name: wordsIn(this.#language, name),
      ...(parent === null ? {} : { parent }),
    };
    if (!taken(id)) {
      this.#members.push(member);
      this.added.push({ ...member, dimension: 'object' });
    }
    return id;
  }
}
