import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { languages } from '@plenary/core/basics/words';
import { withCells } from '@plenary/formats/excel/figures/edited-parts';
import { readPlanJson } from '@plenary/formats/json/plan-json';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plenary } from './run-plenary.ts';

const demonstration = 'samples/demonstration/plan.json';
const brands = ['pivot', demonstration, '--rows', 'object', '--filter', 'sector=brands'];
const compared = ['--compare', 'approved-2022/23,proposed-2024/25'];
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plenary-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each(['pivot', 'compare', 'spread', 'scenario'])('%s says which file there is not', (verb) => {
  const { code, out, err } = plenary([verb, 'none.json']);
  expect([code, out]).toEqual([2, '']);
  expect(err).toBe('none.json: There is no such file. Check the name and the folder.\n');
});

describe('plenary pivot', () => {
  test('prints two versions side by side as the source does, with difference and percentage', () => {
    const { code, out } = plenary([...brands, ...compared]);
    expect(code).toBe(0);
    const rows = Object.fromEntries(
      out.split('\n').map((line) => {
        const [name = '', ...cells] = line.trim().split(/ {2,}/);
        return [name, cells];
      }),
    );
    expect(rows).toMatchObject({
      Posts: ['57,731', '58,488', '758', '1%'],
      'Temporary staff': ['2,004', '1,193', '(811)', '-40%'],
      'Other staff costs': ['-', '-', '-', 'n/a'],
      Publishing: ['35', '-', '(35)', '-100%'],
      'Furniture and equipment': ['-', '14', '14', 'n/a'],
      'Personnel resources': ['59,735', '59,682', '(54)', '0%'],
      Total: ['80,430', '79,230', '(1,200)', '-1%'],
    });
  });

  test.each(languages)('speaks %s', (language) => {
    const { code, out, err } = plenary([...brands, ...compared, '--language', language]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(language === 'en' || language === 'zh' ? '58' : '58\u00a0488');
  });

  test('gives exact amounts to other programs', () => {
    const { out } = plenary([...brands, ...compared, '--format', 'csv']);
    const [head, ...rows] = out.trim().split('\r\n');
    expect(head).toBe(
      'id,kind,level,name,2022/23 approved budget,2024/25 proposed budget,Difference,Difference (%)',
    );
    const posts = rows.find((row) => row.includes(',Posts,'))?.split(',') ?? [];
    expect(Number(posts[5]) - Number(posts[4])).toBeCloseTo(Number(posts[6]), 6);
    const json: unknown = JSON.parse(plenary([...brands, ...compared, '--format', 'json']).out);
    expect(json).toMatchObject({ format: 'plenary-table-1', plan: 'demonstration-2024-2025' });
  });

  test.each([
    [['--rows', 'sectr'], 'no such set of figures'],
    [['--rows', 'sector:0'], 'is no dimension'],
    [['--rows', 'sector:99'], 'sector has 1 level in by-result, not 99. Levels: 1 (patents, brands'],
    [
      ['--rows', 'object:4'],
      'object has 3 levels in by-object, not 4. Levels: 1 (personnel, non-personnel); 2 (',
    ],
    [['--rows', 'sector:patents'], '--filter object=posts chooses a member'],
    [['--rows', 'sector', '--cube', 'by-unit'], 'by-unit has no dimension sector. It has: unit'],
    [['--rows', 'sector', '--force'], 'It goes with --output'],
    [['--share', 'from-2024', '--columns', 'result'], 'Only one of --share, --columns'],
    [['--rows', 'sector', '--filter', 'sector'], 'is no filter'],
    [['--rows', 'sector', '--filter', 'sector=nobody'], 'has no member nobody'],
    [['--rows', 'sector', '--compare', 'one'], 'names no two versions'],
    [['--rows', 'sector', '--format', 'xlsx'], '--output FILE'],
    [['--rows', 'sector', '--format', 'pdf'], 'no format pdf'],
  ])('refuses %j in a sentence', (options, words) => {
    const { code, err, out } = plenary(['pivot', demonstration, ...options]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
  });
});

describe('plenary spread', () => {
  const figure = ['--cube', 'by-result', '--at', 'sector=patents,version=proposed-2024/25'];
  const spread = (...options: string[]) => plenary(['spread', demonstration, ...figure, ...options]);

  test.each<[readonly string[], string, string]>([
    [['--amount', '230m', '--key', 'equal'], '→ 38,333,333.33', '226,400,000 → 230,000,000'],
    [
      ['--amount', '230m', '--key', 'version=approved-2022/23', '--whole-thousands'],
      '→ 4,886,000',
      '226,400,000 → 230,000,000',
    ],
    [['--amount', '230m', '--key', 'cube=by-object'], '→ 38,333,333', '226,400,000 → 230,000,000'],
    [
      ['--amount', '4m', '--weight', 'result=2.1:1', '--weight', 'result=3.1:3'],
      '→ 3,000,000',
      '226,400,000 → 4,000,000',
    ],
    [['--amount', '4m', '--profile', 'result:2.1=1,3.1=3'], '→ 3,000,000', '226,400,000 → 4,000,000'],
    [['--grow', '10', '--over', 'approved-2022/23'], '→ 5,328,392.23', '226,400,000 → 231,990,000'],
    [['--set-aside', '1,234.50'], '… → 1,234.5', '226,400,000 → 226,401,234.5'],
  ])('%j tells what each cell becomes', (options, cell, total) => {
    const { code, out, err } = spread(...options);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(cell);
    expect(out).toContain(total);
  });

  test('writes a plan that holds what it told, and of which what was set aside is given away', () => {
    const [first, second] = ['aside.json', 'given.json'].map((name) => join(folder, name));
    if (!first || !second) throw new Error('no files');
    expect(spread('--set-aside', '600k', '-o', first).code).toBe(0);
    const given = plenary(['spread', first, ...figure, '--allocate', 'all', '--key', 'equal', '-o', second]);
    expect([given.code, given.err]).toEqual([0, '']);
    expect(given.out).toContain('227,000,000 → 227,000,000; locked: 0; not allocated: 0');
    const { out } = plenary(['compare', demonstration, second]);
    expect(out.match(/100,000|100 /g)?.length ?? 0).toBeGreaterThanOrEqual(6);
  });

  test.each([
    [['--amount', 'much'], '“much” is no amount for --amount. Write it'],
    [['--amount', '12,5m'], '--amount 12.5m'],
    [['--allocate', 'some'], 'or --allocate all'],
    [['--grow', '4,5', '--over', 'approved-2022/23'], '“4,5” is no percentage'],
    [['--grow', '4'], '--over VERSION. There are: proposed-2024/25, '],
    [['--grow', '4', '--over', 'moon'], 'no version moon'],
    [['--amount', '4m', '--key', 'moon'], '--key version=VERSION'],
    [['--amount', '4m', '--key', 'version=moon'], 'no version moon'],
    [['--amount', '4m', '--weight', '2.1'], 'Write members, a colon and a number'],
    [['--amount', '4m', '--weight', 'result=2.1:-1'], 'not below zero: --weight result=2.1:40'],
    [['--amount', '4m', '--weight', 'result=7.1:1'], 'result has no member 7.1. There are: 1.1, 2.1'],
    [['--amount', '4m', '--weight', 'result=2.1:1', '--key', 'equal'], 'Only one of --key, --weight'],
    [['--amount', '4m', '--weight', 'result=2.1:1', '--weight', 'result=2.1:3'], 'Two weights are given'],
    [['--amount', '4m', '--weight', 'sector=patents:1', '--weight', 'result=2.1:3'], 'sector=patents:1 and '],
    [['--amount', '4m', '--profile', 'result'], '--profile result:2.1=40,3.1=60'],
    [['--amount', '4m', '--profile', 'sector:brands=1'], 'names a member of sector already'],
    [['--amount', '4m', '--profile', 'moon:2.1=1'], 'no dimension moon. It has: sector, result'],
    [['--amount', '4m', '--over', 'approved-2022/23'], '--over says nothing by itself. It goes with --grow'],
    [['--amount', '4m', '--force'], '--force says nothing by itself. It goes with --output'],
    [['--set-aside', '4m', '--key', 'equal'], 'It goes with --amount, --allocate'],
    [['--gather', 'by-unit'], 'by-unit has no dimension sector'],
    [['--amount', '4m', '--at', 'sector=brands'], 'Write each dimension once'],
    [['--amount', '4m', '--amount', '5m'], '--amount was given twice'],
    [['--amount', '4m', '--weight', 'result=2.1:1', '--weight', 'result=9.9:1'], 'result has no member 9.9'],
    [['--amount', '4m', '--weight', 'result=2.1:1', '--weight', 'result=1.1:1'], 'no cell at result=1.1'],
    [['--grow', '5'], '--over'],
    [[], 'exactly one of'],
    [['--amount', '1k', '--grow', '1'], 'exactly one of'],
    [['--allocate', '5m'], 'less than the amount'],
    [['--gather', 'by-object'], 'dimensions'],
  ])('refuses %j in a sentence', (options, words) => {
    const { code, out, err } = spread(...options);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
  });
});

describe('a workbook that is written, changed and read back', () => {
  test('makes exactly the changes that were made in it, and comparing the plans tells them', () => {
    const [book, edited, after] = ['book.xlsx', 'edited.xlsx', 'after.json'].map((name) =>
      join(folder, name),
    );
    if (!book || !edited || !after) throw new Error('no files');
    expect(plenary([...brands, ...compared, '--format', 'xlsx', '-o', book]).code).toBe(0);
    writeFileSync(edited, withCells(readFileSync(book), 1, { D6: '<v>58500</v>', C7: '<v>2004.5</v>' }));
    const back = plenary(['import', edited, '--plan', demonstration, '-o', after]);
    expect([back.code, back.err]).toEqual([0, '']);
    expect(back.out).toContain('changed: 2');
    expect(back.out).toMatch(/D6 · Brands[^\n]*, Posts, 2024\/25 proposed budget: /);
    const difference = plenary(['compare', demonstration, after, '--format', 'json']);
    expect(difference.code).toBe(1);
    expect(JSON.parse(difference.out)).toMatchObject({
      entities: [],
      figures: [
        { at: 'by-object[object=posts;sector=brands;version=proposed-2024/25]', to: 5_850_000_000 },
        { at: 'by-object[object=temporary-staff;sector=brands;version=approved-2022/23]', to: 200_450_000 },
      ],
    });
    expect(plenary(['compare', after, after]).code).toBe(0);
  });

  test('changes nothing where a cell cannot be taken, and says which', () => {
    const [book, edited, after] = ['book-2.xlsx', 'edited-2.xlsx', 'after-2.json'].map((name) =>
      join(folder, name),
    );
    if (!book || !edited || !after) throw new Error('no files');
    plenary([...brands, ...compared, '--format', 'xlsx', '-o', book]);
    const cells = { D6: '<v>58500</v>', C7: '<is><t>two thousand</t></is>' };
    writeFileSync(edited, withCells(readFileSync(book), 1, cells));
    const back = plenary(['import', edited, '--plan', demonstration, '-o', after]);
    expect(back.code).toBe(2);
    expect(back.out).toContain('“two thousand” stands where a number belongs');
    expect(existsSync(after)).toBe(false);
  });
});

describe('plenary pivot --share', () => {
  const shares = ['pivot', demonstration, '--share', 'until-2023,from-2024'];

  test('puts two definitions of development expenditure side by side', () => {
    const { code, out } = plenary(shares);
    expect(code).toBe(0);
    const [head = '', ...rows] = out.split('\n').filter((line) => line.includes('  '));
    expect(head).toContain('Definition in force until 2023');
    expect(out).toMatch(
      /Definition in force since 2024: in force from 2024-01-01\. Made for this demonstration/,
    );
    const total = rows.find((row) => row.startsWith('Total'))?.split(/ {2,}/) ?? [];
    const [whole, before, , since, , change] = total
      .slice(1)
      .map((text) => Number(text.replaceAll(/\D/g, '')));
    expect(whole).toBe(849_100);
    // Rounded one by one.
    expect(Math.abs((since ?? 0) - (before ?? 0) - (change ?? 0))).toBeLessThanOrEqual(1);
    expect(plenary([...shares, '--rows', 'result']).out).toContain('2.1');
  });

  test('gives exact amounts to other programs, and a workbook', () => {
    const json: unknown = JSON.parse(plenary([...shares, '--format', 'json']).out);
    expect(json).toMatchObject({
      query: { cube: 'by-result', version: 'proposed-2024/25', over: 'sector' },
      columns: { length: 7 },
    });
    const file = join(folder, 'shares.xlsx');
    expect(plenary([...shares, '--format', 'xlsx', '-o', file]).code).toBe(0);
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
  });

  test('tells which definitions there are, and from when', () => {
    const { code, err } = plenary(['pivot', demonstration, '--share', 'moon']);
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('until-2023 (2016-01-01), from-2024 (2024-01-01)'),
    ]);
  });
});

