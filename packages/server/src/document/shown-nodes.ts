import type { DocumentNode } from '@plenary/api/document';
import { formulaText } from '@plenary/core/basics/formula';
import { type Place, placeText } from '@plenary/core/basics/place';
import type { Cell, Document, DocumentRun, Table } from '@plenary/core/document/document';
import type { StatedFigure } from '@plenary/core/document/stated-figure';
import type { Plan } from '@plenary/core/plan/plan';
import { alignedNodes, anchorAt } from '../app/reading/document-anchors.ts';
import type { FindingsOfPlan, PlacedFinding } from '../app/reading/findings-of-plan.ts';
import { once } from '../app/reading/once.ts';
import { passagesIn } from '../app/reading/passages.ts';

type ShownCell = (DocumentNode & { kind: 'table' })['rows'][number]['cells'][number];
type ShownRuns = ShownCell['parts'][number]['runs'];

/**
 * The nodes of a document with what is known of their figures and what the checks say of them. What was checked may be
 * another book of the same plan: then it is known of the nodes that say the same.
 */
export function shownNodes(document: Document, findings: FindingsOfPlan, plan: Plan): DocumentNode[] {
  const { checked } = findings;
  const aligned = checked === null ? new Map<number, number>() : alignedNodes(document, checked.document);
  const known = knowledgeOf(findings);
  const passages = passagesIn(document, plan);
  return document.nodes.map((node, index): DocumentNode => {
    const id = anchorAt(index);
    const counterpart = checked?.document.nodes[aligned.get(index) ?? -1];
    if (node.kind === 'table') {
      return shownTable(node, id, counterpart?.kind === 'table' ? counterpart : null, known);
    }
    return {
      kind: node.kind,
      id,
      place: node.place,
      level: node.level,
      mark: node.mark ?? null,
      runs: shownRuns(node.runs),
      findings: counterpart ? known.findingsAt(counterpart.place) : [],
      passage: passages.get(id) ?? null,
    };
  });
}

function shownTable(table: Table, id: string, other: Table | null, known: Knowledge): DocumentNode {
  return {
    kind: 'table',
    id,
    place: table.place,
    rows: table.rows.map((row, index) => ({
      place: row.place,
      cells: row.cells.map((cell, column) => shownCell(cell, other?.rows[index]?.cells[column], known)),
    })),
  };
}

function shownCell(cell: Cell, other: Cell | undefined, known: Knowledge): ShownCell {
  return {
    place: cell.place,
    parts: cell.parts.map((part) => ({ depth: part.depth, runs: shownRuns(part.runs) })),
    spans: cell.spans ?? null,
    formula: other ? known.formulaAt(other.place) : null,
    notUnderstood: other !== undefined && known.isNotUnderstood(other.place),
    findings: other ? known.findingsAt(other.place) : [],
  };
}

function shownRuns(runs: readonly DocumentRun[]): ShownRuns {
  return runs.map(({ text, style, insertedBy, deletedBy }) => ({
    text,
    ...(style === undefined ? {} : { style }),
    insertedBy: [...(insertedBy ?? [])],
    deletedBy: [...(deletedBy ?? [])],
  }));
}

interface Knowledge {
  readonly formulaAt: (place: Place) => string | null;
  readonly isNotUnderstood: (place: Place) => boolean;
  readonly findingsAt: (place: Place) => string[];
}

const knowledgeOf: (findings: FindingsOfPlan) => Knowledge = once(({ checked, all }) => {
  const stated = Map.groupBy(checked?.interpretation.stated ?? [], ({ place }) => placeText(place));
  const lost = new Set(
    (checked?.interpretation.readings ?? [])
      .filter((reading) => reading.outcome === 'not-understood')
      .map(({ place }) => placeText(place)),
  );
  const placed = new Map<string, Set<string>>();
  for (const one of all) {
    for (const place of placesOf(one)) {
      const key = placeText(place);
      placed.set(key, (placed.get(key) ?? new Set()).add(one.id));
    }
  }
  return {
    formulaAt: (place) => formulaOf(stated.get(placeText(place)) ?? []),
    isNotUnderstood: (place) => lost.has(placeText(place)),
    findingsAt: (place) => [...(placed.get(placeText(place)) ?? [])],
  };
});

/** A cell with an old and a new value states one figure twice; what states several is not one figure. */
function formulaOf(stated: readonly StatedFigure[]): string | null {
  const [only, ...more] = new Set(stated.map((figure) => formulaText(figure.formula)));
  return more.length === 0 ? (only ?? null) : null;
}

/** Where a finding stands, and the cells that it would have printed otherwise. */
function placesOf({ finding }: PlacedFinding): readonly Place[] {
  const results = finding.evidence.flatMap((one) =>
    one.kind === 'sum' && one.result ? [one.result.place] : one.kind === 'quote' ? [one.place] : [],
  );
  const cells = finding.repairs.flatMap((repair) => repair.cells.map((cell) => cell.place));
  return [finding.place, ...results, ...cells];
}
