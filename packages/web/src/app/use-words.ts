import type { Language } from '@plenary/core/basics/words';
import { getRouteApi } from '@tanstack/react-router';
import type { Say } from './words.ts';

const everyPage = getRouteApi('__root__');

/** What says the sentences of the pages in the language they are shown in. */
export function useWords(): Say {
  return everyPage.useRouteContext({ select: (context) => context.say });
}

/** The language the pages are shown in. */
export function useLanguage(): Language {
  return everyPage.useRouteContext({ select: (context) => context.language });
}
