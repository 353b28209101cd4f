import {
  type AppetiteRelation,
  type Risk,
  type RiskLevel,
  riskLevels,
  type TargetResidualRisk,
} from '../../risks/risk.ts';
import { LineReader, type NotationContext } from './line-reader.ts';
import type { Line, Problems } from './lines.ts';
import { readName } from './names.ts';
import { isRelation, relations, sectorIn } from './write-risk.ts';

/** Reads `risk copyright/1 4.4 appetite=high residual=high within "…" response "…"`. */
export function readRisk(line: Line, problems: Problems, context: NotationContext): Risk {
  const reader = new LineReader(line, problems);
  reader.expect('risk');
  const id = reader.name('id');
  const named = reader.option('sector');
  const sector = named === null ? sectorIn(id) : named === '-' ? undefined : (readName(named) ?? named);
  const result = reader.optionName('result') ?? positionalResult(reader);
  const appetite = level(reader, reader.option('appetite') ?? '?');
  const target = readTarget(reader);
  const text = reader.words(context);
  const response = reader.take('response') ? reader.words(context) : {};
  reader.done();
  for (const child of line.children) problems.add('notation-indented', child.number);
  return {
    id,
    ...(sector === undefined ? {} : { sector }),
    ...(result === null ? {} : { result }),
    text,
    appetite,
    response,
    target,
  };
}

function positionalResult(reader: LineReader): string | null {
  const next = reader.peek();
  return next === null || isRelation(next) || next === 'response' ? null : reader.name('result');
}

function readTarget(reader: LineReader): TargetResidualRisk | null {
  const residual = reader.option('residual');
  const relation: AppetiteRelation | null = relations.find((word) => reader.take(word)) ?? null;
  if (residual !== null) return { level: level(reader, residual), relation };
  if (relation) reader.problem('notation-missing', { what: 'residual=' });
  return null;
}

function level(reader: LineReader, text: string): RiskLevel | null {
  const found = riskLevels.find((one) => one === text) ?? null;
  if (!found && text !== '?') reader.problem('notation-bad-value', { word: text, what: 'level' });
  return found;
}