describe('plenary compare', () => {
  const bridge = [demonstration, '--bridge', '--versions', 'approved-2022/23,proposed-2024/25'];
  test('tells two versions of a plan apart, with differences and percentages', () => {
    const order = [
      'compare',
      demonstration,
      '--versions',
      'approved-2022/23,proposed-2024/25',
      '--cube',
      'by-result',
    ];
    const { code, out } = plenary(order);
    expect(code).toBe(1);
    const lines = out.split('\n').map((line) => line.trim().split(/ {2,}/));
    expect(lines).toContainEqual([
      '8,269,000.00',
      '10,155,000.00',
      '1,886,000.00',
      '23%',
      'Copyright and Creative Industries, expected result 1.1',
    ]);
    expect(lines.at(-2)).toEqual([
      '793,792,000.00',
      '849,100,000.00',
      '55,308,000.00',
      '7%',
      'Total: by-result',
    ]);
  });

  test.each([
    [[demonstration], '--versions FROM,TO'],
    [[demonstration, '--versions', 'a,b'], 'has no version a'],
    [[demonstration, demonstration, demonstration], 'two plans at most'],
    [[demonstration, demonstration, '--cube', 'moon'], 'There are: total, '],
    [[demonstration, '--at', 'sector=patents'], '--at says nothing by itself. It goes with --bridge'],
    [[demonstration, '--bridge'], 'It goes with --versions'],
    [[...bridge, '--cube', 'moon'], 'There are: total, '],
    [[...bridge, '--at', 'object=moon'], 'object has no member moon'],
    [[...bridge, '--at', 'unit=moon'], 'no dimension unit. It has: sector, object'],
    [[demonstration, '--versions', 'a,b', '--scenarios', 'c,d'], 'Only one of --versions, --scenarios'],
  ])('refuses %j in a sentence', (given, words) => {
    const { code, err } = plenary(['compare', ...given]);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });
});

