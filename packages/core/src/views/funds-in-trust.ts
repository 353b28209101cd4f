import type { Coordinates } from '../basics/address.ts';
import type { Linear } from '../basics/formula.ts';
import type { Words } from '../basics/words.ts';
import { availableForProgramming, closingBalance, fundMovement } from '../budget/funds-in-trust.ts';
import type { Plan } from '../plan/plan.ts';
import { hasFacts } from './budget-columns.ts';
import { label } from './labels.ts';
import type { View, ViewRow } from './view.ts';

const columns = [
  { id: 'opening', figure: (at: Coordinates): Linear => fundMovement(at, 'opening') },
  { id: 'contributions', figure: (at: Coordinates): Linear => fundMovement(at, 'contributions') },
  { id: 'expenditure', figure: (at: Coordinates): Linear => fundMovement(at, 'expenditure') },
  { id: 'closing', figure: closingBalance },
  {
    id: 'expected-contributions',
    figure: (at: Coordinates): Linear => fundMovement(at, 'expected-contributions'),
  },
  { id: 'available', figure: availableForProgramming },
] as const;

/**
 * A sector's funds-in-trust, a row for each donor and one for all: opening balance, contributions and expenditure until the
 * period begins, the balance they leave, the contributions expected then, and what programming may count on.
 */
export function fundsInTrust(plan: Plan, sector: string): View {
  const donors = plan.budget.dimensions.find((dimension) => dimension.id === 'donor')?.members ?? [];
  const rows = donors
    .filter((donor) => hasFacts(plan, 'funds-in-trust', { sector, donor: donor.id }))
    .map((donor) => row(donor.id, 'line', donor.name, { sector, donor: donor.id }));
  return {
    id: `funds-in-trust:${sector}`,
    title: 'funds-in-trust',
    powerOfTen: 3,
    columns: columns.map(({ id }) => ({ id, label: label(id), unit: 'money' })),
    rows: [...rows, row('total', 'total', label('total'), { sector })],
  };
}

function row(id: string, kind: ViewRow['kind'], words: Words, at: Coordinates): ViewRow {
  return { id, kind, level: 0, label: words, cells: columns.map((column) => column.figure(at)) };
}
