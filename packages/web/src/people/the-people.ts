import { getPeople } from '@plenary/api/changes';
import type { Language } from '@plenary/core/basics/words';
import { queryOptions } from '@tanstack/react-query';
import { ask } from '../app/server.ts';

/** The question for who can act here, and what they may do. */
export function thePeople(language: Language) {
  return queryOptions({
    queryKey: ['people', language],
    queryFn: ({ signal }) => ask(getPeople, { params: {}, query: { language }, signal }),
  });
}
