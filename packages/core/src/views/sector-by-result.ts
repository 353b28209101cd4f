import { languages, type Words } from '../basics/words.ts';
import { figureOf } from '../budget/figures.ts';
import type { Plan } from '../plan/plan.ts';
import { expectedResults } from '../results/strategy.ts';
import { hasFacts, versionsShown } from './budget-columns.ts';
import { label } from './labels.ts';
import { overAllSectors, sectorsWithout } from './money-by-result.ts';
import type { View, ViewRow } from './view.ts';

/** Sectors as rows, expected results as columns, with totals both ways, in the version that is proposed. */
export function sectorByResult(plan: Plan): View {
  const version = versionsShown(plan, 'by-result', {})[0]?.id;
  const codes = expectedResults(plan.strategy)
    .map((result) => result.code)
    .filter((result) => version !== undefined && hasFacts(plan, 'by-result', { result, version }));
  const rows = plan.organization.sectors.map((sector): ViewRow => {
    const figure = (at: Readonly<Record<string, string>>): ViewRow['cells'][number] =>
      version !== undefined && hasFacts(plan, 'by-result', { ...at, sector: sector.id, version })
        ? figureOf('by-result', { ...at, sector: sector.id, version })
        : null;
    const cells = [...codes.map((result) => figure({ result })), figure({})];
    return { id: sector.id, kind: 'line', level: 0, label: sector.name, cells, sectors: [sector.id] };
  });
  const whole = version !== undefined && sectorsWithout(plan, 'by-result').length === 0 && codes.length > 0;
  const total: ViewRow = {
    id: 'total',
    kind: 'total',
    level: 0,
    label: label('total'),
    cells: [
      ...codes.map((result) => (version === undefined ? null : overAllSectors(plan, [result], version))),
      whole ? figureOf('by-result', { version }) : null,
    ],
  };
  return {
    id: 'sector-by-result',
    title: 'sector-by-result',
    powerOfTen: 3,
    columns: [
      ...codes.map((code) => ({ id: code, label: inEvery(code), unit: 'money' as const })),
      { id: 'total', label: label('total'), unit: 'money' },
    ],
    rows: [...rows, total],
  };
}

/** A code is the same in every language. */
function inEvery(code: string): Words {
  return Object.fromEntries(languages.map((language) => [language, code]));
}
