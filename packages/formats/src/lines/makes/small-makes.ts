import { delimited, type Make } from './sample-lines.ts';

type Row = readonly (string | number)[];

function small(make: string, rows: readonly Row[], totals: Make['totals'], file = 'figures-2023.csv'): Make {
  const bytes = new TextEncoder().encode(delimited(rows, ';'));
  return { make: `few rows: ${make}`, file, bytes, ...(totals ? { totals } : {}) };
}

/** Two columns of whole numbers that are few and alike, as codes are, below a word for each stage. */
function staged(budget: string, spent: string): Make {
  return small(
    `${budget}, ${spent}`,
    [
      ['Unit', 'Object', budget, spent],
      ['A', 'X', 120, 100],
      ['A', 'Y', 130, 120],
      ['B', 'X', 120, 110],
      ['B', 'Y', 140, 135],
    ],
    { 'approved-2023': 510_00, 'expenditure-2023': 465_00 },
  );
}

const months = (names: readonly string[]): Make =>
  small(
    names.join(', '),
    [
      ['Dept', ...names],
      ['A', 1, 2, 3],
      ['B', 4, 5, 6],
      ['C', 7, 8, 9],
    ],
    { 'expenditure-2023': 45_00 },
  );

/** Files of few rows, in which figures do not tell by themselves whether they are amounts: their headings do. */
export const smallMakes: readonly Make[] = [
  staged('Budget', 'Spent'),
  staged('Approved', 'Spent'),
  staged('Approved', 'Actual'),
  staged('Budget voté', 'Réalisé'),
  staged('Aprobado', 'Ejecutado'),
  staged('Утверждено', 'Исполнено'),
  staged('核定', '执行'),
  staged('معتمد', 'منصرف'),
  months(['Jan', 'Feb', 'Mar']),
  months(['janvier', 'février', 'mars']),
  months(['1月', '2月', '3月']),
  small(
    'codes with those above them, and a total',
    [
      ['Code', 'Name', 'Approved 2024', 'Spent 2024'],
      ['1', 'Administration', 300, 250],
      ['1.1', 'Staff', 200, 180],
      ['1.2', 'Travel', 100, 70],
      ['2', 'Works', 500, 400],
      ['2.1', 'Roads', 500, 400],
      ['Total', '', 800, 650],
    ],
    { 'approved-2024': 800_00, 'expenditure-2024': 650_00 },
  ),
  small(
    'projects and votes that have numbers are no amounts',
    [
      ['Vote', 'Project', 'Amount'],
      [11, 101, 500],
      [11, 102, 600],
      [12, 103, 700],
      [12, 104, 800],
    ],
    { 'expenditure-2023': 2_600_00 },
  ),
  small(
    'expenses in a folder of budgets',
    [
      ['year', 'amount', 'currency', 'agency'],
      [2017, 2_046_362, 'USD', 'UN'],
      [2018, 702_255_180, 'USD', 'FAO'],
      [2018, 935_562_000, 'USD', 'IFAD'],
    ],
    { 'expenditure-2017': 2_046_362_00, 'expenditure-2018': 1_637_817_180_00 },
    'budgets/expenses_sub_agency.csv',
  ),
];
