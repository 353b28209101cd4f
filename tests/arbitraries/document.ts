import type { Run, RunStyle } from '@plenary/core/basics/text';
import type { CellPart, Document, Node, Row } from '@plenary/core/document/document';
import * as fc from 'fast-check';

/** Words that look like something else: a table, an item, a heading, a footnote, a page number, markup, a total. */
const disguises = [
  'a\tb',
  '- item',
  '• item',
  '* star',
  '* — note',
  '7',
  '- 7 -',
  '7 -',
  'Page 3',
  '## Part',
  'Part #',
  'Risks',
  '⁴⁴ note',
  '[^1]: note',
  '† note',
  '| a | b |',
  '---',
  '____',
  '<ul><li>x',
  '</p><p>',
  '<h>x</h>',
  '<tr>x',
  '<footer>7</footer>',
  '<script>alert(1)</script>',
  '<!-- x -->',
  '"onload=\'x',
  ']]>',
  '&amp;',
  '&#9;',
  '&lt',
  'R&D',
  '<5%',
  '**bold**',
  '***',
  '~~gone~~',
  '*',
  '~',
  '\\*',
  '`code`',
  '[link](javascript:x)',
  '[Chad: words]',
  'one\ntwo',
  'one\r\ntwo',
  '%PDF-1.7',
  '{}',
  '[1]',
  '<?xml ?>',
  'Total\t12',
  'Total: 12,345',
  '目标 甲。 乙',
  'النتيجة ٣',
  '\u202eabc',
  '\u2028',
  'a\u00a0b',
  '10,155 9,155',
  '−5',
  '(3)',
  '1.',
  '(a)',
] as const;

const signs = Array.from('ab *~<>&#;|-_[]^:/."\'123');

const words = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...disguises) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: fc.constantFrom(...signs), maxLength: 12 }),
  },
);

const styles: readonly (RunStyle | undefined)[] = [undefined, undefined, 'bold', 'struck', 'underlined'];

const run: fc.Arbitrary<Run> = fc
  .tuple(
    fc.array(words, { minLength: 1, maxLength: 3 }),
    fc.constantFrom(' ', ''),
    fc.constantFrom(...styles),
  )
  .map(([texts, between, style]) => {
    const text = texts.join(between);
    return style === undefined ? { text } : { text, style };
  });

const runs = fc.array(run, { minLength: 1, maxLength: 3 });
const place = { file: '', line: 1 };

const part: fc.Arbitrary<CellPart> = fc.record({ depth: fc.nat(3), runs });
const cell = fc
  .oneof(
    { weight: 2, arbitrary: fc.array(part, { maxLength: 3 }) },
    { weight: 1, arbitrary: runs.map((one) => [{ depth: 0, runs: one }]) },
  )
  .map((parts) => ({ place, parts }));
const row: fc.Arbitrary<Row> = fc.array(cell, { maxLength: 4 }).map((cells) => ({ place, cells }));

function node(levels: number): fc.Arbitrary<Node> {
  return fc.oneof(
    fc.record({ kind: fc.constant('paragraph'), place: fc.constant(place), runs, level: fc.constant(0) }),
    fc.record({ kind: fc.constant('heading'), place: fc.constant(place), runs, level: fc.nat(levels) }),
    fc.record({
      kind: fc.constant('item'),
      place: fc.constant(place),
      runs,
      level: fc.integer({ min: 1, max: 4 }),
    }),
    fc.record({
      kind: fc.constant('footnote'),
      place: fc.constant(place),
      runs,
      level: fc.constant(0),
      mark: fc.constantFrom('1', '44', '12345', '*', '**', '†', 'a', '(a)', '1)'),
    }),
    fc.record({ kind: fc.constant('page-number'), place: fc.constant(place), runs, level: fc.constant(0) }),
    fc.record({
      kind: fc.constant('table'),
      place: fc.constant(place),
      rows: fc.array(row, { minLength: 1, maxLength: 4 }),
    }),
  );
}

/** Documents whose words try to be taken for something else; headings have at most `levels` levels. */
export function arbitraryDocument(levels = 8): fc.Arbitrary<Document> {
  return fc
    .array(node(levels), { minLength: 1, maxLength: 6 })
    .map((nodes) => ({ file: '', format: 'text', language: null, nodes }));
}