describe('plenary import --mapping', () => {
  const lines = 'Department;Name;Account;Budget (CHF)\n10;Water;51;1.000,50\n20;Air;52;2.000\n20;Air;51;3\n';
  const file = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };

  test('reads lines by the mapping that was suggested for them, and again into the plan they made', () => {
    const source = file('lines-2024.csv', lines);
    const [mapping, plan, next] = ['mapping.json', 'lines.json', 'next.json'].map((name) =>
      join(folder, name),
    );
    if (!mapping || !plan || !next) throw new Error('no files');
    expect(plenary(['import', source, '--suggest-mapping', '-o', mapping]).code).toBe(0);
    const first = plenary(['import', source, '--mapping', mapping, '-o', plan]);
    expect([first.code, first.err]).toEqual([0, '']);
    expect(first.out).toContain('Figures: 3 added');
    expect(first.out).toContain(
      'lines-2024.csv is text in UTF-8: 3 lines of 4 columns, with semicolons between them and a comma before decimals. Line 1 names the columns.\nWhat was understood:\n',
    );
    const read = readPlanJson(readFileSync(plan, 'utf8'));
    expect(read.ok && read.value.plan.budget.cubes[0]?.facts.map((fact) => fact.amount)).toEqual([
      100_050, 200_000, 300,
    ]);
    const changed = file('lines-2024-b.csv', lines.replace('2.000\n', '2.500\n'));
    const second = plenary(['import', changed, '--mapping', mapping, '--plan', plan, '-o', next]);
    expect(second.out).toContain('0 added, 1 changed, 0 removed, 2 the same');
    expect(plenary(['compare', plan, next]).out).toContain('25%');
  });

  test.each(languages)('says how the file is written in %s', (language) => {
    const source = file(`lines-2023-${language}.csv`, 'Dept\tBudget (CHF)\n1\t5.50\n2\t7.00\n3\t2.00\n');
    const [mapping, plan] = ['mapping', 'plan'].map((name) => join(folder, `${name}-${language}.json`));
    if (!mapping || !plan) throw new Error('no files');
    expect(plenary(['import', source, '--suggest-mapping', '-o', mapping]).code).toBe(0);
    const { out } = plenary(['import', source, '--mapping', mapping, '-o', plan, '--language', language]);
    const [first = ''] = out.split('\n');
    for (const part of ['UTF-8', '3', '2', '1']) expect(first).toContain(part);
    expect(first).not.toMatch(/\bundefined\b|[{}\t]/);
  });

  test.each([
    ['no currency', 'lines-2024.csv', 'Department;Budget', 'in which currency'],
    ['no year', 'lines.csv', 'Department;Budget (CHF)', 'of which years'],
  ])('asks for what nothing in the file says: %s', (_, name, head, words) => {
    const source = file(name, `${head}\n10;100\n20;200\n`);
    const [mapping, plan] = ['mapping-3.json', 'lines-3.json'].map((one) => join(folder, one));
    if (!mapping || !plan) throw new Error('no files');
    expect(plenary(['import', source, '--suggest-mapping', '-o', mapping, '--force']).code).toBe(0);
    const { code, err } = plenary(['import', source, '--mapping', mapping, '-o', plan]);
    expect([code, existsSync(plan)]).toEqual([2, false]);
    expect(err).toContain(words);
  });

  test('says which column of a mapping the file does not have, where that is said, and what to do', () => {
    const source = file('three-2024.csv', 'Code;Name;Budget (CHF)\n101;Water;5\n102;Air;6\n');
    const [guessed, plan] = [join(folder, 'mapping-4.json'), join(folder, 'lines-4.json')];
    expect(plenary(['import', source, '--suggest-mapping', '-o', guessed]).code).toBe(0);
    const text = readFileSync(guessed, 'utf8').replace(/"column": "Budget \(CHF\)"/, '"column": 5');
    const mapping = file('mapping-5.json', text);
    const { code, err } = plenary(['import', source, '--mapping', mapping, '-o', plan]);
    expect([code, existsSync(plan)]).toEqual([2, false]);
    expect(err).toMatch(
      /takes column 5 \(amounts\[0\].column\), and .*three-2024.csv has 3 columns. Correct/,
    );
  });

  test('names the file of a mapping that is empty', () => {
    const mapping = file('no-mapping.json', '\n');
    const plan = join(folder, 'x.json');
    const { code, err } = plenary(['import', file('l.csv', lines), '--mapping', mapping, '-o', plan]);
    expect(code).toBe(2);
    expect(err).toContain('no-mapping.json');
  });

  test('writes nothing where lines cannot be taken, unless the rest is wanted', () => {
    const source = file('lines-2025.csv', `${lines}30;Fire;51;much\n`);
    const [mapping, plan] = ['mapping-2.json', 'lines-2.json'].map((name) => join(folder, name));
    if (!mapping || !plan) throw new Error('no files');
    plenary(['import', file('lines-ok-2025.csv', lines), '--suggest-mapping', '-o', mapping]);
    const refused = plenary(['import', source, '--mapping', mapping, '-o', plan]);
    expect(refused.code).toBe(2);
    expect(refused.out).toContain('5: “much” cannot be read as an amount');
    expect(refused.err).toContain('Nothing was written');
    expect(existsSync(plan)).toBe(false);
    expect(plenary(['import', source, '--mapping', mapping, '--partly', '-o', plan]).code).toBe(0);
    expect(existsSync(plan)).toBe(true);
  });

  test.each([
    ['{', 'The mapping is wrong at'],
    ['{"format":"plenary-mapping-1"}', 'The mapping is wrong at'],
  ])('refuses the mapping %j in a sentence', (text, words) => {
    const mapping = file('wrong.json', text);
    const { code, err } = plenary([
      'import',
      file('l.csv', lines),
      '--mapping',
      mapping,
      '-o',
      join(folder, 'x.json'),
    ]);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });
});
