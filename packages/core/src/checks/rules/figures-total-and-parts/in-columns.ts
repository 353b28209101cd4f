import type { StatedFigure } from '../../../document/stated-figure.ts';
import type { Evidence, Finding, Repair, RepairCell } from '../../finding.ts';

type Sum = Extract<Evidence, { readonly kind: 'sum' }>;

/**
 * Joins the findings that one row of totals misses the same rows by in several columns, all too large or all too small:
 * they have one cause, most often a row that is missing or one too many. The joined one keeps every sum; its one repair
 * prints the totals otherwise.
 */
export function joinedInColumns(
  findings: readonly Finding[],
  stated: readonly StatedFigure[],
): readonly Finding[] {
  const groups = Map.groupBy(findings, (finding) => rowsOf(finding) ?? finding);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first || group.length < 2) return group;
    const figure = stated.find(({ place }) => place === first.place);
    const cells = group.flatMap((finding) => totalAlone(finding) ?? []);
    const repairs: readonly Repair[] = cells.length === group.length ? [{ cells }] : [];
    const facts = { label: figure?.row ?? '', count: group.length };
    const evidence = group.flatMap((finding) => finding.evidence);
    return [{ ...first, message: { code: 'misses-in-columns', facts }, evidence, repairs }];
  });
}

/** The table, the rows and the direction of a sum down one column; `null` for any other finding. */
function rowsOf({ place, message, evidence }: Finding): string | null {
  const sum = evidence.find((one): one is Sum => one.kind === 'sum');
  const { table, row, column } = place;
  if (message.code !== 'misses' || !sum || column === undefined || row === undefined) return null;
  const down = sum.lines.every(({ place: part }) => part.table === table && part.column === column);
  const rows = sum.lines.map(({ sign, place: part }) => `${sign}${part.row}`);
  const direction = Number(message.facts['difference']) > 0 ? 'more' : 'less';
  return down && rows.length > 1 ? [place.file, table, row, direction, ...rows].join(' ') : null;
}

/** The cell of the repair that prints only the total otherwise. */
function totalAlone({ place, repairs }: Finding): RepairCell | null {
  const alone = repairs.flatMap(({ cells }) => (cells.length === 1 ? cells : []));
  return alone.find((cell) => cell.place === place) ?? null;
}
