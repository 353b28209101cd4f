import type { Refusal } from '@plenary/core/basics/result';
import { SaxesParser } from 'saxes';
import { limits } from '../limits.ts';
import { type Archive, unpackPart } from './archive.ts';

/** The attributes of an element, by their names without prefixes. */
export type Attributes = Readonly<Partial<Record<string, string>>>;

/** What happens in an XML part, by names without prefixes. A handler that answers with a refusal ends the reading. */
export interface PartHandler {
  readonly open: (name: string, attributes: Attributes) => Refusal | null;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => Refusal | null;
}

const pieceLength = 64 * 1024;

/**
 * Reads an XML part of a workbook as it is unpacked. Refuses `workbook-xml-damaged`, `workbook-xml-doctype` (no entity is ever
 * defined, so none grows and nothing is fetched), `workbook-xml-too-deep`, a text that never ends, and what the handler refuses.
 */
export function readPart(archive: Archive, part: string, handler: PartHandler): Refusal | null {
  const reader = new PartReader(archive.file, part, handler);
  const refusal = unpackPart(archive, part, (piece) => reader.take(piece));
  return reader.refusal ?? refusal ?? reader.end();
}

class PartReader {
  refusal: Refusal | null = null;
  readonly #parser = new SaxesParser({ xmlns: false });
  readonly #file: string;
  readonly #part: string;
  #decoder: InstanceType<typeof TextDecoder> | null = null;
  #depth = 0;
  #silent = 0;

  constructor(file: string, part: string, handler: PartHandler) {
    this.#file = file;
    this.#part = part;
    this.#parser.on('error', () => this.#refuse('workbook-xml-damaged', {}));
    this.#parser.on('doctype', () => this.#refuse('workbook-xml-doctype', {}));
    this.#parser.on('opentag', ({ name, attributes }) => {
      this.#silent = 0;
      this.#depth += 1;
      if (this.#depth > limits.workbookDepth) {
        this.#refuse('workbook-xml-too-deep', { limit: limits.workbookDepth });
      }
      if (!this.refusal) this.refusal = handler.open(localName(name), localNames(attributes));
    });
    this.#parser.on('text', (text) => {
      this.#silent = 0;
      if (!this.refusal) handler.text?.(text);
    });
    this.#parser.on('cdata', (text) => {
      if (!this.refusal) handler.text?.(text);
    });
    this.#parser.on('closetag', ({ name }) => {
      this.#silent = 0;
      this.#depth -= 1;
      if (!this.refusal) this.refusal = handler.close?.(localName(name)) ?? null;
    });
  }

  /** Takes a piece of the part; answers whether more is wanted. */
  take(piece: Uint8Array): boolean {
    this.#decoder ??= new TextDecoder(encodingOf(piece));
    this.#write(this.#decoder.decode(piece, { stream: true }));
    return this.refusal === null;
  }

  end(): Refusal | null {
    this.#write(this.#decoder?.decode() ?? '');
    if (!this.refusal) this.#parser.close();
    return this.refusal;
  }

  #write(text: string): void {
    for (let at = 0; at < text.length && !this.refusal; at += pieceLength) {
      const piece = text.slice(at, at + pieceLength);
      this.#silent += piece.length;
      this.#parser.write(piece);
      if (this.#silent > limits.workbookText) this.#refuse('workbook-xml-damaged', {});
    }
  }

  #refuse(code: string, facts: Refusal['facts']): void {
    this.refusal ??= { code, facts: { file: this.#file, part: this.#part, ...facts } };
  }
}

function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function localNames(attributes: Readonly<Record<string, string>>): Attributes {
  const names = Object.keys(attributes);
  if (!names.some((name) => name.includes(':'))) return attributes;
  const local: Record<string, string> = {};
  // An attribute without prefix is the element's own: `id` comes before `r:id` where both stand.
  for (const name of names) if (name.includes(':')) local[localName(name)] = attributes[name] ?? '';
  for (const name of names) if (!name.includes(':')) local[name] = attributes[name] ?? '';
  return local;
}
