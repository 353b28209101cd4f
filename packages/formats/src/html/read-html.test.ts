import { cellText } from '@plenary/core/document/content';
import type { Document } from '@plenary/core/document/document';
import { describe, expect, test } from 'vitest';
import { readHtml } from './read-html.ts';

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

function readBytes(bytes: Uint8Array): Document {
  const result = readHtml(bytes, 'page.html');
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

const read = (html: string): Document => readBytes(new TextEncoder().encode(html));

describe('what the elements become', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'headings',
      '<h1>Plan</h1><h3>Part <em>two</em><br>of it</h3>',
      ['heading1: Plan', 'heading3: Part two of it'],
    ],
    ['paragraphs left open', '<p>One<p>Two', ['paragraph: One', 'paragraph: Two']],
    ['white space', '<p>  a\n\t b&nbsp;000 <b> c </b> d</p>', ['paragraph: a b\u00a0000 {bold c }d']],
    ['a line break of the source in Chinese', '<p>计划和\n  预算 2024</p>', ['paragraph: 计划和预算 2024']],
    ['line breaks', 'One<br>Two<br><br>Three', ['paragraph: One', 'paragraph: Two', 'paragraph: Three']],
    [
      'lists',
      '<ul><li>a<ul><li>b</ul><li><p>c</p><p>d</p></ul><ol start=4 type=a><li>e<li value=9>f</ol>',
      ['item1: a', 'item2: b', 'item1: c', 'paragraph: d', 'item1: d. e', 'item1: i. f'],
    ],
    [
      'changes',
      '<p><ins>in</ins> <u>under</u> <del>out</del> <s>s</s> <strike>k <b>b</b></strike> <span style="text-decoration:line-through">css</span>' +
        ' <i style="font-weight: bold">w</i></p>',
      [
        'paragraph: {underlined in} {underlined under} {struck out} {struck s} {struck k b} {struck css} {bold w}',
      ],
    ],
    [
      'changes about blocks',
      '<del><p>a</p></del><ins><p>b</p></ins>',
      ['paragraph: {struck a}', 'paragraph: {underlined b}'],
    ],
    [
      'a short bold paragraph heads',
      '<p><b>Income</b></p><p><b>It is so.</b></p>',
      ['heading: {bold Income}', 'paragraph: {bold It is so.}'],
    ],
    [
      'nothing hidden',
      '<title>t</title><style>s</style><script>alert(1)</script><template>t</template><p hidden>h</p><p style="color:red;display : none">n</p>' +
        '<noscript>n</noscript><nav>n</nav><!-- c --><select><option>o</select><p>shown</p>',
      ['paragraph: shown'],
    ],
    ['text in a head that is not closed', '<html><head><title>t</title><p>x', ['paragraph: x']],
    ['preformatted lines', '<pre>a  b\n c</pre>', ['paragraph: a b', 'paragraph: c']],
    [
      'a table in the order it shows',
      '<table><caption>Table 2. Costs</caption><tfoot><tr><td>Sum<td>3</tfoot><thead><tr><th>Head<th>Year</thead><tr><td>a<td>3</table>',
      ['heading: Table 2. Costs', '| Head | Year |', '| a | 3 |', '| Sum | 3 |'],
    ],
    [
      'spans',
      '<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d<tr><td colspan=1000000>e</table>',
      ['| a | b |  |', '|  | c | d |', '| e |'],
    ],
    [
      'parts of cells',
      '<table><tr><td><p>a</p><p>b</p><td><ul><li>c<li>d</ul><td>e<br>f</table>',
      ['| a/b | c/d | e/f |'],
    ],
    ['a deleted row', '<table><del><tr><td>1</td></tr></del></table>', ['| 1 |']],
    ['cells without rows', '<table><td>1<td>2</table>', ['| 1 | 2 |']],
    [
      'a table in a table follows it',
      '<table><tr><td>a<td>b <table><tr><td>1</table></table><p>c',
      ['| a | b |', '| 1 |', 'paragraph: c'],
    ],
    [
      'a table that only lays out is none',
      '<table><tr><td><h2>H</h2><p>a</p><table><tr><td>1<td>2</table></table>',
      ['heading2: H', 'paragraph: a', '| 1 | 2 |'],
    ],
    [
      'words in a table by mistake come before it',
      '<table><p>lost</p><tr><td>1</table>',
      ['paragraph: lost', '| 1 |'],
    ],
  ])('%s', (_name, html, expected) => {
    expect(outline(read(html))).toEqual(expected);
  });
});

