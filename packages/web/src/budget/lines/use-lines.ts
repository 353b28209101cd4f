import { acceptLines, type LinePreview, postLines } from '@plenary/api/budget/lines';
import { call } from '@plenary/api/client';
import { useRef, useState } from 'react';
import { server } from '../../app/server.ts';
import { useShown } from '../../app/use-shown.ts';
import { sendChange } from '../../changes/send.ts';
import { usePlanHeader } from '../../plans/plan-header.ts';
import type { Task } from '../table/use-editing.ts';

/** A file of lines that was looked at: what it would change, or why it cannot be taken. */
export interface LookedAt {
  readonly file: File;
  readonly preview: LinePreview | null;
  readonly refused: string | null;
}

/** Looks at a file of lines on the server, which changes nothing; it can be given up at any time. */
export function useLines(perform: (task: Task) => void) {
  const { plan, language } = useShown();
  const { period } = usePlanHeader();
  const stop = useRef<AbortController | null>(null);
  const [reading, setReading] = useState<string | null>(null);
  const [looked, setLooked] = useState<LookedAt | null>(null);
  const look = async (file: File, mapping?: string): Promise<void> => {
    stop.current?.abort();
    const controller = new AbortController();
    stop.current = controller;
    setReading(file.name);
    try {
      const body = new Uint8Array(await file.arrayBuffer());
      const query = { year: period.from, language, ...(mapping === undefined ? {} : { mapping }) };
      const given = { params: { plan }, query, body, fileName: file.name, signal: controller.signal };
      const called = await call(server(), postLines, given);
      setLooked({
        file,
        preview: called.ok ? called.value : null,
        refused: called.ok ? null : called.problem.title,
      });
    } catch {
      // Given up: nothing of it was taken.
    }
    setReading(null);
  };
  return {
    reading,
    looked,
    look,
    giveUp: (): void => stop.current?.abort(),
    close: (): void => setLooked(null),
    take: (): void => {
      if (!looked?.preview) return;
      const { file, preview } = looked;
      setLooked(null);
      perform((toSend) =>
        sendChange(async ({ plan: id, revision, reason }) => {
          const body = new Uint8Array(await file.arrayBuffer());
          const query = { mapping: preview.mapping, basedOn: revision, reason };
          return await call(server(), acceptLines, {
            params: { plan: id },
            query,
            body,
            fileName: file.name,
          });
        }, toSend),
      );
    },
  };
}

/** What was looked at, and what can be done with it. */
export type Lines = ReturnType<typeof useLines>;
