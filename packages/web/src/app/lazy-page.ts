import type { Language } from '@plenary/core/basics/words';
import type { QueryClient } from '@tanstack/react-query';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { Address } from './address.ts';
import type { Page } from './page.ts';

interface Asked {
  readonly params: object;
  readonly deps: { readonly search: Address };
  readonly context: { readonly queries: QueryClient; readonly language: Language };
}

/** What of an address a page depends on: all but the open card, which is not another page. */
export function shownBy({ search: { figure: _, ...search } }: { readonly search: Address }) {
  return { search };
}

/** Fetches a page and what it needs to have been answered. */
export async function loadPage(load: () => Promise<Page>, { params, deps, context }: Asked): Promise<void> {
  const given: Record<string, string> = Object.fromEntries(Object.entries(params));
  const page = await load();
  await page.load({
    params: given,
    search: { ...deps.search },
    plan: given['plan'] ?? '',
    scenario: deps.search.scenario ?? 'none',
    language: context.language,
    queries: context.queries,
  });
}

/** The component of a page that is fetched when it is shown. */
export function showPage(load: () => Promise<Page>) {
  return lazyRouteComponent(load, 'Page');
}
