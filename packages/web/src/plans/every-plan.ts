import { listPlans } from '@plenary/api/plans';
import type { Language } from '@plenary/core/basics/words';
import { queryOptions } from '@tanstack/react-query';
import { ask } from '../app/server.ts';

/** The plans there are, asked again whenever something shows them. */
export function everyPlan(language: Language) {
  return queryOptions({
    queryKey: ['plans', language],
    queryFn: ({ signal }) => ask(listPlans, { params: {}, query: { language, limit: 200 }, signal }),
    staleTime: 0,
  });
}
