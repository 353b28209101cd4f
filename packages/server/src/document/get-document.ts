import { type DocumentNode, getDocument, type ShownDocument } from '@plenary/api/document';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { Language } from '@plenary/core/basics/words';
import { compose } from '@plenary/core/document/compose/compose';
import type { Document } from '@plenary/core/document/document';
import { bookScenario } from '@plenary/core/negotiation/scenario-of-option';
import type { Plan } from '@plenary/core/plan/plan';
import { handled, type OpenedPlan } from '../app/handler.ts';
import { type FindingsOfPlan, findingsOfPlan } from '../app/reading/findings-of-plan.ts';
import { once } from '../app/reading/once.ts';
import { shownNodes } from './shown-nodes.ts';

/** Answers the imported file, or the book of the plan, in parts. Refuses `source-missing` where there was no file. */
export const handleDocument = handled(getDocument, async ({ params, query }, context) => {
  const opened = await context.open(params.plan);
  if (!opened.ok) return opened;
  // An imported file is read anew by the checks; a book can be composed at once.
  if (query.which === 'source' && opened.value.source) await opened.value.checked();
  const findings = findingsOfPlan(opened.value);
  const whole =
    query.which === 'source'
      ? sourceOf(opened.value, findings)
      : bookOf(opened.value, findings, query.language, query.scenario);
  if (!whole.ok) return whole;
  const end = query.from + query.limit;
  const { nodes } = whole.value;
  return ok({
    ...whole.value,
    nodes: nodes.slice(query.from, end),
    next: end < nodes.length ? end : null,
  });
});

const shownDocuments = once<FindingsOfPlan, Map<string, ShownDocument>>(() => new Map());
const mostDocuments = 16;

function sourceOf(opened: OpenedPlan, findings: FindingsOfPlan): Result<ShownDocument> {
  if (opened.source === null) return refuse('source-missing');
  const { checked } = findings;
  if (checked?.which !== 'source') return refuse('document-not-understood');
  return ok(remembered(findings, 'source', () => shown('source', checked.document, findings, opened.plan)));
}

function bookOf(
  opened: OpenedPlan,
  findings: FindingsOfPlan,
  language: Language,
  option: string,
): Result<ShownDocument> {
  const { plan, proposals, branches } = opened;
  const chosen = bookScenario(plan, [...proposals, ...branches], option);
  if (!chosen.ok) return chosen;
  const key = `${language} ${option}`;
  const known = shownDocuments(findings).get(key);
  if (known) return ok(known);
  const { checked } = findings;
  // While the checks are at work, what they have read is the book of an earlier revision.
  const isRead = findings.known && checked?.which === 'book' && chosen.value.shown;
  const book =
    isRead && language === checked.document.language ? ok(checked.document) : compose(chosen.value, language);
  if (!book.ok) return book;
  return ok(remembered(findings, key, () => shown('book', book.value, findings, plan)));
}

function remembered(findings: FindingsOfPlan, key: string, make: () => ShownDocument): ShownDocument {
  const documents = shownDocuments(findings);
  const found = documents.get(key);
  if (found) return found;
  const made = make();
  if (documents.size >= mostDocuments) documents.clear();
  documents.set(key, made);
  return made;
}

function shown(
  which: 'source' | 'book',
  document: Document,
  findings: FindingsOfPlan,
  plan: Plan,
): ShownDocument {
  // What the checks say of the imported file is not said of the book.
  const own = findings.checked?.which === which ? findings : { ...findings, checked: null, all: [] };
  const nodes = shownNodes(document, own, plan);
  return {
    which,
    file: document.file,
    language: document.language,
    contents: contentsOf(nodes),
    nodes,
    findingsKnown: findings.known,
    next: null,
  };
}

/** The headings, each with the findings from it to the next. A unit in brackets below a heading is none for the contents. */
function contentsOf(nodes: readonly DocumentNode[]): ShownDocument['contents'] {
  const starts = nodes.flatMap((node, index) =>
    node.kind === 'heading' && !/^[(（][^()（）]*[)）]$/.test(textOf(node)) ? [{ node, index }] : [],
  );
  return starts.map(({ node, index }, position) => {
    const part = nodes.slice(index, starts[position + 1]?.index ?? nodes.length);
    return {
      id: node.id,
      level: node.level,
      text: textOf(node),
      findings: new Set(part.flatMap(findingsIn)).size,
    };
  });
}

function textOf({ runs }: Exclude<DocumentNode, { readonly kind: 'table' }>): string {
  return runs
    .map((run) => run.text)
    .join('')
    .trim();
}

function findingsIn(node: DocumentNode): readonly string[] {
  if (node.kind !== 'table') return node.findings;
  return node.rows.flatMap((row) => row.cells.flatMap((cell) => cell.findings));
}
