import type { Language } from '@plenary/core/basics/words';
import { createContext, useContext } from 'react';
import type { Address } from './address.ts';

/** Which plan the pages show, in which language and scenario. */
export interface Shown {
  readonly plan: string;
  readonly language: Language;
  readonly scenario: string;
}

/** What a page of a plan shows, and what of its address goes along to other pages. */
export interface ShownAlong extends Shown {
  readonly along: Pick<Address, 'lang' | 'scenario'>;
}

/** Set around the pages of a plan. */
export const ShownContext = createContext<ShownAlong>({
  plan: '',
  language: 'en',
  scenario: 'none',
  along: {},
});

/** Which plan the page shows, and as what. */
export function useShown(): ShownAlong {
  return useContext(ShownContext);
}
