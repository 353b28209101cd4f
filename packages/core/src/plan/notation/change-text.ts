import { ok, type Result } from '../../basics/result.ts';
import { type Cube, cubeOf } from '../../budget/cube.ts';
import type { Change, Entities, Put, Reword, SetFact, SetIdentity } from '../change.ts';
import type { Plan } from '../plan.ts';
import type { PutOf } from '../put-entity.ts';
import { amountText } from './amount-text.ts';
import { impliedCube } from './fact-text.ts';
import { contextOf, identityLines } from './identity-text.ts';
import type { NotationContext } from './line-reader.ts';
import { linesOf, Problems } from './lines.ts';
import { nameText } from './names.ts';
import { readChange } from './read-change.ts';
import { entityLines } from './write-entity.ts';
import { indented, lineOf, option, sequenceText } from './written.ts';

/**
 * Changes of a plan in the notation: `set CUBE dimension=member …: 10,155k -> 9,155k`, `reword BLOCK zh: … -> …`, and
 * `put KIND ID @INDEX` and `identity` with the lines of what was before and what is after. `none` stands for nothing, `@5` for a
 * place and `@5>3` for a move. Unnamed language and minor units are the plan's.
 */
export function writeChanges(changes: readonly Change[], plan: Plan): string {
  const context = contextOf(plan);
  const unitOf = cubeUnits(plan);
  const lines = changes.flatMap((change) => {
    if (change.kind === 'set-fact') return [setLine(change, context, unitOf.of(change.cube))];
    if (change.kind === 'reword') return [rewordLine(change)];
    if (change.kind === 'set-identity') return identityChange(change);
    if (change.what === 'cube') unitOf.learn(change);
    return putLines(change, context);
  });
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

/** Reads changes of a plan; refuses as `readPlan` does. */
export function readChanges(text: string, plan: Plan): Result<readonly Change[]> {
  const problems = new Problems();
  const unitOf = cubeUnits(plan);
  const changes: Change[] = [];
  for (const line of linesOf(text, problems)) {
    const change = readChange(line, problems, contextOf(plan), unitOf.of);
    if (change?.kind === 'put' && change.what === 'cube') unitOf.learn(change);
    if (change) changes.push(change);
  }
  return problems.refused() ?? ok(changes);
}

/** How the cubes of a plan count, those that changes put included. */
function cubeUnits(plan: Plan): {
  readonly of: (cube: string) => Cube['unit'];
  readonly learn: (put: Put<'cube'>) => void;
} {
  const learned = new Map<string, Cube['unit']>();
  return {
    of: (id) => learned.get(id) ?? (cubeOf(plan.budget, id) ?? impliedCube(id))?.unit ?? 'money',
    learn: (put) => {
      if (put.after) learned.set(put.id, put.after.unit);
    },
  };
}

function setLine(change: SetFact, { digits }: NotationContext, unit: Cube['unit']): string {
  const at = Object.entries(change.at).map(([dimension, member]) => option(nameText(dimension), member));
  const [before, after] = [change.before, change.after].map((value) =>
    value ? amountText(value, unit, digits) : 'none',
  );
  const index = change.index === undefined ? null : ` @${change.index}`;
  return `${lineOf('set', nameText(change.cube), ...at)}: ${before} -> ${after}${index ?? ''}`;
}

function rewordLine(change: Reword): string {
  const [before, after] = [change.before, change.after].map((sequence) =>
    sequence ? sequenceText(sequence, '') : 'none',
  );
  return `reword ${nameText(change.block)} ${change.language}: ${before} -> ${after}`;
}

function putLines<What extends keyof Entities>(
  change: PutOf<What>,
  context: NotationContext,
): readonly string[] {
  const write: (entity: Entities[What], context: NotationContext) => readonly string[] =
    entityLines[change.what];
  const before: Entities[What] | null = change.before;
  const after: Entities[What] | null = change.after;
  const place = change.from === undefined ? `@${change.index}` : `@${change.from}>${change.index}`;
  return [
    `put ${change.what} ${nameText(change.id)} ${place}`,
    ...(before ? ['  before', ...indented(indented(write(before, context)))] : []),
    ...(after ? ['  after', ...indented(indented(write(after, context)))] : []),
  ];
}

function identityChange(change: SetIdentity): readonly string[] {
  return [
    'identity',
    '  before',
    ...indented(indented(identityLines(change.before))),
    '  after',
    ...indented(indented(identityLines(change.after))),
  ];
}
