import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from './server.ts';

/**
 * What the server has answered. An answer stands until the server says that its plan has a new revision, so nothing is
 * asked twice; refusals are final, a server or a database that is not there is tried again.
 */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 30 * 60 * 1000,
      refetchOnWindowFocus: false,
      retry: (failures, error) =>
        failures < 2 && error instanceof ProblemError && [0, 503].includes(error.problem.status),
    },
  },
});
