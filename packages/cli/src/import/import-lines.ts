import { open, stat } from 'node:fs/promises';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { Language } from '@plenary/core/basics/words';
import type { Interpretation } from '@plenary/core/document/interpretation';
import { applyAll } from '@plenary/core/plan/apply';
import { leavesHeld } from '@plenary/core/plan/held';
import { type LineChanges, lineChanges } from '@plenary/core/plan/lines/imported-lines';
import { linePlan } from '@plenary/core/plan/lines/line-plan';
import { statedLines } from '@plenary/core/plan/lines/stated-lines';
import { writePlanJson } from '@plenary/formats/json/plan-json';
import { fileSource } from '@plenary/formats/lines/file-source';
import { bytesSource, type LineSource } from '@plenary/formats/lines/line-source';
import { readMappingJson, writeMappingJson } from '@plenary/formats/lines/mapping-json';
import { suggestLines } from '@plenary/formats/lines/suggest-lines';
import { type ReadLines, understandLines } from '@plenary/formats/lines/understand-lines';
import { decodeText } from '@plenary/formats/text/decode-text';
import { type Arguments, lastValue } from '../plenary/arguments.ts';
import { commandWord } from '../plenary/command-words.ts';
import { readInput, readingRefusal, standardInput } from '../plenary/read-input.ts';
import { readPlanFile } from '../plenary/read-plan.ts';
import { write } from '../plenary/speak.ts';
import { writeWhole } from '../plenary/write-file.ts';
import { lineProgress } from './line-progress.ts';
import { linesSummary } from './lines-summary.ts';

/** Suggests a mapping for a file of lines, and writes it to the output or for all to see. */
export async function suggestLineMapping(
  given: Arguments,
  file: string,
  language: Language,
): Promise<Result<null>> {
  const source = await sourceOf(file);
  if (!source.ok) return source;
  const mapping = await suggestLines(source.value, new Date().getFullYear());
  if (!mapping.ok) return mapping;
  const text = writeMappingJson(mapping.value);
  const output = lastValue(given, 'output');
  if (output === undefined) {
    write(text);
    return ok(null);
  }
  const done = await writeWhole(output, text, given.values['force'] !== undefined);
  if (done.ok) write(`${commandWord(language, 'mapping-written', { file: output })}\n`);
  return done;
}

/**
 * Reads lines by a mapping into a plan of their own or the one named, and writes that: all of it, or nothing. Where some lines cannot be
 * taken nothing is written either, unless that is asked for.
 */
export async function importLines(
  given: Arguments,
  file: string,
  output: string,
  language: Language,
): Promise<Result<null>> {
  const mapping = await mappingOf(lastValue(given, 'mapping') ?? '');
  if (!mapping.ok) return mapping;
  const into = lastValue(given, 'plan');
  const plan = into === undefined ? null : await readPlanFile(into);
  if (plan && !plan.ok) return plan;
  const source = await sourceOf(file);
  if (!source.ok) return source;
  return await interruptible(async (signal) => {
    const progress = lineProgress(language);
    const read = await understandLines(source.value, mapping.value, {
      signal,
      progress: progress.tell,
    }).finally(progress.end);
    if (!read.ok) return read;
    const imported = withLines(plan?.value ?? null, read.value);
    if (!imported.ok) return imported;
    const { changed, content } = imported.value;
    write(linesSummary(read.value, changed, language));
    const { refused } = read.value.understood;
    if (refused.count > 0 && given.values['partly'] === undefined) {
      return refuse('lines-some-refused', { count: refused.count });
    }
    const text = writePlanJson(content);
    // Whoever gave up meanwhile is heard before anything is written; what is being written is written whole.
    await new Promise((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
    const done = await writeWhole(output, text, given.values['force'] !== undefined);
    if (done.ok) write(`\n${commandWord(language, 'plan-written', { file: output })}\n`);
    return done;
  });
}

function withLines(
  given: Interpretation | null,
  { understood }: ReadLines,
): Result<{ readonly changed: LineChanges; readonly content: Interpretation }> {
  const nothing = { profile: '', proposals: [], stated: [], readings: [], wordings: [], places: {} };
  const stated = statedLines(understood.mapping, given?.plan.organization.currency ?? null);
  if (!stated.ok) return stated;
  const content = given ?? { ...nothing, plan: linePlan(understood.mapping, understood.versions) };
  const changed = lineChanges(content.plan, understood);
  if (!changed.ok) return changed;
  const held = leavesHeld(changed.value.changes, content.plan);
  if (!held.ok) return held;
  const after = applyAll(changed.value.changes, content.plan);
  return after.ok ? ok({ changed: changed.value, content: { ...content, plan: after.value } }) : after;
}

async function mappingOf(file: string): Promise<ReturnType<typeof readMappingJson>> {
  const bytes = await readInput(file);
  if (!bytes.ok) return bytes;
  if (bytes.value.every((byte) => byte <= 0x20)) return refuse('mapping-empty', { file });
  const text = decodeText(bytes.value, file);
  return text.ok ? readMappingJson(text.value) : text;
}

/** A file that is read as a stream; the standard input is held, because it can be read only once. */
async function sourceOf(file: string): Promise<Result<LineSource>> {
  if (file === standardInput) {
    const bytes = await readInput(file, 512 * 1024 * 1024);
    return bytes.ok ? ok(bytesSource(bytes.value, file)) : bytes;
  }
  try {
    const { size } = await stat(file);
    const handle = await open(file, 'r');
    const isFolder = (await handle.stat()).isDirectory();
    await handle.close();
    if (isFolder) return refuse('file-is-folder', { file });
    return ok(fileSource(file, file, size));
  } catch (error) {
    return { ok: false, refusal: readingRefusal(error, file) };
  }
}

/** Runs something that Ctrl+C gives up; nothing was written then. */
async function interruptible<Value>(
  run: (signal: AbortSignal) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const giveUp = new AbortController();
  const interrupt = (): void => giveUp.abort();
  process.on('SIGINT', interrupt);
  try {
    return await run(giveUp.signal);
  } catch (error) {
    if (giveUp.signal.aborted) return refuse('import-given-up');
    throw error;
  } finally {
    process.off('SIGINT', interrupt);
  }
}
