import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesSource } from '../line-source.ts';
import { suggestLines } from '../suggest-lines.ts';
import { understandLines } from '../understand-lines.ts';
import { delimited, type PrintedAs, printed } from './sample-lines.ts';

/** A leaf of a budget: where it stands, and two amounts in hundredths. */
interface Leaf {
  readonly department: number;
  readonly unit: number;
  readonly account: number;
  readonly amounts: readonly [number, number];
}

type Row = readonly string[];
type Sum = (of: (leaf: Leaf) => boolean) => Row;

const styles: readonly PrintedAs[] = [
  {},
  { group: ',' },
  { group: '.', decimal: ',' },
  { group: '\u00a0', decimal: ',' },
  { group: "'", negative: (text) => `(${text})` },
  { group: ',', negative: (text) => `${text}-` },
  { group: ' ', decimal: ',', around: (text) => `${text} €` },
];
const heads = [
  ['Budget', 'Actual'],
  ['Presupuesto inicial', 'Obligaciones reconocidas'],
  ['Budget voté', 'Dépenses réalisées'],
  ['Утверждено', 'Исполнено'],
  ['预算数', '决算数'],
  ['Voranschlag', 'Rechnung'],
] as const;
const encodings: readonly ((text: string) => Uint8Array)[] = [
  (text) => new TextEncoder().encode(text),
  (text) => new TextEncoder().encode(`\ufeff${text}`),
  (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')),
];
const names = {
  department: ['Water', 'Roads', 'Schools', 'Parks'],
  unit: ['North', 'South', 'West'],
  account: ['Salaries', 'Travel', 'Contracts', 'Supplies', 'Rents'],
} as const;
const words = (leaf: Leaf): readonly [string, string, string] => [
  names.department[leaf.department] ?? '',
  `${names.unit[leaf.unit]} of ${names.department[leaf.department]}`,
  names.account[leaf.account] ?? '',
];

/** The lines of a budget in one of the shapes that budgets have, below the words of its columns. */
const shapes: Readonly<
  Record<string, { readonly head: Row; readonly rows: (leaves: readonly Leaf[], sum: Sum) => readonly Row[] }>
> = {
  'names in columns': {
    head: ['Department', 'Unit', 'Account'],
    rows: (leaves, sum) => leaves.map((leaf) => [...words(leaf), ...sum((one) => one === leaf)]),
  },
  'codes beside names': {
    head: ['Code', 'Department', 'Account code', 'Account'],
    rows: (leaves, sum) =>
      leaves.map((leaf) => [
        `${leaf.department + 1}${leaf.unit}`,
        words(leaf)[1],
        `5${leaf.account}0`,
        words(leaf)[2],
        ...sum((one) => one === leaf),
      ]),
  },
  'names said once': {
    head: ['Department', 'Unit', 'Account'],
    rows: (leaves, sum) =>
      leaves.map((leaf, at) => {
        const before = leaves[at - 1];
        const isSame = before?.department === leaf.department;
        const [department, unit, account] = words(leaf);
        return [
          isSame ? '' : department,
          isSame && before.unit === leaf.unit ? '' : unit,
          account,
          ...sum((one) => one === leaf),
        ];
      }),
  },
  'dotted codes with totals': {
    head: ['Code', 'Name'],
    rows: (leaves, sum) => tree(leaves, sum, (path, name) => [path.map((one) => one + 1).join('.'), name]),
  },
  'codes by position with totals': {
    head: ['Code', 'Name'],
    rows: (leaves, sum) =>
      tree(leaves, sum, (path, name) => [path.map((one) => String(one + 1).padStart(2, '0')).join(''), name]),
  },
  'indents with totals': {
    head: ['Item'],
    rows: (leaves, sum) => tree(leaves, sum, (path, name) => [`${'  '.repeat(path.length - 1)}${name}`]),
  },
  'steps of columns with totals': {
    head: ['Department', 'Unit', 'Account'],
    rows: (leaves, sum) => tree(leaves, sum, (path, name) => ['', '', ''].with(path.length - 1, name)),
  },
};

function tree(
  leaves: readonly Leaf[],
  sum: Sum,
  cells: (path: readonly number[], name: string) => Row,
): readonly Row[] {
  const rows: Row[] = [];
  for (const [at, leaf] of leaves.entries()) {
    const before = leaves[at - 1];
    const [department, unit, account] = words(leaf);
    const isDepartment = before?.department !== leaf.department;
    if (isDepartment)
      rows.push([
        ...cells([leaf.department], department),
        ...sum((one) => one.department === leaf.department),
      ]);
    if (isDepartment || before.unit !== leaf.unit) {
      rows.push([
        ...cells([leaf.department, leaf.unit], unit),
        ...sum((one) => one.department === leaf.department && one.unit === leaf.unit),
      ]);
    }
    rows.push([...cells([leaf.department, leaf.unit, leaf.account], account), ...sum((one) => one === leaf)]);
  }
  return rows;
}

/** Leaves of two to four departments with two or three units of two to five accounts each. */
const leaves: fc.Arbitrary<readonly Leaf[]> = fc
  .array(fc.array(fc.integer({ min: 2, max: 5 }), { minLength: 2, maxLength: 3 }), {
    minLength: 2,
    maxLength: 4,
  })
  .chain((units) => {
    const places = units.flatMap((accounts, department) =>
      accounts.flatMap((count, unit) =>
        Array.from({ length: count }, (_, account) => ({ department, unit, account })),
      ),
    );
    const amount = fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: 100, max: 4_000_000_00 }) },
      fc.integer({ min: -5_000_000, max: -1 }),
    );
    const pair = fc.tuple(amount, amount);
    return fc
      .array(pair, { minLength: places.length, maxLength: places.length })
      .map((amounts) => places.map((place, at): Leaf => ({ ...place, amounts: amounts[at] ?? [1, 1] })));
  });

