import { type Actor, actorKinds } from '@plenary/core/access/actor';
import { permissions } from '@plenary/core/access/may';
import { words } from '@plenary/core/basics/basics-schema';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import { inLanguage, type Language, type Words } from '@plenary/core/basics/words';
import * as z from 'zod';
import data from './people.json' with { type: 'json' };

/** Somebody who can act, with the name in six languages. */
export interface Person {
  readonly id: string;
  readonly kind: Actor['kind'];
  readonly name: Words;
  readonly delegation?: string;
  readonly sectors?: readonly string[];
}

const person = z.strictObject({
  id: z.string(),
  kind: z.enum(actorKinds),
  name: words,
  delegation: z.string().exactOptional(),
  sectors: z.array(z.string()).exactOptional(),
});

/** The people who can act here. */
export const people: readonly Person[] = z.array(person).parse(data);

/** Whoever put into the database what it began with. */
export const founder: Actor = { id: 'plenary', name: 'Plenary', kind: 'secretary' };

/** Who acts: the person of an id, or the public where nobody is named. Refuses `actor-unknown`. */
export function actorOf(id: string | null): Result<Actor> {
  const found = people.find((one) => one.id === (id ?? 'reader'));
  if (!found) return refuse('actor-unknown', { actor: id ?? '' });
  const { name, ...actor } = found;
  return ok({ ...actor, name: inLanguage(name, 'en') });
}

/** What somebody is called in a language: the person of the id, or else the name that was written down. */
export function nameOf(id: string, written: string, language: Language): string {
  const found = people.find((one) => one.id === id);
  return found ? inLanguage(found.name, language) : written;
}

/** Says whether somebody may edit anything of a plan. */
export function mayEdit({ kind }: Person): boolean {
  return permissions[kind].change !== 'none';
}
