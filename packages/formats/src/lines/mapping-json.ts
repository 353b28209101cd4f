import { ok, type Result, refuse } from '@plenary/core/basics/result';
import { type LineMapping, lineMappingSchema } from '@plenary/core/budget/lines/line-mapping';
import { pathText } from '../json/schema-issue.ts';

const longest = 1024 * 1024;

/** Reads a mapping as it was kept. Refuses `mapping-wrong` with the place and what is the matter. */
export function readMappingJson(text: string): Result<LineMapping> {
  if (text.length > longest) return refuse('mapping-wrong', { path: '.', problem: 'size' });
  const given = jsonOf(text);
  if (!given.ok) return given;
  const read = lineMappingSchema.safeParse(given.value);
  if (read.success) return ok(read.data);
  const issue = read.error.issues[0];
  return refuse('mapping-wrong', { path: pathText(issue?.path ?? []), problem: issue?.message ?? '' });
}

/** A mapping as a text to keep and to change by hand. */
export function writeMappingJson(mapping: LineMapping): string {
  return `${JSON.stringify(mapping, null, 2)}\n`;
}

function jsonOf(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text.replace(/^\ufeff/, '')));
  } catch (error) {
    return refuse('mapping-wrong', { path: '.', problem: error instanceof Error ? error.message : '' });
  }
}
