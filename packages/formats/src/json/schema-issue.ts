import { type Refusal, refuse } from '@plenary/core/basics/result';
import type * as z from 'zod';

/**
 * The refusal that tells the first thing a schema found wrong, with the path to it (`plan.risks[2].text`). The parse
 * reports its input, so that what is missing can be told from what is of another type.
 */
export function issueRefusal(error: z.ZodError): { readonly ok: false; readonly refusal: Refusal } {
  const issue = error.issues[0];
  const path = pathText(issue?.path ?? []);
  const facts = { path, count: error.issues.length };
  if (issue?.code === 'invalid_type') {
    return issue.input === undefined
      ? refuse('plan-json-missing', facts)
      : refuse('plan-json-wrong-type', { ...facts, expected: issue.expected });
  }
  if (issue?.code === 'unrecognized_keys') {
    return refuse('plan-json-unknown-key', { ...facts, key: issue.keys[0] ?? '' });
  }
  if (issue?.code === 'invalid_value') {
    return refuse('plan-json-other-value', { ...facts, allowed: issue.values.map(String).join(', ') });
  }
  if (issue?.code === 'invalid_union') {
    const options = 'options' in issue ? (issue.options ?? []) : [];
    return refuse('plan-json-other-value', { ...facts, allowed: options.map(String).join(', ') });
  }
  return refuse('plan-json-out-of-range', facts);
}

/** A path as people write it; keys that are no plain names stand in brackets. */
export function pathText(path: readonly PropertyKey[]): string {
  const text = path.map((key) => {
    if (typeof key === 'number') return `[${key}]`;
    const name = String(key);
    return /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
  });
  return text.join('').replace(/^\./, '') || '.';
}
