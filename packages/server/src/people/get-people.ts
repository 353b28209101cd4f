import { getPeople } from '@plenary/api/changes';
import { ok } from '@plenary/core/basics/result';
import { inLanguage } from '@plenary/core/basics/words';
import { handled } from '../app/handler.ts';
import { mayEdit, people } from './people.ts';

/** Answers who can act here. */
export const handlePeople = handled(getPeople, ({ query }) =>
  ok({
    people: people.map((one) => ({
      id: one.id,
      name: inLanguage(one.name, query.language),
      kind: one.kind,
      delegation: one.delegation ?? null,
      mayEdit: mayEdit(one),
    })),
  }),
);
