import { acceptLines } from '@plenary/api/budget/lines';
import { getPivot, getPivotNotes } from '@plenary/api/budget/pivot';
import { getFindings } from '@plenary/api/findings';
import { openPlan } from '@plenary/api/plans';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answered, type GivenServer, givenServer } from '../app/given-server.ts';
import { linesRead } from '../budget/lines/given-lines.ts';

const plan = 'demonstration-2024-2025';
const params = { plan };
const version = 'proposed-2024/25';

let server: GivenServer;
beforeAll(async () => {
  server = await givenServer();
}, 120_000);
afterAll(() => server.stop());

const column = (name: string) => ({ id: name, levels: [{ column: name }] });

const mapping = JSON.stringify({
  format: 'plenary-mapping-1',
  language: 'en',
  currency: { code: 'CHF', digits: 2 },
  cube: 'lines',
  period: { from: 2024, to: 2025 },
  dimensions: ['sector', 'result', 'activity'].map(column),
  amounts: [{ column: 'amount', stage: 'proposed' }],
});

/** The resources of patents by result in thousands, each in two lines; the second of 4.1 has so much more. */
function linesOfPatents(more: number): Uint8Array<ArrayBuffer> {
  const thousands = { '2.1': 5_200, '3.1': 15_100, '3.2': 196_400, '4.1': 1_900, '4.2': 4_300, '4.3': 3_500 };
  const rows = Object.entries(thousands).flatMap(([result, amount]) => [
    `patents,${result},training,${amount * 400}`,
    `patents,${result},systems,${amount * 600 + (result === '4.1' ? more : 0)}`,
  ]);
  return new TextEncoder().encode(['sector,result,activity,amount', ...rows, ''].join('\n'));
}

async function taken(more: number): Promise<void> {
  const { revision } = answered(await server.ask(null, openPlan, { params, query: {} }));
  const { id, turn } = await linesRead(server, plan, linesOfPatents(more), mapping);
  const body = { basedOn: revision, reason: 'Lines of patents', turn };
  answered(await server.ask('secretary', acceptLines, { params: { plan, id }, query: {}, body }));
  await server.checked(plan);
}

async function told(language: 'en' | 'fr') {
  const { findings, counts } = answered(await server.ask(null, getFindings, { params, query: { language } }));
  return { counts, apart: findings.filter(({ rule }) => rule === 'figures-cubes-agree') };
}

test('lines beside the coarse tables of a plan are found where they do not come to them, and by how much', async () => {
  await server.checked(plan);
  const { counts, apart } = await told('en');
  expect(apart).toEqual([]);

  await taken(400.25);
  const after = await told('en');
  expect(after.counts).toEqual({ ...counts, error: counts.error + 1 });
  const mend = 'The same money must come to one amount: correct one of the two.';
  // The lines miss the objects of expenditure by the same: that is told with it, not again.
  expect(after.apart.map(({ sentence }) => sentence).toSorted()).toEqual([
    `Patents and Technology · 4.1 · 2024/25 proposed budget: “Resources by result” comes to 1,900,000 Swiss francs in the plan, “lines” to 1,900,400.25 (difference 400.25). ${mend}`,
  ]);
  const ofResult = after.apart.find(({ about }) => about.some(({ kind }) => kind === 'result'));
  expect(ofResult?.about.map(({ kind, id }) => `${kind} ${id}`)).toEqual(
    expect.arrayContaining(['result 4.1', 'sector patents']),
  );
  const french = (await told('fr')).apart.find(({ id }) => id === ofResult?.id);
  expect(french?.sentence).toMatch(/^Brevets et technologie · 4\.1 · Budget proposé 2024\/25 : dans le plan/);
  expect(french?.sentence).toMatch(/«\sRessources par résultat\s» donne 1\s900\s000 francs suisses/);

  const ofObjects = { cube: 'by-object', rows: 'sector', columns: 'version', where: `version:${version}` };
  const objects = answered(await server.ask(null, getPivotNotes, { params, query: ofObjects }));
  const bySector = answered(await server.ask(null, getPivot, { params, query: ofObjects }));
  const missed = objects.findings.filter(({ id }) => id === ofResult?.id);
  expect(new Set(missed.map(({ row }) => bySector.rows[row]?.at['sector']))).toEqual(new Set(['patents']));

  for (const cube of ['by-result', 'lines']) {
    const where = `sector:patents;version:${version}`;
    const query = { cube, rows: 'result', columns: 'version', where };
    const table = answered(await server.ask(null, getPivot, { params, query }));
    const notes = answered(await server.ask(null, getPivotNotes, { params, query }));
    const marked = notes.findings.filter(({ id }) => id === ofResult?.id);
    // The lines miss the objects by their total, too.
    const expected = cube === 'lines' ? ['4.1', undefined] : ['4.1'];
    expect(new Set(marked.map(({ row }) => table.rows[row]?.at['result']))).toEqual(new Set(expected));
  }

  await taken(0);
  expect(await told('en')).toEqual({ counts, apart: [] });
  expect(server.told).toEqual([]);
}, 120_000);
