import {
  deleteMapping,
  getMappings,
  type KeptMapping,
  postMapping,
  renameMapping,
} from '@plenary/api/budget/lines';
import type { Called } from '@plenary/api/client';
import { call } from '@plenary/api/client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, server } from '../../app/server.ts';
import { useShown } from '../../app/use-shown.ts';

/** The mappings that the organization of the plan keeps, and what can be done with them; what it refuses is told. */
export function useMappings() {
  const client = useQueryClient();
  const { plan } = useShown();
  const key = ['mappings', plan];
  const query = { plan };
  const [refused, setRefused] = useState<string | null>(null);
  const { data } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => ask(getMappings, { params: {}, query, signal }),
  });
  const done = async (called: Promise<Called<typeof getMappings.answer>>): Promise<boolean> => {
    const answer = await called;
    setRefused(answer.ok ? null : answer.problem.title);
    if (answer.ok) client.setQueryData(key, answer.value);
    return answer.ok;
  };
  const mappings: readonly KeptMapping[] = data?.mappings ?? [];
  return {
    mappings,
    refused,
    keep: (name: string, mapping: string): Promise<boolean> => {
      const replaces = mappings.some((one) => one.name === name);
      return done(call(server(), postMapping, { params: {}, query, body: { name, mapping, replaces } }));
    },
    rename: (name: string, to: string): Promise<boolean> =>
      done(call(server(), renameMapping, { params: {}, query, body: { name, to } })),
    drop: (name: string): Promise<boolean> =>
      done(call(server(), deleteMapping, { params: { name }, query })),
  };
}
