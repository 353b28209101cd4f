import { type GivenTable, givenByObject } from './given-tables.ts';

type Row = readonly [string, string, string, string, string];

const personnel = 'posts temporary otherstaff';
const interns = 'interns fellows';
const travel = 'staff third';
const services = 'meetings publishing individual other';
const operating = 'premises communication hospitality joint';
const equipment = 'furniture supplies';
const nonPersonnel = [interns, travel, services, 'finance', operating, equipment].join(' ');

const rows: readonly Row[] = [
  ['posts', '58,488', '57,731', '758', '1%'],
  ['temporary', '1,193', '2,004', '(811)', '-40%'],
  ['otherstaff', '-', '-', '-', 'n/a'],
  [personnel, '59,682', '59,735', '(54)', '0%'],
  ['interns', '132', '143', '(11)', '-8%'],
  ['fellows', '4,208', '3,430', '778', '23%'],
  [interns, '4,340', '3,573', '767', '21%'],
  ['staff', '1,030', '1,035', '(5)', '0%'],
  ['third', '2,912', '2,095', '817', '39%'],
  [travel, '3,941', '3,130', '812', '26%'],
  ['meetings', '1,305', '1,065', '240', '23%'],
  ['publishing', '-', '35', '(35)', '-100%'],
  ['individual', '1,701', '1,482', '219', '15%'],
  ['other', '7,282', '10,391', '(3,108)', '-30%'],
  [services, '10,288', '12,973', '(2,684)', '-21%'],
  ['finance', '-', '-', '-', 'n/a'],
  ['premises', '-', '-', '-', 'n/a'],
  ['communication', '600', '770', '(170)', '-22%'],
  ['hospitality', '309', '210', '99', '47%'],
  ['joint', '-', '-', '-', 'n/a'],
  [operating, '909', '980', '(71)', '-7%'],
  ['furniture', '14', '-', '14', 'n/a'],
  ['supplies', '56', '40', '16', '40%'],
  [equipment, '70', '40', '30', '75%'],
  [nonPersonnel, '19,548', '20,695', '(1,147)', '-6%'],
  [`${personnel} ${nonPersonnel}`, '79,230', '80,430', '(1,200)', '-1%'],
];

/**
 * A sector's resources by object of expenditure in two versions with differences and percentages, all sound; `errors`
 * prints other figures, by row and column from 0: `{ '13 3': '(3,018)' }`.
 */
export function givenBrandsByObject(errors: Readonly<Record<string, string>> = {}): GivenTable {
  return givenByObject(
    'brands',
    rows.map(([objects, ...printed], row): Row => {
      const at = (column: number) => errors[`${row} ${column}`] ?? printed[column - 1] ?? '';
      return [objects, at(1), at(2), at(3), at(4)];
    }),
  );
}
