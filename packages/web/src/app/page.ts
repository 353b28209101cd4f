import type { QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Shown } from './use-shown.ts';

/** What a page is asked with before it shows: the parameters of its path, and what it shows. */
export interface PageAsked extends Shown {
  readonly params: Readonly<Record<string, string>>;
  readonly search: Readonly<Record<string, string | undefined>>;
  readonly queries: QueryClient;
}

/** A page: what it needs to have been answered, and the component that shows it. Loaded when it is gone to. */
export interface Page {
  readonly load: (asked: PageAsked) => Promise<unknown>;
  readonly Page: () => ReactNode;
}
