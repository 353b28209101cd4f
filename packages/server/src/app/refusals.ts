import type { Problem } from '@plenary/api/contract/problem';
import type { Refusal } from '@plenary/core/basics/result';
import type { Language } from '@plenary/core/basics/words';
import { refusalWords } from '@plenary/core/wording/catalogue';
import { sentence } from '@plenary/core/wording/sentence';

/** The HTTP status of a refusal by its code. What is not here was understood and cannot be done: 422. */
const statuses: Readonly<Record<string, number>> = {
  'request-not-understood': 400,
  'actor-unknown': 403,
  'not-allowed': 403,
  'origin-foreign': 403,
  'path-unknown': 404,
  'unknown-plan': 404,
  'unknown-revision': 404,
  'unknown-result': 404,
  'unknown-sector': 404,
  'unknown-annex': 404,
  'unknown-import': 404,
  'unknown-branch': 404,
  'mapping-not-there': 404,
  'finding-not-there': 404,
  'waiver-not-there': 404,
  'revision-conflict': 409,
  'edit-conflicts': 409,
  'change-conflicts': 409,
  'plan-exists': 409,
  'id-taken': 409,
  'finding-waived': 409,
  'creation-stays': 409,
  'version-frozen': 409,
  'cell-locked': 409,
  'merge-collides': 409,
  'branch-merged': 409,
  'import-not-ready': 409,
  'import-would-replace': 409,
  'mapping-there': 409,
  'file-too-large': 413,
  'request-too-large': 413,
  'media-not-taken': 415,
  'host-foreign': 421,
  'too-many-imports': 429,
  'too-many-listeners': 429,
  'unexpected-error': 500,
  'database-not-reachable': 503,
  'database-away': 503,
};

/** The HTTP status of a refusal: the one place that says it. */
export function statusOf(code: string): number {
  return statuses[code] ?? 422;
}

/** A refusal as problem details (RFC 9457), with its sentence in a language. */
export function problemOf(refusal: Refusal, language: Language, standing?: number): Problem {
  return {
    type: `urn:plenary:refusal:${refusal.code}`,
    title: sentence(refusalWords, refusal, language),
    status: statusOf(refusal.code),
    code: refusal.code,
    facts: { ...refusal.facts },
    ...(standing === undefined ? {} : { revision: standing }),
  };
}
