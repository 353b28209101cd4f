import { enableCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { Plan } from '@plenary/core/plan/plan';
import type { DocumentJob, JobNews, SentJob } from './document-job.ts';

/** The thread of documents: does one job after the other, and says how far it is. */
enableCompileCache();
const { checkedDocument } = await import('./checked-document.ts');
const { arrivedJob, planOf } = await import('./document-job.ts');

/** The plan that came last. */
let had: Plan | null = null;

const tell = (news: JobNews): void => parentPort?.postMessage(news, []);

async function work(job: DocumentJob): Promise<void> {
  const outcome = await checkedDocument(job, (stage) => tell({ kind: 'stage', stage }));
  tell(outcome.ok ? { kind: 'done', checked: outcome.value } : { kind: 'refused', refusal: outcome.refusal });
}

// What goes wrong is thrown on, and ends the thread: whoever waits for the job hears of it.
parentPort?.on('message', (sent: SentJob) => {
  const job = arrivedJob(sent, had);
  had = planOf(job) ?? had;
  void work(job);
});
