import { ok, type Result } from '../../basics/result.ts';
import type { Cube, Fact } from '../../budget/cube.ts';
import { identityOf } from '../apply.ts';
import type { Entities } from '../change.ts';
import { type Collection, collections } from '../collections.ts';
import { emptyPlan } from '../empty-plan.ts';
import type { Plan } from '../plan.ts';
import { factLine, impliedCube, readFact } from './fact-text.ts';
import { contextOf, identityLines, readIdentity } from './identity-text.ts';
import type { NotationContext } from './line-reader.ts';
import { type Line, linesOf, Problems } from './lines.ts';
import { type Readers, readEntity } from './read-entity.ts';
import { entityLines, type Writers } from './write-entity.ts';

/** The words that lines of entities begin with, and the collection they go to, in the order they are written. */
const kinds: ReadonlyMap<string, keyof Entities> = new Map<string, keyof Entities>([
  ['sector', 'sector'],
  ['unit', 'unit'],
  ['delegation', 'delegation'],
  ['pillar', 'pillar'],
  ['foundation', 'pillar'],
  ['priority', 'priority'],
  ['indicator', 'indicator'],
  ['risk', 'risk'],
  ['section', 'section'],
  ['footnote', 'footnote'],
  ['version', 'version'],
  ['dimension', 'dimension'],
  ['cube', 'cube'],
  ['ceiling', 'ceiling'],
  ['lock', 'lock'],
  ['definition', 'definition'],
  ['bridge-step', 'bridge-step'],
  ['waiver', 'waiver'],
]);

/**
 * A plan in the notation, one line a thing: sectors, units, pillars with their results, priorities with their bullets,
 * indicators, risks, sections with their blocks, footnotes, versions, dimensions, cubes, ceilings, locks, definitions of development expenditure,
 * steps of bridges, waivers, then facts. Words that name no
 * language are in the plan's original one. It says every plan but facts without exactly the dimensions of their cube,
 * half-widths that are no multiple of half a minor unit, numbers that are not finite, and currencies of more than six
 * decimals; comments and the order of keys are not kept.
 */
export function writePlan(plan: Plan): string {
  const context = contextOf(plan);
  const words = [...new Set(kinds.values())];
  const facts = plan.budget.cubes.flatMap((cube) =>
    cube.facts.map((fact) => factLine(cube, fact, context.digits)),
  );
  const lines = [
    ...identityLines(identityOf(plan)),
    ...words.flatMap((what) => collectionLines(what, entityLines[what], plan, context)),
    ...facts,
  ];
  return `${lines.join('\n')}\n`;
}

/**
 * Reads a plan. Refuses, with the number of the line, a word it does not know, what lacks, what is left over, a value that
 * is none of its kind, a quote that does not close. A cube of books need not be declared before its facts.
 */
export function readPlan(text: string): Result<Plan> {
  const problems = new Problems();
  const lines = linesOf(text, problems);
  const identity = readIdentity(lines, 1, problems);
  const context = contextOf(identity);
  const rest = lines.filter((line) => !identityWords.has(firstWord(line)));
  let plan = emptyPlan(identity);
  for (const line of rest) {
    const what = kinds.get(firstWord(line));
    if (what) plan = withEntity(what, readEntity[what], line, problems, context, plan);
  }
  plan = withFacts(plan, rest, problems, context);
  return problems.refused() ?? ok(plan);
}

const identityWords = new Set(['plan', 'organization', 'extract']);

function collectionLines<What extends keyof Entities>(
  what: What,
  writer: Writers[What],
  plan: Plan,
  context: NotationContext,
): readonly string[] {
  const collection: Collection<Entities[What]> = collections[what];
  const write: (entity: Entities[What], context: NotationContext) => readonly string[] = writer;
  return collection.of(plan).flatMap((entity) => write(entity, context));
}

function withEntity<What extends keyof Entities>(
  what: What,
  reader: Readers[What],
  line: Line,
  problems: Problems,
  context: NotationContext,
  plan: Plan,
): Plan {
  const collection: Collection<Entities[What]> = collections[what];
  const read: (one: Line, found: Problems, shared: NotationContext) => Entities[What] = reader;
  return collection.replaced(plan, [...collection.of(plan), read(line, problems, context)]);
}

function withFacts(plan: Plan, lines: readonly Line[], problems: Problems, context: NotationContext): Plan {
  const cubes = new Map(plan.budget.cubes.map((cube) => [cube.id, { cube, facts: new Array<Fact>() }]));
  const unitOf = (id: string): Cube['unit'] => (cubes.get(id)?.cube ?? impliedCube(id))?.unit ?? 'money';
  for (const line of lines) {
    if (kinds.get(firstWord(line))) continue;
    const { cube: id, at, value } = readFact(line, problems, context, unitOf);
    const implied = impliedCube(id);
    const known = cubes.get(id) ?? (implied ? { cube: implied, facts: [] } : undefined);
    if (known) {
      cubes.set(id, known);
      known.facts.push({ at, ...value });
    } else problems.add('notation-unknown-word', line.number, { word: id });
  }
  const filled = [...cubes.values()].map(({ cube: { id, dimensions, unit }, facts }) => ({
    id,
    dimensions,
    unit,
    facts,
  }));
  return { ...plan, budget: { ...plan.budget, cubes: filled } };
}

function firstWord(line: Line): string {
  const first = line.tokens[0];
  return first?.kind === 'word' ? first.text : '';
}
