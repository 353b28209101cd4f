import type { Problem } from '@plenary/api/contract/problem';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useRef, useState } from 'react';
import { useLanguage } from '../app/use-words.ts';
import { beginImport } from './begin-import.ts';

/** How far a file is on its way to the server. */
export type Sending =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly file: string }
  | { readonly kind: 'refused'; readonly file: File; readonly problem: Problem };

/** Sends a file and goes to the page of its import. */
export function useImport() {
  const language = useLanguage();
  const navigate = useNavigate();
  const [sending, setSending] = useState<Sending>({ kind: 'idle' });
  const stop = useRef<AbortController | null>(null);
  const begin = useCallback(
    async (file: File): Promise<void> => {
      stop.current?.abort();
      const controller = new AbortController();
      stop.current = controller;
      setSending({ kind: 'sending', file: file.name });
      try {
        const begun = await beginImport(file, language, controller.signal);
        if (!begun.ok) return setSending({ kind: 'refused', file, problem: begun.problem });
        setSending({ kind: 'idle' });
        await navigate({ to: '/imports/$import', params: { import: begun.value.id } });
      } catch {
        // Cancelled: nothing of it has reached the server as a whole.
        setSending({ kind: 'idle' });
      }
    },
    [language, navigate],
  );
  const cancel = useCallback(() => {
    stop.current?.abort();
    setSending({ kind: 'idle' });
  }, []);
  return { sending, begin, cancel };
}
