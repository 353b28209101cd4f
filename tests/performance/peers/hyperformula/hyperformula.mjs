// Answers one task of the benchmark of the budget engine with HyperFormula: `node hyperformula.mjs`, the task as JSON on its
// input. The facts are a column; each table is a column of sums of facts or of cells of its own.
import { readFileSync } from 'node:fs';
import { HyperFormula } from 'hyperformula';

const task = JSON.parse(readFileSync(0, 'utf8'));
const started = performance.now();
const sheets = { Facts: task.facts.map((amount) => [amount]) };
for (const [index, cells] of task.tables.entries()) {
  sheets[`T${index}`] = cells.map((sum) => {
    const parts = sum.facts
      ? sum.facts.map((row) => `Facts!A${row + 1}`)
      : sum.cells.map((row) => `A${row + 1}`);
    return [parts.length === 0 ? null : added(parts)];
  });
}
const book = HyperFormula.buildFromSheets(sheets, { licenseKey: 'gpl-v3', maxRows: 2_000_000 });
const built = performance.now() - started;
let total = 0;
for (const index of task.tables.keys()) {
  for (const [value] of book.getSheetValues(book.getSheetId(`T${index}`))) total += value ?? 0;
}
const sheet = book.getSheetId('Facts');
const times = [];
const warm = performance.now();
let edit = 0;
for (; edit < 5 || performance.now() - warm < 500; edit += 1) edited(edit);
for (const last = edit + task.edits; edit < last; edit += 1) times.push(edited(edit));
console.log(JSON.stringify({ built, edit: times, total }));

/** Adds to a fact, in milliseconds. */
function edited(run) {
  const row = (run * 7919) % task.facts.length;
  const value = book.getCellValue({ sheet, row, col: 0 });
  const from = performance.now();
  book.setCellContents({ sheet, row, col: 0 }, [[value + run + 1]]);
  return performance.now() - from;
}

/** A sum of parts; of sums of parts where there are too many for one. */
function added(parts) {
  const most = 200;
  if (parts.length <= most) return `=SUM(${parts.join(',')})`;
  const groups = [];
  for (let start = 0; start < parts.length; start += most) {
    groups.push(`SUM(${parts.slice(start, start + most).join(',')})`);
  }
  return `=SUM(${groups.join(',')})`;
}
