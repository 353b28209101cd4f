import { refusalWords } from '@plenary/core/wording/catalogue';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../read-document.ts';

const samples: Readonly<Record<string, string>> = {
  'act.xml':
    '<?xml version="1.0"?>\n<akomaNtoso xmlns="u"><act><meta><FRBRlanguage language="eng"/></meta>\n<preface><p><docTitle>Budget</docTitle></p>' +
    '</preface><body><paragraph><num>1.</num><list><intro><p>Words,<authorialNote marker="1"><p>note</p></authorialNote> so:</p>' +
    '</intro><point><num>(a)</num><content><p>one &amp; <ins>two</ins></p></content></point></list></paragraph>\n<table><tr>' +
    '<th colspan="2">Head</th></tr><tr><td rowspan="2">1</td><td>2 000</td></tr><tr><td>3</td></tr></table></body></act></akomaNtoso>',
  'page.html':
    '<!doctype html><html lang="fr"><head><title>t</title></head><body>\n<h1>Plan</h1><p>Coût<sup><a href="#n">1</a></sup> &nbsp;<del>5</del>' +
    '<ul><li>a<ul><li>b</ul></ul>\n<table><caption>T</caption><thead><tr><th rowspan=2>A<th colspan=2>B<tbody><tr><td>1<td>2' +
    '<table><tr><td>x</table></table><p id=n>1 note</p></body></html>',
  'plan.md':
    '# Plan\n\nWords[^1] and ~~old~~ **new** <u>text</u>.\n\n| A | B |\n|---|--:|\n| 1 | 2<br>3 |\n\n1. one\n   - two\n\n> quote\n\n' +
    '<table><tr><td>raw</td></tr></table>\n\n[^1]: A note\n\n    goes on\n',
};

const pieces = [
  '<',
  '>',
  '</',
  '&',
  '&#xD800;',
  '&lol;',
  '"',
  "'",
  '<![CDATA[',
  '<!--',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '<?x',
  '<table>',
  '</table>',
  '<tr>',
  '<td colspan="999999999">',
  '<td rowspan=0>',
  '<p>',
  '</p>',
  '<script>',
  '<b>',
  '</akomaNtoso>',
  '|',
  '\n|-|-|\n',
  '[^1]',
  '[^1]: ',
  '>',
  '    ',
  '- ',
  '`',
  '*',
  '~~',
  '\n',
  '\0',
  '\ufeff',
  '\u202e',
  '<svg><style>',
  '<authorialNote marker="">',
  '<num>7</num>',
];

/** A change of a text: a piece put in once or many times, a stretch cut out, the end cut off, or two stretches swapped. */
const change = fc.record({
  kind: fc.constantFrom('insert', 'repeat', 'cut', 'end', 'swap'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 60 }),
  piece: fc.constantFrom(...pieces),
});

type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

function changed(text: string, { kind, at, length, piece }: Change): string {
  const place = Math.floor(at * text.length);
  const [before, after] = [text.slice(0, place), text.slice(place)];
  if (kind === 'insert') return before + piece + after;
  if (kind === 'repeat') return before + piece.repeat(50 * length) + after;
  if (kind === 'cut') return before + after.slice(length);
  return kind === 'end' ? before : after + before;
}

describe('mutations are read or refused with a sentence, never thrown on', () => {
  test.each(Object.entries(samples))('150 of %s', async (file, sample) => {
    const outcomes = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const read = await readDocument(new TextEncoder().encode(changes.reduce(changed, sample)), file);
        const outcome = read.ok ? 'read' : read.refusal.code;
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
        const placed = !read.ok || read.value.nodes.every(({ place }) => place.line >= 1);
        const told = read.ok || Object.values(refusalWords).every((words) => words[outcome] !== undefined);
        expect([placed, told]).toEqual([true, true]);
      }),
      { numRuns: 150, seed: 7 },
    );
    expect(outcomes.get('read') ?? 0).toBeGreaterThan(10);
  });

  test.each(Object.entries(samples))('%s itself is read in its format', async (file, sample) => {
    const read = await readDocument(new TextEncoder().encode(sample), file);
    expect(read.ok && [read.value.format, read.value.nodes.length > 4]).toEqual([
      file === 'act.xml' ? 'akoma-ntoso' : file === 'page.html' ? 'html' : 'markdown',
      true,
    ]);
  });
});
