import type { Language } from '@plenary/core/basics/words';
import { createContext, useContext } from 'react';
import type { Say } from './words.ts';

/** The language the pages are shown in, and what says their sentences in it. */
export interface Spoken {
  readonly language: Language;
  readonly say: Say;
}

/** Set around every page; read by hundreds of figures and links, so it is a context and not asked of the router. */
export const SpokenContext = createContext<Spoken>({ language: 'en', say: (code) => code });

/** What says the sentences of the pages in the language they are shown in. */
export function useWords(): Say {
  return useContext(SpokenContext).say;
}

/** The language the pages are shown in. */
export function useLanguage(): Language {
  return useContext(SpokenContext).language;
}
