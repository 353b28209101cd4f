import { type Make, type SampleLine, sampleLines } from './sample-lines.ts';
import { byDepartment, of, plain, plainHead, sum, two } from './sample-rows.ts';

/** A tree of codes with the totals of what is above: `code` makes the code of each level. */
function tree(
  code: (levels: readonly number[]) => string,
  cells: (code: string, name: string) => readonly string[],
): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  const add = (levels: readonly number[], name: string, lines: readonly SampleLine[]): void => {
    rows.push([...cells(code(levels), name), sum(lines, 'final'), sum(lines, 'spent')]);
  };
  for (const [d, department] of [...byDepartment.values()].entries()) {
    add([d + 1], department[0]?.departmentName ?? '', department);
    for (const [u, unit] of [...Map.groupBy(department, (line) => line.unit).values()].entries()) {
      add([d + 1, u + 1], unit[0]?.unitName ?? '', unit);
      for (const [a, line] of unit.entries()) add([d + 1, u + 1, a + 1], line.accountName, [line]);
    }
  }
  return rows;
}

const coded = (code: string, name: string): readonly string[] => [code, name];

/** The same figures with totals among them, and as trees of codes, indents and steps. */
export const totalledMakes: readonly Make[] = [
  of(
    'a grand total below',
    [
      plainHead,
      ...sampleLines.map(plain),
      ['Total', '', '', sum(sampleLines, 'final'), sum(sampleLines, 'spent')],
    ],
    { checked: 1 },
  ),
  of(
    'a grand total that is wrong',
    [plainHead, ...sampleLines.map(plain), ['Grand total', '', '', '1.00', sum(sampleLines, 'spent')]],
    { unequal: [26] },
  ),
  of(
    'subtotals and a grand total below',
    [
      plainHead,
      ...[...byDepartment.values()].flatMap((lines) => [
        ...lines.map(plain),
        [`Total ${lines[0]?.departmentName}`, '', '', sum(lines, 'final'), sum(lines, 'spent')],
      ]),
      ['TOTAL', '', '', sum(sampleLines, 'final'), sum(sampleLines, 'spent')],
    ],
    { checked: 4 },
  ),
  of(
    'subtotals of which one is wrong',
    [
      plainHead,
      ...[...byDepartment.values()].flatMap((lines, at) => [
        ...lines.map(plain),
        [
          `Total ${lines[0]?.departmentName}`,
          '',
          '',
          at === 1 ? '99.00' : sum(lines, 'final'),
          sum(lines, 'spent'),
        ],
      ]),
      ['TOTAL', '', '', sum(sampleLines, 'final'), sum(sampleLines, 'spent')],
    ],
    { unequal: [19] },
  ),
  of(
    'totals above what they sum up',
    [
      plainHead,
      ['Total', '', '', sum(sampleLines, 'final'), sum(sampleLines, 'spent')],
      ...sampleLines.map(plain),
    ],
    { checked: 1 },
  ),
  of(
    'Spanish totals, amounts with commas',
    [
      ['Área', 'Unidad', 'Concepto', 'Presupuesto', 'Ejecutado'],
      ...sampleLines.map(plain),
      ['TOTAL GENERAL', '', '', sum(sampleLines, 'final'), sum(sampleLines, 'spent')],
    ].map((row, at) =>
      at === 0 ? row : row.map((cell, column) => (column > 2 ? cell.replace('.', ',') : cell)),
    ),
    { checked: 1 },
  ),
  of(
    'dotted codes of three levels with their totals',
    [['Code', 'Name', 'Budget', 'Actual'], ...tree((levels) => levels.join('.'), coded)],
    { depth: 3, checked: 9 },
  ),
  of(
    'dashed codes',
    [
      ['Code', 'Name', 'Budget', 'Actual'],
      ...tree((levels) => levels.map((level) => String(level).padStart(2, '0')).join('-'), coded),
    ],
    { depth: 3, checked: 9 },
  ),
  of(
    'codes by position',
    [
      ['Code', 'Name', 'Budget', 'Actual'],
      ...tree((levels) => levels.map((level) => String(level).padStart(2, '0')).join(''), coded),
    ],
    { depth: 3, checked: 9 },
  ),
  of(
    'five digits, zeros for all below',
    [['Code', 'Name', 'Budget', 'Actual'], ...tree((levels) => levels.join('').padEnd(5, '0'), coded)],
    { depth: 3, checked: 9 },
  ),
  of(
    'code and name in one cell',
    [
      ['Section', 'Budget', 'Actual'],
      ...tree(
        (levels) => levels.join('.'),
        (code, name) => [`${code} ${name}`],
      ),
    ],
    { depth: 3, checked: 9 },
  ),
  of(
    'code and name in one cell, with a dash',
    [
      ['Section', 'Budget', 'Actual'],
      ...tree(
        (levels) => levels.map((level) => String(level).padStart(2, '0')).join(''),
        (code, name) => [`${code} – ${name}`],
      ),
    ],
    { depth: 3, checked: 9 },
  ),
  of(
    'levels by indentation',
    [
      ['Item', 'Budget', 'Actual'],
      ...tree(
        (levels) => '  '.repeat(levels.length - 1),
        (indent, name) => [`${indent}${name}`],
      ),
    ],
    { depth: 3, checked: 9 },
  ),
  of('levels in steps of columns', [['Department', 'Unit', 'Account', 'Budget', 'Actual'], ...stairs()], {
    depth: 3,
    checked: 9,
  }),
  of(
    'what is above said only once',
    [
      plainHead,
      ...sampleLines.map((line, at) => [
        at % 8 === 0 ? line.departmentName : '',
        at % 4 === 0 ? line.unitName : '',
        line.accountName,
        ...two(line),
      ]),
    ],
    { depth: 2 },
  ),
  of(
    'codes in several columns, empty for totals',
    [
      ['Dept', 'Unit', 'Acct', 'Name', 'Budget', 'Actual'],
      ...tree(
        (levels) => levels.join('/'),
        (code, name) => {
          const [a = '', b = '', c = ''] = code.split('/');
          return [a, b, c, name];
        },
      ),
    ],
    { depth: 3, checked: 9 },
  ),
];

function stairs(): readonly (readonly string[])[] {
  return tree(
    (levels) => String(levels.length),
    (level, name) => ['', '', ''].with(Number(level) - 1, name),
  );
}
