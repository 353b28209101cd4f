import { stat } from 'node:fs/promises';
import { enableCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { Result } from '@plenary/core/basics/result';
import type { LineMapping } from '@plenary/core/budget/lines/line-mapping';
import type { LineSource } from '@plenary/formats/lines/line-source';
import type { ReadLines } from '@plenary/formats/lines/understand-lines';
import type { LineJob, LineNews } from './line-job.ts';

/** The thread of a file of lines: reads it, says how far it is, and ends. */
enableCompileCache();
const { fileSource } = await import('@plenary/formats/lines/file-source');
const { readMappingJson, writeMappingJson } = await import('@plenary/formats/lines/mapping-json');
const { seenLines } = await import('@plenary/formats/lines/seen-lines');
const { suggestLines } = await import('@plenary/formats/lines/suggest-lines');
const { understandLines } = await import('@plenary/formats/lines/understand-lines');

/** Between two words about how far it is (ms). */
const between = 100;

const tell = (news: LineNews): void => parentPort?.postMessage(news, []);

async function read(job: LineJob): Promise<LineNews> {
  const source = fileSource(job.path, job.file, (await stat(job.path)).size);
  const mapping =
    job.mapping === null ? await suggestLines(source, job.year, {}, 'draft') : readMappingJson(job.mapping);
  if (!mapping.ok) {
    const text = job.mapping;
    return {
      kind: 'refused',
      refusal: mapping.refusal,
      seen: text === null ? null : { mapping: text, file: null },
    };
  }
  const outcome = await understood(source, mapping.value);
  if (outcome.ok) return { kind: 'done', read: outcome.value };
  if (job.guesses && outcome.refusal.code === 'column-missing') {
    const guessed = await suggestLines(source, job.year, mapping.value.file, 'draft');
    const again = guessed.ok ? await understood(source, guessed.value) : guessed;
    if (again.ok) return { kind: 'done', read: again.value };
  }
  const seen = { mapping: writeMappingJson(mapping.value), file: await seenLines(source, mapping.value) };
  return { kind: 'refused', refusal: outcome.refusal, seen };
}

async function understood(source: LineSource, mapping: LineMapping): Promise<Result<ReadLines>> {
  let told = 0;
  return await understandLines(source, mapping, {
    progress: ({ lines, part }) => {
      if (performance.now() - told < between) return;
      told = performance.now();
      tell({ kind: 'progress', lines, part });
    },
  });
}

// What goes wrong is thrown on, and ends the thread: whoever waits for the job hears of it.
parentPort?.on('message', (job: LineJob) => void read(job).then(tell));