describe('footnotes', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'as converters of Markdown write them',
      '<p>Cost<a href="#fn1" class="footnote-ref" id="r1"><sup>1</sup></a> is.</p><section><ol><li id="fn1"><p>See it. <a href="#r1">↩︎</a></p></li></ol></section>',
      ['paragraph: Cost¹ is.', 'footnote1: See it.'],
    ],
    [
      'as word processors write them',
      '<p>Cost<a href="#_ftn1" name="_ftnref1"><sup><span>[1]</span></sup></a> is.</p><div id=ftn1><p><a href="#_ftnref1" name="_ftn1">' +
        '<sup>[1]</sup></a> See it.</p></div>',
      ['paragraph: Cost¹ is.', 'footnote1: See it.'],
    ],
    [
      'a raised number without a link',
      '<p>Cost<sup>2)</sup> and m<sup>2</sup>, 54<sup>th</sup></p>',
      ['paragraph: Cost² and m², 54th'],
    ],
    [
      'a link to a section is none',
      '<p><a href="#s">2</a></p><p id=s>Text</p>',
      ['paragraph: 2', 'paragraph: Text'],
    ],
    [
      'in a cell they follow the table',
      '<table><tr><td>5<sup><a href="#a">a</a></sup></table><p id=a>a See it.</p>',
      ['| 5ᵃ |', 'footnotea: a See it.'],
    ],
  ])('%s', (_name, html, expected) => {
    expect(outline(read(html))).toEqual(expected);
  });
});

describe('language, letters and places', () => {
  test('the language is the page’s', () => {
    expect(read('<html lang="fr-CH"><p>12').language).toBe('fr');
    expect(read('<html lang="en"><p>Программа и бюджет на год').language).toBe('ru');
  });

  test('a declared encoding is read where the bytes are not UTF-8', () => {
    const page = '<meta charset="windows-1251"><p>';
    const bytes = Uint8Array.from([...new TextEncoder().encode(page), 0xc1, 0xfe, 0xe4, 0xe6, 0xe5, 0xf2]);
    expect(outline(readBytes(bytes))).toEqual(['paragraph: Бюджет']);
    const undeclared = readHtml(bytes.slice(29), 'page.html');
    expect(undeclared.ok || undeclared.refusal.code).toBe('not-utf-8');
  });

  test('places have lines and paths', () => {
    const table = read('<!doctype html>\n<body><table>\n<tr><td>1\n<td>2</table>').nodes[0];
    expect(
      table?.kind === 'table' && table.rows[0]?.cells.map((cell) => [cell.place.line, cell.place.path]),
    ).toEqual([
      [3, '/body[1]/table[1]/tr[1]/td[1]'],
      [4, '/body[1]/table[1]/tr[1]/td[2]'],
    ]);
  });
});

describe('hostile pages', () => {
  const refused = (html: string): string => {
    const result = readHtml(new TextEncoder().encode(html), 'page.html');
    return result.ok ? 'read' : result.refusal.code;
  };
  test.each<[string, string, string]>([
    ['deep nesting', '<div>'.repeat(100_000), 'nesting-too-deep'],
    ['everything left open', '<b><i><u><p>'.repeat(25_000), 'nesting-too-deep'],
    ['a million columns', `<table><tr>${'<td>'.repeat(1_000_000)}`, 'too-many-elements'],
    ['a thousand and one columns', `<table><tr>${'<td>1'.repeat(1_001)}`, 'table-too-wide'],
    ['wide spans in many rows', `<table>${'<tr><td colspan=1000>1'.repeat(5_000)}`, 'too-many-cells'],
    [
      'deep spans side by side',
      `<table>${'<tr><td rowspan=65534 colspan=900>1'.repeat(5_000)}`,
      'table-too-wide',
    ],
    ['a huge attribute', `<p title="${'a'.repeat(5_000_000)}">x`, 'read'],
    ['many character references', '&amp;&#x41;'.repeat(100_000), 'read'],
    ['only opening brackets', '<'.repeat(1_000_000), 'read'],
    ['tags never closed', '<a '.repeat(300_000), 'empty-file'],
    ['closing tags only', '</p></table></b>'.repeat(50_000), 'empty-file'],
  ])('%s', (_name, html, code) => {
    const start = performance.now();
    expect(refused(html)).toBe(code);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
