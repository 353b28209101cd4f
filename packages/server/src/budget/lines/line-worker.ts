import { stat } from 'node:fs/promises';
import { enableCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { LineJob, LineNews } from './line-job.ts';

/** The thread of a file of lines: reads it, says how far it is, and ends. */
enableCompileCache();
const { fileSource } = await import('@plenary/formats/lines/file-source');
const { readMappingJson } = await import('@plenary/formats/lines/mapping-json');
const { suggestLines } = await import('@plenary/formats/lines/suggest-lines');
const { understandLines } = await import('@plenary/formats/lines/understand-lines');

/** Between two words about how far it is (ms). */
const between = 100;

const tell = (news: LineNews): void => parentPort?.postMessage(news, []);

async function read({ path, file, mapping: given, year }: LineJob): Promise<LineNews> {
  const source = fileSource(path, file, (await stat(path)).size);
  const mapping = given === null ? await suggestLines(source, year) : readMappingJson(given);
  if (!mapping.ok) return { kind: 'refused', refusal: mapping.refusal };
  let told = 0;
  const outcome = await understandLines(source, mapping.value, {
    progress: ({ lines, part }) => {
      if (performance.now() - told < between) return;
      told = performance.now();
      tell({ kind: 'progress', lines, part });
    },
  });
  return outcome.ok ? { kind: 'done', read: outcome.value } : { kind: 'refused', refusal: outcome.refusal };
}

// What goes wrong is thrown on, and ends the thread: whoever waits for the job hears of it.
parentPort?.on('message', (job: LineJob) => void read(job).then(tell));
