import { acceptLines, type LinePreview, postLines } from '@plenary/api/budget/lines';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { Language } from '@plenary/core/basics/words';
import type { LineMapping } from '@plenary/core/budget/lines/line-mapping';
import type { LineReport, UnderstoodLines } from '@plenary/core/budget/lines/understood-lines';
import { type LineChanges, lineChanges } from '@plenary/core/plan/lines/imported-lines';
import type { Plan } from '@plenary/core/plan/plan';
import { refusalWords } from '@plenary/core/wording/catalogue';
import { sentence } from '@plenary/core/wording/sentence';
import { bytesSource } from '@plenary/formats/lines/line-source';
import { readMappingJson, writeMappingJson } from '@plenary/formats/lines/mapping-json';
import { suggestLines } from '@plenary/formats/lines/suggest-lines';
import { understandLines } from '@plenary/formats/lines/understand-lines';
import { type HandledRoute, handled } from '../../app/handler.ts';
import type { Writing } from '../../changes/writing.ts';

/** How many remarks of each kind are told. */
const mostTold = 50;

/** Answers what lines would change in a plan, by the mapping that is given or else by one that is guessed. */
export const handlePostLines = handled(postLines, async ({ params, query, body }, context) => {
  const opened = await context.open(params.plan);
  if (!opened.ok) return opened;
  const source = bytesSource(body, context.fileName ?? 'lines.csv');
  const mapping =
    query.mapping === undefined ? await suggestLines(source, query.year) : readMappingJson(query.mapping);
  if (!mapping.ok) return mapping;
  const read = await readInto(body, context.fileName, mapping.value, opened.value.plan);
  return read.ok ? ok(toldOf(read.value, query.language)) : read;
});

/** Takes lines into a plan as one revision. */
export function handleAcceptLines(writing: Writing): HandledRoute<typeof acceptLines> {
  return handled(acceptLines, async ({ params, query, body }, { open, actor, fileName }) => {
    const opened = await open(params.plan);
    if (!opened.ok) return opened;
    const { plan, revision } = opened.value;
    const { basedOn, reason } = query;
    if (revision !== basedOn) return refuse('revision-conflict', { basedOn, current: revision });
    const mapping = readMappingJson(query.mapping);
    if (!mapping.ok) return mapping;
    const read = await readInto(body, fileName, mapping.value, plan);
    if (!read.ok) return read;
    const { changes } = read.value.changes;
    const edit = { kind: 'change', changes } as const;
    const written = await writing.commit({ plan: params.plan, actor, reason, basedOn, edit });
    if (!written.ok) return written;
    return ok({ revision: written.value.revision, hash: written.value.hash, changes: changes.length });
  });
}

interface ReadLines {
  readonly understood: UnderstoodLines;
  readonly changes: LineChanges;
}

async function readInto(
  bytes: Uint8Array,
  file: string | null,
  mapping: LineMapping,
  plan: Plan,
): Promise<Result<ReadLines>> {
  const read = await understandLines(bytesSource(bytes, file ?? 'lines.csv'), mapping);
  if (!read.ok) return read;
  const { understood } = read.value;
  const changes = lineChanges(plan, understood);
  return changes.ok ? ok({ understood, changes: changes.value }) : changes;
}

function toldOf({ understood, changes }: ReadLines, language: Language): LinePreview {
  const told = ({ count, first }: LineReport): LinePreview['refused'] => ({
    count,
    first: first.slice(0, mostTold).map(({ line, refusal }) => ({
      line,
      why: sentence(refusalWords, refusal, language),
    })),
  });
  const { mapping, lines, taken, filtered, blank, refused, unequal, totals } = understood;
  return {
    mapping: writeMappingJson(mapping),
    cube: mapping.cube,
    lines,
    taken,
    filtered,
    blank,
    refused: told(refused),
    unequal: told(unequal),
    totals: totals.map((total) => ({ ...total })),
    members: changes.members.map((one) => ({ ...one })),
    facts: { ...changes.facts },
  };
}
