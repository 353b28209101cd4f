import { parentPort, workerData } from 'node:worker_threads';
import { ok, type Result } from '@plenary/core/basics/result';
import { check } from '@plenary/core/checks/check';
import { compose } from '@plenary/core/document/compose/compose';
import { profileOf } from '@plenary/core/document/compose/shown/profile-of';
import type { Document } from '@plenary/core/document/document';
import { interpret } from '@plenary/core/document/interpret/interpret';
import { profiles } from '@plenary/core/document/interpret/profiles/choose-profile';
import type { Interpretation } from '@plenary/core/document/interpretation';
import { nothingAdopted } from '@plenary/core/negotiation/scenario';
import { readDocument } from '@plenary/formats/read-document';
import { highsSolver } from '@plenary/solver/highs';
import type { CheckedDocument } from '../app/handler.ts';
import type { DocumentJob, JobNews, Stage } from './document-job.ts';

/** The thread of a job: does it, says how far it is, and ends. */
const job: DocumentJob = workerData;
await work();

async function work(): Promise<void> {
  const outcome = await checked();
  tell(outcome.ok ? { kind: 'done', checked: outcome.value } : { kind: 'refused', refusal: outcome.refusal });
}

function tell(news: JobNews): void {
  parentPort?.postMessage(news, []);
}

function stage(name: Stage): void {
  tell({ kind: 'stage', stage: name });
}

async function checked(): Promise<Result<CheckedDocument>> {
  stage('reading');
  const document = await documentOf();
  if (!document.ok) return document;
  stage('interpreting');
  const understood = interpret(document.value, job.kind === 'book' ? [profileOf(job.plan)] : profiles);
  if (!understood.ok) return understood;
  stage('checking');
  return ok(await withFindings(document.value, understood.value));
}

async function documentOf(): Promise<Result<Document>> {
  if (job.kind === 'source') return await readDocument(job.bytes, job.file);
  const { plan, proposals, language } = job;
  return compose({ plan, proposals, scenario: nothingAdopted, shown: true }, language);
}

async function withFindings(document: Document, read: Interpretation): Promise<CheckedDocument> {
  // The plan may have moved on since the file was imported; what the document says stays.
  const current = job.kind === 'source' ? job.current : null;
  const interpretation = current ? { ...read, ...current } : read;
  const solver = highsSolver();
  try {
    const findings = await check(document, interpretation, solver);
    return { which: job.kind, document, interpretation, findings };
  } finally {
    await solver.end();
  }
}
