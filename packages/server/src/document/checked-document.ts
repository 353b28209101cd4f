import { ok, type Result } from '@plenary/core/basics/result';
import { check } from '@plenary/core/checks/check';
import { compose } from '@plenary/core/document/compose/compose';
import { profileOf } from '@plenary/core/document/compose/shown/profile-of';
import type { Document } from '@plenary/core/document/document';
import { interpret } from '@plenary/core/document/interpret/interpret';
import { profiles } from '@plenary/core/document/interpret/profiles/choose-profile';
import { nothingAdopted } from '@plenary/core/negotiation/scenario';
import { readDocument } from '@plenary/formats/read-document';
import { highsSolver } from '@plenary/solver/highs';
import type { CheckedDocument } from '../app/handler.ts';
import type { DocumentJob, Stage } from './document-job.ts';

const solver = highsSolver();

/** Reads or composes a document, understands it and checks it; says at which stage it is. */
export async function checkedDocument(
  job: DocumentJob,
  stage: (stage: Stage) => void,
): Promise<Result<CheckedDocument>> {
  stage('reading');
  const read = await documentOf(job);
  if (!read.ok) return read;
  const document = read.value;
  stage('interpreting');
  const understood = interpret(document, job.kind === 'book' ? [profileOf(job.plan)] : profiles);
  if (!understood.ok) return understood;
  stage('checking');
  // The plan may have moved on since the file was imported; what the document says stays.
  const current = job.kind === 'source' ? job.current : null;
  const interpretation = current ? { ...understood.value, ...current } : understood.value;
  const plan = job.kind === 'book' ? job.plan : interpretation.plan;
  const findings = await check(document, interpretation, solver, plan);
  return ok({ which: job.kind, document, interpretation, findings });
}

async function documentOf(job: DocumentJob): Promise<Result<Document>> {
  if (job.kind === 'source') return await readDocument(job.bytes, job.file);
  const { plan, proposals, language } = job;
  return compose({ plan, proposals, scenario: nothingAdopted, shown: true }, language);
}
