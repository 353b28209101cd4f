import type { Language } from '@plenary/core/basics/words';
import { useParams, useSearch } from '@tanstack/react-router';
import { useLanguage } from './use-words.ts';

/** Which plan the pages show, in which language and scenario. */
export interface Shown {
  readonly plan: string;
  readonly language: Language;
  readonly scenario: string;
}

/** Which plan the page shows, and as what. */
export function useShown(): Shown {
  const plan = useParams({ strict: false, select: (params) => params.plan ?? '' });
  const scenario = useSearch({ strict: false, select: (search) => search.scenario ?? 'none' });
  return { plan, scenario, language: useLanguage() };
}
