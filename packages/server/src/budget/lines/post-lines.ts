import {
  acceptLines,
  deleteLines,
  getLines,
  type LineReadingState,
  postLines,
  readLinesAgain,
} from '@plenary/api/budget/lines';
import type { Actor } from '@plenary/core/access/actor';
import { permissions } from '@plenary/core/access/may';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { Language } from '@plenary/core/basics/words';
import { lineChanges } from '@plenary/core/plan/lines/imported-lines';
import { writeMappingJson } from '@plenary/formats/lines/mapping-json';
import type { LineFile } from '@plenary/formats/lines/understand-lines';
import type { Database } from '@plenary/store/database/database';
import { mappingText } from '@plenary/store/sources/mappings';
import { type Context, type HandledRoute, handled } from '../../app/handler.ts';
import { problemOf } from '../../app/refusals.ts';
import type { Writing } from '../../changes/writing.ts';
import { fileNameOf } from '../../imports/file-name.ts';
import type { LineReading, LineReadings } from './line-readings.ts';
import { toldLines } from './told-lines.ts';

/** Answers a file of lines that shall be read. */
export function handlePostLines(db: Database, readings: LineReadings): HandledRoute<typeof postLines> {
  return handled(postLines, async ({ params, query, body }, context) => {
    const allowed = mayChangeFigures(context.actor);
    if (!allowed.ok) return allowed;
    const opened = await context.open(params.plan);
    if (!opened.ok) return opened;
    const { organization } = opened.value;
    const { mapping: name } = query;
    const mapping = name === undefined ? ok(null) : await mappingText(db, { organization, name });
    if (!mapping.ok) return mapping;
    const given = { plan: params.plan, file: fileNameOf(context.fileName), year: query.year };
    const begun = await readings.begin(given, body, mapping.value);
    return begun.ok ? await shown(begun.value, query.language, context) : begun;
  });
}

/** Answers how far a file of lines is. */
export function handleGetLines(readings: LineReadings): HandledRoute<typeof getLines> {
  return handled(getLines, async ({ params, query }, context) => {
    const reading = readings.get(params.id);
    return reading.ok ? await shown(reading.value, query.language, context) : reading;
  });
}

/** Answers that a file shall be read by another mapping. */
export function handleReadLinesAgain(readings: LineReadings): HandledRoute<typeof readLinesAgain> {
  return handled(readLinesAgain, async ({ params, query, body }, context) => {
    const allowed = mayChangeFigures(context.actor);
    if (!allowed.ok) return allowed;
    const reading = readings.get(params.id);
    if (!reading.ok) return reading;
    const begun = await readings.again(reading.value, body.mapping, body.guesses);
    return begun.ok ? await shown(begun.value, query.language, context) : begun;
  });
}

/** Answers the wish to give a file of lines up. */
export function handleDeleteLines(readings: LineReadings): HandledRoute<typeof deleteLines> {
  return handled(deleteLines, async ({ params, query }, context) => {
    const allowed = mayChangeFigures(context.actor);
    if (!allowed.ok) return allowed;
    const reading = readings.get(params.id);
    if (!reading.ok) return reading;
    await readings.cancel(reading.value);
    return await shown(reading.value, query.language, context);
  });
}

/** Takes lines into a plan as one revision. */
export function handleAcceptLines(
  writing: Writing,
  readings: LineReadings,
): HandledRoute<typeof acceptLines> {
  return handled(acceptLines, async ({ params, body }, { open, actor }) => {
    const found = readings.get(params.id);
    if (!found.ok) return found;
    const reading = found.value;
    const { state, read } = reading;
    const isShown = body.turn === reading.turn && reading.plan === params.plan;
    if (state !== 'ready' || !read || !isShown) return refuse('import-not-ready', { state });
    const opened = await open(params.plan);
    if (!opened.ok) return opened;
    const { plan, revision } = opened.value;
    const { basedOn, reason } = body;
    if (revision !== basedOn) return refuse('revision-conflict', { basedOn, current: revision });
    const changed = lineChanges(plan, read.understood);
    if (!changed.ok) return changed;
    const { changes } = changed.value;
    // From here on nobody else accepts or cancels it.
    readings.move(reading, 'accepted');
    const edit = { kind: 'change', changes, file: { kind: 'lines', name: reading.file } } as const;
    const written = await writing
      .commit({ plan: params.plan, actor, reason, basedOn, edit })
      .catch((error: unknown) => {
        readings.move(reading, 'ready');
        throw error;
      });
    if (!written.ok) {
      readings.move(reading, 'ready');
      return written;
    }
    await readings.accepted(reading);
    return ok({ revision: written.value.revision, hash: written.value.hash, changes: changes.length });
  });
}

/** Refuses `not-allowed` to those who change no figures. */
export function mayChangeFigures(actor: Actor): Result<null> {
  const extent = permissions[actor.kind].change;
  return extent === 'none' || extent === 'words' ? refuse('not-allowed', { role: actor.kind }) : ok(null);
}

/** A file of lines as it stands, with what it would change in the plan as that stands. */
async function shown(
  reading: LineReading,
  language: Language,
  { open }: Context,
): Promise<Result<LineReadingState>> {
  const { id, plan, turn, state, progress, lines, read, refusal } = reading;
  const file = read?.file ?? reading.seen?.file ?? null;
  const bare = {
    id,
    plan,
    file: reading.file,
    turn,
    state,
    progress,
    lines,
    mapping: reading.seen?.mapping ?? null,
    written: null,
    columns: [],
    preview: null,
    problem: null,
  };
  if (state === 'reading') return ok(bare);
  const known = { ...bare, ...(file ? toldFile(file) : {}) };
  if (refusal) return ok({ ...known, problem: problemOf(refusal, language) });
  if (!read || state !== 'ready') return ok(bare);
  const opened = await open(plan);
  if (!opened.ok) return opened;
  const by = { ...known, mapping: writeMappingJson(read.understood.mapping) };
  const changes = lineChanges(opened.value.plan, read.understood);
  if (!changes.ok) return ok({ ...by, problem: problemOf(changes.refusal, language) });
  return ok({ ...by, preview: toldLines(read, changes.value, language) });
}

/** How a file was read, and what stands in its columns. */
function toldFile(file: LineFile): Pick<LineReadingState, 'written' | 'columns'> {
  const { format, encoding, separator, decimal, header, sheets, otherSheets } = file;
  const named = { sheets: [...sheets], otherSheets: [...otherSheets] };
  const written = { format, encoding, separator, decimal, header, ...named };
  return { written, columns: file.columns.map((one) => ({ ...one, examples: [...one.examples] })) };
}
