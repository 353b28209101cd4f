import { cellText } from '@plenary/core/document/content';
import type { Document } from '@plenary/core/document/document';
import { describe, expect, test } from 'vitest';
import { readAkomaNtoso } from './read-akoma-ntoso.ts';

/** A document as lines: kind, level and words; a table as its rows with bars. */
function outline(document: Document): readonly string[] {
  return document.nodes.flatMap((node): readonly string[] => {
    if (node.kind === 'table') {
      return node.rows.map(
        (row) => `| ${row.cells.map((cell) => cellText(cell).replace('\n', '/')).join(' | ')} |`,
      );
    }
    const words = node.runs.map((run) => (run.style ? `{${run.style} ${run.text}}` : run.text)).join('');
    return [`${node.kind}${node.mark ?? (node.level > 0 ? node.level : '')}: ${words}`];
  });
}

function read(xml: string): Document {
  const result = readAkomaNtoso(new TextEncoder().encode(xml), 'act.xml');
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

function refusal(xml: string): unknown {
  const result = readAkomaNtoso(new TextEncoder().encode(xml), 'act.xml');
  return result.ok ? 'read' : result.refusal;
}

const akn = (inside: string): string =>
  `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">${inside}</akomaNtoso>`;
const body = (inside: string): string => akn(`<act><body>${inside}</body></act>`);

describe('what the elements become', () => {
  test.each<[string, string, readonly string[]]>([
    ['a paragraph', '<paragraph><content><p>Words.</p></content></paragraph>', ['paragraph: Words.']],
    [
      'a number before its words',
      '<paragraph><num> 1. </num><content><p>\tWords.</p></content></paragraph>',
      ['paragraph: 1. Words.'],
    ],
    [
      'a bare number is kept apart from a figure',
      '<paragraph><num>2</num><content><p>500 000 dollars</p></content></paragraph>',
      ['paragraph: 2\t500 000 dollars'],
    ],
    ['a number without words', '<paragraph><num>4.</num><content/></paragraph>', ['paragraph: 4.']],
    [
      'points of lists',
      '<paragraph><num>1.</num><list><intro><p>As follows:</p></intro><point><num>(a)</num><content><p>One;</p></content>' +
        '</point><point><num>(b)</num><list><intro><p>Two:</p></intro><point><num>(i)</num><content><p>three.</p></content>' +
        '</point></list></point></list></paragraph>',
      ['paragraph: 1. As follows:', 'item1: (a) One;', 'item1: (b) Two:', 'item2: (i) three.'],
    ],
    [
      'headings of sections',
      '<section><num>I</num><heading>General</heading><article><heading>Aim</heading><p>Text.</p></article></section>' +
        '<paragraph><subheading>\t\tAside</subheading></paragraph>',
      ['heading2: I General', 'heading3: Aim', 'paragraph: Text.', 'heading: Aside'],
    ],
    [
      'changes',
      '<p>A <ins>new</ins> and an <del>old <b>bold</b></del> <span class="bold">word</span> <u>here</u></p>',
      ['paragraph: A {underlined new} and an {struck old bold} {bold word} {underlined here}'],
    ],
    [
      'notes where their marks stand',
      '<p>Rules,<authorialNote marker="1"><p>\t()\tSee there.</p><p>Also.</p></authorialNote> and<sup>(</sup>' +
        '<authorialNote marker="a"><p>Other.</p></authorialNote><sup>)</sup> more<noteRef marker="1" href="#n"/>.</p>',
      ['paragraph: Rules,¹ andᵃ more¹.', 'footnote1: See there. Also.', 'footnotea: Other.'],
    ],
    ['an ordinal is no mark', '<p>XXI<sup>e</sup> m<sup>2</sup></p>', ['paragraph: XXIe m²']],
    ['line breaks', '<p>One<eol/>Two</p>', ['paragraph: One', 'paragraph: Two']],
    ['entities of XML', '<p>R&amp;D &lt; &#x33;</p>', ['paragraph: R&D < 3']],
    ['a loose ampersand', '<p>R&D & more</p>', ['paragraph: R&D & more']],
    ['sections of characters', '<p><![CDATA[a & b]]></p>', ['paragraph: a & b']],
    [
      'a contents list is left out',
      '<toc><tocItem href="#a">Part 12</tocItem></toc><p>Text.</p>',
      ['paragraph: Text.'],
    ],
    [
      'tables with spans, and a note after them',
      '<table><caption>Table 1</caption><tr><th colspan="2"><p>Head</p></th><th>Sum</th></tr><tr><td rowspan="2">1</td>' +
        '<td><p>a</p><p>b</p></td><td>9<authorialNote marker="2"><p>n</p></authorialNote></td></tr><tr><td>c</td><td/></tr></table>',
      ['heading: Table 1', '| Head |  | Sum |', '| 1 | a/b | 9² |', '|  | c |  |', 'footnote2: n'],
    ],
    ['prefixed tables', '<h:table xmlns:h="u"><h:tr><h:td>1</h:td></h:tr></h:table>', ['| 1 |']],
  ])('%s', (_name, xml, expected) => {
    expect(outline(read(body(xml)))).toEqual(expected);
  });

  const collection = (languages: readonly string[]): string =>
    akn(
      '<documentCollection><meta><identification><FRBRExpression><FRBRlanguage language="fra"/></FRBRExpression>' +
        '</identification><keyword showAs="BUDGET"/></meta><coverPage><p><docTitle>Résolutions</docTitle></p></coverPage>' +
        '<preface><p><docNumber>7/1.</docNumber> <docTitle>Budget</docTitle></p></preface><collectionBody><component>' +
        '<documentRef href="#c" showAs="A"/></component></collectionBody></documentCollection><components>' +
        languages
          .map(
            (language) =>
              `<component><statement><meta><FRBRlanguage language="${language}"/></meta><preface><p><docNumber>${language}` +
              '</docNumber></p></preface><mainBody><p>5 000</p></mainBody></statement></component>',
          )
          .join('') +
        '</components>',
    );

  test('a collection gives its parts in order, without metadata', () => {
    const document = read(collection(['fra', 'fra']));
    expect(outline(document)).toEqual([
      'heading1: Résolutions',
      'heading1: 7/1. Budget',
      'heading2: fra',
      'paragraph: 5 000',
      'heading2: fra',
      'paragraph: 5 000',
    ]);
    expect(document.language).toBe('fr');
  });

  test('of parts in several languages only the document’s own are read', () => {
    expect(outline(read(collection(['eng', 'fra', 'ara'])))).toHaveLength(4);
    expect(outline(read(collection(['eng', 'ara'])))).toHaveLength(6);
  });

  test('places have lines and paths', () => {
    const document = read(
      '<akomaNtoso>\n<act>\n<table>\n<tr><td>1</td>\n<td>2</td></tr></table></act></akomaNtoso>',
    );
    const table = document.nodes[0];
    expect(table?.kind === 'table' && table.rows[0]?.cells[1]?.place).toEqual({
      file: 'act.xml',
      line: 5,
      table: 1,
      row: 1,
      column: 2,
      path: '/akomaNtoso[1]/act[1]/table[1]/tr[1]/td[2]',
    });
  });

  test('the language is what is seen where the metadata contradicts it', () => {
    const tagged = (code: string, words: string): string =>
      akn(`<act><meta><FRBRlanguage language="${code}"/></meta><p>${words}</p></act>`);
    expect(read(tagged('eng', '计划和预算'.repeat(9))).language).toBe('zh');
    expect(read(tagged('spa', '12')).language).toBe('es');
    expect(read(tagged('deu', 'the plan of the organization for the year')).language).toBe('en');
  });
});

describe('what is refused', () => {
  test.each<[string, string, string, Record<string, string | number>]>([
    [
      'a tag that closes another',
      'xml-not-well-formed',
      '<akomaNtoso>\n<p>a</b></p></akomaNtoso>',
      { line: 2, column: 8 },
    ],
    [
      'an attribute without quotes',
      'xml-not-well-formed',
      '<akomaNtoso><p a=1>a</p></akomaNtoso>',
      { line: 1 },
    ],
    ['a cut file', 'xml-not-closed', '<akomaNtoso>\n<p>a', { element: 'p', opened: 2, line: 2 }],
    ['a cut table', 'xml-not-closed', '<akomaNtoso><table><tr></tr>', { element: 'table' }],
    ['words after a cut', 'xml-not-closed', '<akomaNtoso><p>a</p> b', { element: 'akomantoso' }],
    [
      'an entity of HTML',
      'xml-entity-unknown',
      '<akomaNtoso>\n<p>1&nbsp;0</p></akomaNtoso>',
      { line: 2, column: 5 },
    ],
    [
      'entities of its own',
      'xml-entities',
      '<!DOCTYPE a [\n<!ENTITY b "c">]><akomaNtoso>&b;</akomaNtoso>',
      { line: 2 },
    ],
    [
      'an external entity',
      'xml-entities',
      '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><akomaNtoso/>',
      {},
    ],
    ['no words', 'empty-file', '<akomaNtoso><act/></akomaNtoso>', {}],
    ['deep nesting', 'nesting-too-deep', `<akomaNtoso>${'<p>'.repeat(100_000)}`, { limit: 256 }],
    ['a million columns', 'too-many-elements', `<akomaNtoso><table><tr>${'<td/>'.repeat(1e6)}`, {}],
    ['wide rows', 'table-too-wide', akn(`<table><tr>${'<td/>'.repeat(1001)}</tr></table>`), { limit: 1000 }],
    [
      'many attributes',
      'too-many-attributes',
      `<akomaNtoso ${Array.from({ length: 2000 }, (_, i) => `a${i}=""`).join(' ')}/>`,
      {},
    ],
    ['only ampersands', 'xml-not-well-formed', akn(`<p>${'&'.repeat(100_000)}</p>`), {}],
  ])('%s', (_name, code, xml, facts) => {
    expect(refusal(xml)).toMatchObject({ code, facts: { file: 'act.xml', ...facts } });
  });

  test('small faults are read over: the root not closed, a document type without entities', () => {
    expect(outline(read('<akomaNtoso><p>a</p>\n'))).toEqual(['paragraph: a']);
    expect(
      outline(read('<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><akomaNtoso><p>a</p></akomaNtoso>')),
    ).toEqual(['paragraph: a']);
  });
});
