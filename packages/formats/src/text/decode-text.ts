import { ok, type Result, refuse } from '@plenary/core/basics/result';

/**
 * The text of bytes: UTF-8 with or without byte order mark, UTF-16 with one. Refuses `not-utf-8`, `not-utf-16`
 * and `binary-file` with the line and the byte (from 1) that is in the way, and `truncated-file` where the bytes end within a
 * character.
 */
export function decodeText(bytes: Uint8Array, file: string): Result<string> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, 'utf-16le', file);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, 'utf-16be', file);
  // Nearly every text is found to be in order without looking at each byte for what is in the way.
  const text = utf8(bytes);
  if (text !== null && !control.test(text)) return ok(text);
  const controlAt = bytes.findIndex(isControl);
  if (controlAt >= 0) return refuse('binary-file', { file, ...facts(bytes, controlAt) });
  const invalid = firstInvalid(bytes);
  if (!invalid) return ok(new TextDecoder('utf-8').decode(bytes));
  const code = invalid.cutOff ? 'truncated-file' : 'not-utf-8';
  return refuse(code, { file, ...facts(bytes, invalid.at) });
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const control = /(?![\t-\r\u0080-\u009f])\p{Cc}/u;

function isControl(byte: number): boolean {
  return byte < 0x20 ? byte < 0x09 || (byte > 0x0d && byte !== 0x1a) : byte === 0x7f;
}

function facts(bytes: Uint8Array, at: number): { line: number; byte: number; value: string } {
  let line = 1;
  for (let index = 0; index < at; index += 1) if (bytes[index] === 0x0a) line += 1;
  return { line, byte: at + 1, value: (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0') };
}

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be', file: string): Result<string> {
  if (bytes.length % 2 === 1)
    return refuse('truncated-file', { file, line: 1, byte: bytes.length, value: '' });
  const text = new TextDecoder(encoding).decode(bytes);
  const bad = text.search(/(?![\t\n\v\f\r\u0085])\p{Cc}|\ufffd/u);
  if (bad < 0) return ok(text);
  const line = text.slice(0, bad).split('\n').length;
  return refuse('not-utf-16', { file, line, byte: 2 * bad + 3 });
}

/** The first byte that is not UTF-8 (RFC 3629), and whether only the end of the file is in the way. */
function firstInvalid(bytes: Uint8Array): { readonly at: number; readonly cutOff: boolean } | null {
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    const length = sequenceLength(lead);
    if (length === 0) return { at, cutOff: false };
    for (let next = 1; next < length; next += 1) {
      const byte = bytes[at + next];
      if (byte === undefined) return { at, cutOff: true };
      if (byte < 0x80 || byte > 0xbf || (next === 1 && !isSecond(lead, byte)))
        return { at: at + next, cutOff: false };
    }
    at += length;
  }
  return null;
}

function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/** Neither longer than needed, nor a surrogate, nor beyond U+10FFFF. */
function isSecond(lead: number, byte: number): boolean {
  if (lead === 0xe0) return byte >= 0xa0;
  if (lead === 0xed) return byte <= 0x9f;
  if (lead === 0xf0) return byte >= 0x90;
  if (lead === 0xf4) return byte <= 0x8f;
  return true;
}
