import type { ImportState } from '@plenary/api/imports';
import type { Refusal } from '@plenary/core/basics/result';
import type { Language } from '@plenary/core/basics/words';
import type { CheckedDocument } from '../app/handler.ts';
import { problemOf } from '../app/refusals.ts';
import { understoodOf } from './understood-of.ts';

/** An import on its way. What it holds changes while its thread works. */
export interface ImportJob {
  readonly id: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly cancel: AbortController;
  readonly began: number;
  state: ImportState['state'];
  checked: CheckedDocument | null;
  refusal: Refusal | null;
  /** Whether a plan of the id that was understood is there already. */
  replaces: boolean;
}

/** Which part of the way each state stands for. */
const progress: Readonly<Record<ImportState['state'], number>> = {
  reading: 0.05,
  interpreting: 0.2,
  checking: 0.5,
  ready: 1,
  refused: 1,
  cancelled: 1,
  accepted: 1,
};

/** How far an import is, from 0 to 1. */
export function progressOf({ state }: ImportJob): number {
  return progress[state];
}

/** Says whether the thread of an import still works. */
export function isUnderWay({ state }: ImportJob): boolean {
  return state === 'reading' || state === 'interpreting' || state === 'checking';
}

/** An import as it is shown in a language. */
export function shownImport(job: ImportJob, language: Language): ImportState {
  return {
    id: job.id,
    file: job.file,
    state: job.state,
    progress: progressOf(job),
    understood: job.checked && understoodOf(job.checked, job.replaces, language),
    problem: job.refusal && problemOf(job.refusal, language),
  };
}
