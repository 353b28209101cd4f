// Answers one task of the benchmark of the budget engine with HyperFormula: `node hyperformula.mjs '<task as JSON>'`.
// The facts are a sheet of one row each, with a column for every level of every tree; the tables are sheets of SUMIFS.
import { HyperFormula } from 'hyperformula';

const task = JSON.parse(process.argv[2]);
const letter = (column) => String.fromCharCode('A'.charCodeAt(0) + column);
const started = performance.now();
const sheets = { Facts: task.facts };
for (const [index, cells] of task.tables.entries()) {
  sheets[`T${index}`] = cells.map((criteria) => {
    const range = (column) => `Facts!$${letter(column)}$1:$${letter(column)}$${task.facts.length}`;
    const pairs = criteria.map(([column, member]) => `${range(column)},"${member}"`).join(',');
    return [criteria.length === 0 ? `=SUM(${range(0)})` : `=SUMIFS(${range(0)},${pairs})`];
  });
}
const book = HyperFormula.buildFromSheets(sheets, { licenseKey: 'gpl-v3', maxRows: 2_000_000 });
const built = performance.now() - started;
const sheet = book.getSheetId('Facts');
const times = [];
for (let run = 0; run <= task.edits; run += 1) {
  const row = (run * 7919) % task.facts.length;
  const value = book.getCellValue({ sheet, row, col: 0 });
  const from = performance.now();
  book.setCellContents({ sheet, row, col: 0 }, [[value + run + 1]]);
  if (run > 0) times.push(performance.now() - from);
}
const total = task.tables.reduce(
  (sum, cells, index) =>
    sum +
    cells.reduce(
      (part, _, row) => part + book.getCellValue({ sheet: book.getSheetId(`T${index}`), row, col: 0 }),
      0,
    ),
  0,
);
console.log(JSON.stringify({ built, edit: times, total }));
