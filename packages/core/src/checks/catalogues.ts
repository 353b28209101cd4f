import type { Catalogue } from '../wording/catalogue.ts';

/**
 * The sentences of every rule by its id. A new rule adds an import of its `messages.json` and a line here, next to its
 * line in `rules.ts`; a test says so where either is missing, and checks the sentences in all six languages.
 */
export const catalogues: Readonly<Record<string, Catalogue>> = {};
