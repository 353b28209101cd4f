import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import MarkdownIt from 'markdown-it';
import { SaxesParser } from 'saxes';
import type { MeasuredFormat } from './written-inputs.ts';

/**
 * What the library of a format does alone: every element or cell seen once and nothing kept of it. A text has no library:
 * its lines are split at tabs. Answers with how much was seen.
 */
export function parsedBare(format: MeasuredFormat, bytes: Uint8Array): number {
  if (format === 'Excel') {
    return Object.values(unzipSync(bytes)).reduce((seen, part) => seen + elementsOf(strFromU8(part)), 0);
  }
  const text = new TextDecoder().decode(bytes);
  if (format === 'Akoma Ntoso') return elementsOf(text);
  if (format === 'CSV') return parse(text).length;
  if (format === 'Markdown') return new MarkdownIt({ html: true }).parse(text, {}).length;
  if (format === 'text') return text.split('\n').reduce((seen, line) => seen + line.split('\t').length, 0);
  let seen = 0;
  const parser = new Parser({
    onopentag: () => {
      seen += 1;
    },
  });
  parser.end(text);
  return seen;
}

function elementsOf(xml: string): number {
  let seen = 0;
  const parser = new SaxesParser();
  parser.on('opentag', () => {
    seen += 1;
  });
  parser.write(xml).close();
  return seen;
}