test('a budget in any of these shapes, styles and encodings comes to what it was made of', async () => {
  await fc.assert(
    fc.asyncProperty(
      leaves,
      fc.constantFrom(...Object.keys(shapes)),
      fc.constantFrom(...styles),
      fc.constantFrom(...heads),
      fc.constantFrom(...encodings),
      fc.constantFrom(';', '\t', '|'),
      fc.record({ title: fc.boolean(), total: fc.boolean(), blanks: fc.boolean() }),
      async (given, name, style, head, encoded, separator, { title, total, blanks }) => {
        const shape = shapes[name];
        if (!shape) return;
        const sum: Sum = (of) =>
          [0, 1].map((at) =>
            printed(
              given.filter(of).reduce((all, one) => all + (one.amounts[at] ?? 0), 0),
              style,
            ),
          );
        const rows = shape.rows(given, sum);
        const text = delimited(
          [
            ...(title ? [['City of Example'], ['Budget 2023']] : []),
            [...shape.head, ...head],
            ...rows.flatMap((row, at) => (blanks && at % 5 === 4 ? [row, ['']] : [row])),
            ...(total ? [['Total', ...shape.head.slice(1).map(() => ''), ...sum(() => true)]] : []),
          ],
          separator,
        );
        const source = bytesSource(encoded(text), 'figures-2023.csv');
        const mapping = await suggestLines(source, 2020);
        if (!mapping.ok) throw new Error(`${mapping.refusal.code}\n${text}`);
        const read = await understandLines(source, mapping.value);
        if (!read.ok) throw new Error(`${read.refusal.code}\n${JSON.stringify(mapping.value)}\n${text}`);
        const { totals, refused, unequal, totalLines } = read.value.understood;
        const wanted = [0, 1].map((at) => given.reduce((all, one) => all + (one.amounts[at] ?? 0), 0));
        const said = {
          amounts: totals.map((one) => one.amount).toSorted((a, b) => a - b),
          refused: refused.count,
          unequal: unequal.count,
          totalLines,
        };
        if (
          JSON.stringify(said.amounts) !== JSON.stringify(wanted.toSorted((a, b) => a - b)) ||
          refused.count + unequal.count > 0
        ) {
          throw new Error(
            `${name} ${JSON.stringify(said)} wanted ${JSON.stringify(wanted)}\n${JSON.stringify(mapping.value)}\n${text}`,
          );
        }
        expect(said.totalLines).toBe(total ? 1 : 0);
      },
    ),
    { numRuns: 300 },
  );
}, 120_000);

const staged = [
  ['Initial budget', 'Modifications', 'Final budget', 'Spent'],
  ['Crédito inicial', 'Modificaciones', 'Crédito definitivo', 'Obligaciones reconocidas'],
  ['Crédits initiaux', 'Modifications', 'Crédits définitifs', 'Dépenses réalisées'],
  ['Утверждено', 'Изменения', 'Итоговый план', 'Исполнено'],
  ['年初预算', '调整数', '最终预算', '决算数'],
  ['Voranschlag', 'Nachträge', 'Endgültiger Kredit', 'Rechnung'],
] as const;

test('what was changed is checked on each line, and exactly the lines that are wrong are told', async () => {
  const change = fc.integer({ min: -90_000, max: 900_000 }).filter((one) => one !== 0);
  const line = fc.record({
    initial: fc.integer({ min: 100_000, max: 4_000_000_00 }),
    change,
    spent: fc.integer({ min: 1, max: 4_000_000_00 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { minLength: 26, maxLength: 60 }),
      fc.uniqueArray(fc.nat(25), { maxLength: 2 }),
      fc.constantFrom(...staged),
      fc.constantFrom(...styles),
      async (lines, wrong, head, style) => {
        const finals = lines.map((one, at) => one.initial + one.change + (wrong.includes(at) ? 100 : 0));
        const rows = lines.map((one, at) => [
          `${100 + at}`,
          `Chapter ${at}`,
          ...[one.initial, one.change, finals[at] ?? 0, one.spent].map((amount) => printed(amount, style)),
        ]);
        const text = delimited([['Code', 'Name', ...head], ...rows], ';');
        const source = bytesSource(new TextEncoder().encode(text), 'figures-2023.csv');
        const mapping = await suggestLines(source, 2020);
        if (!mapping.ok) throw new Error(mapping.refusal.code);
        const read = await understandLines(source, mapping.value);
        if (!read.ok) throw new Error(`${read.refusal.code}\n${JSON.stringify(mapping.value)}`);
        const { understood } = read.value;
        const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0);
        expect({
          totals: Object.fromEntries(understood.totals.map((one) => [one.version, one.amount])),
          unequal: understood.unequal.first.map((one) => one.line),
          checked: understood.checked,
        }).toEqual({
          totals: {
            'approved-2023': sum(lines.map((one) => one.initial)),
            'final-2023': sum(finals),
            'expenditure-2023': sum(lines.map((one) => one.spent)),
          },
          unequal: wrong.toSorted((a, b) => a - b).map((at) => at + 2),
          checked: lines.length,
        });
      },
    ),
    { numRuns: 100 },
  );
}, 120_000);
