import { type Called, call } from '@plenary/api/client';
import { postImport } from '@plenary/api/imports';
import type { Language } from '@plenary/core/basics/words';
import { server } from '../app/server.ts';

/** Sends a file; the server reads, interprets and checks it while the page shows how far it is. */
export async function beginImport(
  file: File,
  language: Language,
  signal: AbortSignal,
): Promise<Called<typeof postImport.answer>> {
  const body = new Uint8Array(await file.arrayBuffer());
  return await call(server(), postImport, {
    params: {},
    query: { language },
    body,
    fileName: file.name,
    signal,
  });
}
