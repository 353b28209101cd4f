import { workbookBytes } from '@plenary/formats/excel/figures/written-workbook';
import { expect, test } from 'vitest';
import { type BudgetWindow, openBudget } from './budget-window.ts';
import { eventually, faults } from './on-a-page.ts';
import { pagesInBrowser } from './pages-in-browser.ts';

const path = '/plans/demonstration-2024-2025/budget?lang=en&rows=sector,result';

const open = pagesInBrowser();

/** A budget with a title, a scale and a total, one line that cannot be read and one that is there twice. */
const rows = Array.from(
  { length: 20 },
  (_, at) => `${at + 101};Chapter ${'ABCDEFGHIJKLMNOPQRST'.charAt(at)};1 000,5`,
);
const budget = [
  'Budget 2024 (in thousands of Swiss francs)',
  'Code;Name;Budget',
  ...rows,
  '150;Broken;about ten',
  rows[0],
  'Total;;21 010,5',
].join('\n');
const long = [
  'Code;Name;Budget',
  ...Array.from({ length: 900_000 }, (_, at) => `${at % 97};Chapter;${at},5`),
].join('\n');

const atTheTable = (): Promise<BudgetWindow> => openBudget(open.browser, open.served.address + path);

test('a planner looks at lines, keeps their mapping, gives a long file up, and takes them', {
  timeout: 240_000,
}, async () => {
  const { context, page, complaints } = await atTheTable();
  const panel = page.getByRole('region', { name: 'Lines of budget.csv' });
  const field = page.locator('input[type=file][aria-label="Read lines"]');

  await field.setInputFiles({ name: 'long.csv', mimeType: 'text/csv', buffer: Buffer.from(long) });
  await page.getByText(/[1-9][\d,]* lines so far/).waitFor();
  await eventually(() => page.getByRole('progressbar').getAttribute('value')).not.toBe('0');
  await page.getByRole('button', { name: 'Leave' }).click();
  await eventually(() => page.getByText('lines so far').count()).toBe(0);

  await field.setInputFiles({ name: 'budget.csv', mimeType: 'text/csv', buffer: Buffer.from(budget) });
  await page.getByRole('heading', { name: 'Lines of budget.csv' }).waitFor();
  await page.getByText('Lines that state totals, compared and not added: 1').waitFor();
  await page.getByText('Lines that cannot be taken: 1').waitFor();
  await page.getByText('Lines that are there twice: 1').waitFor();
  await panel.getByLabel('Name', { exact: true }).fill('Chapters');
  await page.getByRole('button', { name: 'Keep the mapping' }).click();
  await eventually(() => page.getByLabel('Kept mappings').inputValue()).toBe('Chapters');
  expect(await faults(page)).toEqual([]);

  await panel.getByLabel('Name', { exact: true }).fill('Chapters, yearly');
  await page.getByRole('button', { name: 'Rename Chapters' }).click();
  await eventually(() => page.getByLabel('Kept mappings').inputValue()).toBe('Chapters, yearly');
  await page.getByRole('button', { name: 'Read again by this' }).first().click();
  await page.getByRole('button', { name: /^Take/ }).click();
  await eventually(() => page.getByRole('heading', { name: 'Lines of budget.csv' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Show these figures' }).click();
  await page.waitForURL(/[?&]cube=lines(?:&|$)/);
  await page.getByRole('button', { name: 'Show these figures' }).waitFor({ state: 'detached' });
  const { pathname } = new URL(page.url());
  await page.goto(`${open.served.address}${pathname}?lang=en&cube=lines&rows=code`);
  await page.getByRole('treegrid').getByText('Chapter A').waitFor();
  // The log says what the figures came by.
  await page.goto(`${open.served.address}${pathname.replace(/budget$/, 'log')}?lang=en`);
  const entry = page.locator('main article').first();
  await entry.getByText('20 figures by lines of the file budget.csv').waitFor();
  await entry.getByRole('heading', { name: /^Revision \d+ lines$/ }).waitFor();
  expect(complaints).toEqual([]);
  expect(open.served.errors).toEqual([]);
  await context.close();
});

const accounts = [
  'Chapter;Label;Initial;Change;Final;Remark',
  '61;Water;1000,00;200,00;1200,00;a',
  '62;Roads;2000,50;-100,25;1900,00;b',
  '63;Parks;500,00;0,00;500,00;a',
].join('\n');

test('a planner says column by column what a file is, and sees at once what becomes of it', {
  timeout: 240_000,
}, async () => {
  const { context, page, complaints } = await atTheTable();
  const panel = page.getByRole('region', { name: 'Lines of accounts.csv' });
  const field = page.locator('input[type=file][aria-label="Read lines"]');
  const taken = panel.getByRole('button', { name: /^Take/ });
  const focus = (): Promise<string> =>
    page.locator('*:focus').evaluate((at) => at.closest('label')?.textContent ?? '');
  /** What a field is described by: why it cannot be as it is. */
  const why = async (name: string): Promise<string> => {
    const id = await panel.getByLabel(name).getAttribute('aria-describedby');
    return id === null ? '' : ((await page.locator(`[id="${id}"]`).textContent()) ?? '');
  };
  await field.setInputFiles({ name: 'accounts.csv', mimeType: 'text/csv', buffer: Buffer.from(accounts) });

  await eventually(() => why('Currency of the amounts')).toContain('in which currency');
  await panel.getByLabel('Currency of the amounts').fill('EUR');
  await panel.getByLabel('Currency of the amounts').press('Enter');
  await eventually(() => why('Currency of the amounts')).toContain('These lines are in EUR');
  await panel.getByLabel('Currency of the amounts').fill('chf');
  await panel.getByLabel('Currency of the amounts').press('Enter');
  await eventually(() => why('Years of the lines')).toContain('only assumed');
  expect(await why('Currency of the amounts')).toBe('');
  expect(await why('Years of the lines')).toContain('Write the years here');
  await panel.getByLabel('Years of the lines').fill('2024/25');
  await panel.getByLabel('Years of the lines').press('Enter');
  // The test before left figures of that name by other dimensions.
  await eventually(() => why('Figures')).toContain('other dimensions');
  await panel.getByLabel('Figures').fill('accounts');
  await panel.getByLabel('Figures').press('Enter');
  await panel.getByText('final-2024/25').waitFor();
  await taken.waitFor();

  await panel.getByLabel('Decimal places').fill('0');
  await panel.getByLabel('Decimal places').press('Enter');
  await eventually(() => why('Decimal places')).toContain('the plan counts them with 2');
  await panel.getByLabel('Decimal places').fill('2');
  await panel.getByLabel('Decimal places').press('Enter');
  await taken.waitFor();

  await panel.getByLabel('Change: taken as').selectOption('modification');
  await panel.getByText('Sums that do not come out: 1').waitFor();
  await panel.getByLabel('Initial: which amount').focus();
  await panel.getByLabel('Initial: which amount').selectOption('proposed');
  await panel.getByText('proposed-2024/25').waitFor();
  expect(await focus()).toContain('Initial: which amount');
  await panel.getByLabel('Final: taken as').selectOption('left-out');
  await eventually(() => panel.getByText('final-2024/25').count()).toBe(0);
  await panel.getByLabel('Initial: taken as').selectOption('left-out');
  await eventually(() => why('Initial: taken as')).toContain('No column would be left as amounts');
  expect(await panel.getByLabel('Initial: taken as').inputValue()).toBe('amount');

  await panel.getByLabel('Remark: taken as').selectOption('filter');
  await panel.getByLabel('Only lines that say').fill('a');
  await panel.getByLabel('Only lines that say').press('Enter');
  await panel.getByText('3 lines, of which 2 are taken').waitFor();
  await panel.getByLabel('Chapter: dimension').selectOption({ label: 'a new dimension' });
  await panel.getByLabel('called').fill('chapter of ours');
  await panel.getByLabel('called').press('Enter');
  await eventually(() => panel.getByLabel('Chapter: dimension').inputValue()).toBe('chapter of ours');
  expect(await panel.getByLabel('Change: taken as').inputValue()).toBe('left-out');
  await panel.getByText('The mapping as text').click();
  await eventually(() => panel.locator('textarea').inputValue()).toContain('"id": "chapter of ours"');
  await taken.waitFor();
  expect(await faults(page)).toEqual([]);

  // Codes that the plan does not know, with the lines that they stand on first.
  await panel.getByLabel('Chapter: dimension').selectOption('sector');
  await eventually(() => why('Chapter: taken as')).toContain('61 (2), 63 (4)');
  await panel.getByLabel('Chapter: dimension').selectOption({ label: 'a new dimension' });
  await panel.getByLabel('called').fill('chapter of ours');
  await panel.getByLabel('called').press('Enter');
  await taken.waitFor();

  // What is typed and not read is not what is shown.
  const whole = await panel.locator('textarea').inputValue();
  await panel.locator('textarea').fill(`${whole} `);
  await eventually(() => taken.isDisabled()).toBe(true);
  await panel.locator('textarea').fill(whole);
  await eventually(() => taken.isDisabled()).toBe(false);

  // Another line as the header: the names of the mapping are not there, so columns are guessed anew.
  await panel.getByLabel('Line of the column names').fill('2');
  await panel.getByLabel('Line of the column names').press('Enter');
  await panel.getByRole('rowheader', { name: 'Water' }).waitFor();
  await panel.getByLabel('Line of the column names').fill('1');
  await panel.getByLabel('Line of the column names').press('Enter');
  await panel.getByRole('rowheader', { name: 'Chapter' }).waitFor();
  expect(complaints).toEqual([]);
  expect(open.served.errors).toEqual([]);
  await context.close();
});

/** A workbook with a sheet a month. */
async function months(): Promise<Buffer> {
  const head = ['Account', 'Title', 'Spent 2024 (CHF)'];
  const sheet = (name: string, spent: readonly (readonly (string | number)[])[]) => ({
    name,
    rows: [head, ...spent].map((row) => row.map((value) => ({ value }))),
  });
  const bytes = await workbookBytes({
    title: 'Months',
    at: '2024-01-01T00:00:00Z',
    sheets: [
      sheet('January', [
        ['701', 'Water', 10.5],
        ['702', 'Roads', 20],
      ]),
      sheet('February', [
        ['701', 'Water', 7],
        ['702', 'Roads', 'about ten'],
      ]),
    ],
  });
  if (!bytes.ok) throw new Error(bytes.refusal.code);
  return Buffer.from(bytes.value);
}

test('a planner reads a workbook with a sheet a month, and the sheets are a dimension', {
  timeout: 240_000,
}, async () => {
  const { context, page, complaints } = await atTheTable();
  const panel = page.getByRole('region', { name: 'Lines of months.xlsx' });
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const given = { name: 'months.xlsx', mimeType, buffer: await months() };
  await page.locator('input[type=file][aria-label="Read lines"]').setInputFiles(given);
  await panel.getByLabel('Figures').fill('months');
  await panel.getByLabel('Figures').press('Enter');
  await panel.getByText('2 lines, of which 2 are taken').waitFor();
  await panel.getByText('Sheets that are not read: February').waitFor();
  const sheets = panel.getByRole('combobox', { name: 'Sheet', exact: true });
  await sheets.selectOption({ label: 'all sheets with these columns' });
  await panel.getByText('4 lines, of which 3 are taken').waitFor();
  await panel.getByText('Lines that cannot be taken: 1').click();
  await panel.getByText('February 3:').waitFor();
  await panel.getByLabel('Dimension that names of sheets say').fill('month');
  await panel.getByLabel('Dimension that names of sheets say').press('Enter');
  await panel.getByText('Figures added: 3').waitFor();
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: /^Take/ }).click();
  await eventually(() => panel.count()).toBe(0);
  const { pathname } = new URL(page.url());
  await page.goto(`${open.served.address}${pathname}?lang=en&cube=months&rows=month`);
  await page.getByRole('treegrid').getByText('February').waitFor();
  expect(complaints).toEqual([]);
  expect(open.served.errors).toEqual([]);
  await context.close();
});

test('a planner says which column is amounts where none looks like any', { timeout: 240_000 }, async () => {
  const { context, page, complaints } = await atTheTable();
  const panel = page.getByRole('region', { name: 'Lines of notes.csv' });
  const buffer = Buffer.from('Office;Name;Note\nA;Water;x\nB;Roads;y\nC;Parks;12\n');
  const field = page.locator('input[type=file][aria-label="Read lines"]');
  await field.setInputFiles({ name: 'notes.csv', mimeType: 'text/csv', buffer });
  await panel.getByRole('alert').getByText('No column of this file looks like amounts').waitFor();
  await panel.getByRole('rowheader', { name: 'Office' }).waitFor();
  await panel.getByLabel('Office: taken as').selectOption('level');
  await eventually(() => panel.getByLabel('Office: dimension').count()).toBe(1);
  await panel.getByLabel('Note: taken as').selectOption('amount');
  await eventually(() => panel.getByRole('alert').count()).toBe(0);
  await panel.getByLabel('Currency of the amounts').fill('CHF');
  await panel.getByLabel('Currency of the amounts').press('Enter');
  await panel.getByLabel('Years of the lines').fill('2024');
  await panel.getByLabel('Years of the lines').press('Enter');
  await panel.getByLabel('Figures', { exact: true }).fill('notes');
  await panel.getByLabel('Figures', { exact: true }).press('Enter');
  await panel.getByText('3 lines, of which 1 are taken').waitFor();
  expect(complaints).toEqual([]);
  expect(open.served.errors).toEqual([]);
  await context.close();
});

test('a planner says that names stand in the cells of codes and that signs are turned round', {
  timeout: 240_000,
}, async () => {
  const { context, page, complaints } = await atTheTable();
  const panel = page.getByRole('region', { name: 'Lines of ledger.csv' });
  const lines = Array.from({ length: 20 }, (_, at) => `${at + 101} / Office ${at + 1};-1000`);
  const buffer = Buffer.from(['Account;Budget', ...lines, 'Total;-20000'].join('\n'));
  const field = page.locator('input[type=file][aria-label="Read lines"]');
  await field.setInputFiles({ name: 'ledger.csv', mimeType: 'text/csv', buffer });
  await panel.getByText('Also: words of total lines').waitFor();
  const mapping = async (): Promise<unknown> => JSON.parse(await panel.locator('textarea').inputValue());
  await panel.getByLabel('Name in the same cell, after').fill(' / ');
  await panel.getByLabel('Name in the same cell, after').press('Enter');
  await eventually(mapping).toMatchObject({ dimensions: [{ levels: [{ split: ' / ' }] }] });
  await panel.getByLabel('Signs').selectOption('turned round (minus is plus)');
  await eventually(mapping).toMatchObject({
    dimensions: [{ levels: [{ split: ' / ' }] }],
    amounts: [{ sign: -1 }],
    totals: [{ words: ['Total'] }],
  });
  await panel.getByLabel('Language of the names').selectOption('Français');
  await eventually(mapping).toMatchObject({ language: 'fr', amounts: [{ sign: -1 }] });
  for (const [label, text] of [
    ['Currency of the amounts', 'CHF'],
    ['Years of the lines', '2024'],
    ['Figures', 'ledger'],
  ] as const) {
    await panel.getByLabel(label).fill(text);
    await panel.getByLabel(label).press('Enter');
    await eventually(() => panel.getByLabel(label).inputValue()).toBe(text);
  }
  await panel.getByRole('button', { name: /^Take/ }).waitFor();
  expect(await faults(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});
