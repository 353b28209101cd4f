import { ok, type Result } from '@plenary/core/basics/result';
import { decodeText } from '../text/decode-text.ts';

/**
 * The text of a file in markup: UTF-8 or UTF-16 as any text, or else the encoding it declares at its start. Refuses what
 * the decoder of text refuses.
 */
export function decodeMarkup(bytes: Uint8Array, file: string): Result<string> {
  const plain = decodeText(bytes, file);
  if (plain.ok) return ok(plain.value.replace(/^\ufeff/, ''));
  if (plain.refusal.code !== 'not-utf-8') return plain;
  const declared = declaredEncoding(bytes);
  const text = declared === null ? null : decoded(bytes, declared);
  return text === null ? plain : ok(text);
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const declared =
    /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(start) ??
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(start);
  return declared?.[1] ?? null;
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
