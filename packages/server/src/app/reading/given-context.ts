import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import { check } from '@plenary/core/checks/check';
import { compose } from '@plenary/core/document/compose/compose';
import { profileOf } from '@plenary/core/document/compose/shown/profile-of';
import { interpret } from '@plenary/core/document/interpret/interpret';
import { profiles } from '@plenary/core/document/interpret/profiles/choose-profile';
import type { Interpretation } from '@plenary/core/document/interpretation';
import { readPlanJson } from '@plenary/formats/json/plan-json';
import { readDocument } from '@plenary/formats/read-document';
import { highsSolver } from '@plenary/solver/highs';
import type * as z from 'zod';
import type { CheckedDocument, Context, Handled, OpenedPlan } from '../handler.ts';

const root = join(import.meta.dirname, '../../../../..');
const sourceFile = join(root, '../shared/seeds/000_5bb984d9797e0fe9.txt');

/** Whether the document that the demonstration has its figures from is at hand. */
export const sourceIsThere = existsSync(sourceFile);

const solver = highsSolver();

/** What a route answers, looked at by its own schema; throws what it refuses. */
export async function answer<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Answer extends z.ZodType,
>(
  { route, handle }: Handled<Params, Query, Body, Answer>,
  context: Context,
  given: { readonly params: z.input<Params>; readonly query?: object },
): Promise<z.output<Answer>> {
  return route.answer.parse(valueOf(await asked({ route, handle }, context, given)));
}

/** What a route answers or refuses. */
export async function asked<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Answer extends z.ZodType,
>(
  { route, handle }: Handled<Params, Query, Body, Answer>,
  context: Context,
  given: { readonly params: z.input<Params>; readonly query?: object },
): Promise<Result<z.output<Answer>>> {
  const params = route.params.parse(given.params);
  const query = route.query.parse(given.query ?? {});
  return handle({ params, query, body: route.body.parse(undefined) }, context);
}

let both: Promise<Context> | null = null;

/** The demonstration plan as `demo`, and the imported source as `source` where it is at hand; opened once for all tests. */
export function givenContext(): Promise<Context> {
  both ??= (async () =>
    contextOf({ demo: await demonstration(), ...(sourceIsThere ? { source: await imported() } : {}) }))();
  return both;
}

/** A context over plans in memory, each read, composed, understood and checked as the server does it. */
function contextOf(plans: Readonly<Record<string, OpenedPlan>>): Context {
  return {
    open: async (plan) => (plans[plan] ? ok(plans[plan]) : refuse('plan-unknown', { plan })),
    actor: { id: 'reader', name: 'Reader', kind: 'reader' },
    fileName: null,
  };
}

/** The demonstration plan as it is opened: its book is what the checks read. */
async function demonstration(): Promise<OpenedPlan> {
  const read = valueOf(readPlanJson(readFileSync(join(root, 'samples/demonstration/plan.json'), 'utf8')));
  return composed(read);
}

/** A plan that was made here, so that its document is the book. */
async function composed(input: Pick<Interpretation, 'plan' | 'proposals'>): Promise<OpenedPlan> {
  return openedAs(input, null, await checkedBook(input));
}

function openedAs(
  { plan, proposals }: Pick<Interpretation, 'plan' | 'proposals'>,
  source: OpenedPlan['source'],
  checked: Result<CheckedDocument>,
): OpenedPlan {
  return {
    organization: plan.organization.id,
    plan,
    proposals,
    branches: [],
    revision: 1,
    changedAt: '2023-07-01T08:00:00.000Z',
    carrier: {},
    source,
    checked: async () => checked,
    checkedSoFar: () => checked,
    checkedAs: (tried) => checkedBook({ plan: tried, proposals }),
  };
}

async function checkedBook(
  input: Pick<Interpretation, 'plan' | 'proposals'>,
): Promise<Result<CheckedDocument>> {
  const book = compose({ ...input, shown: true }, input.plan.publication.original);
  if (!book.ok) return book;
  const interpretation = interpret(book.value, [profileOf(input.plan)]);
  if (!interpretation.ok) return interpretation;
  const findings = await check(book.value, interpretation.value, solver, input.plan);
  return ok({ which: 'book', document: book.value, interpretation: interpretation.value, findings });
}

/** The source document, imported. */
async function imported(): Promise<OpenedPlan> {
  const document = valueOf(await readDocument(readFileSync(sourceFile), 'source.txt'));
  const interpretation = valueOf(interpret(document, profiles));
  const findings = await check(document, interpretation, solver);
  const checked = ok({ which: 'source', document, interpretation, findings } as const);
  return openedAs(interpretation, { file: 'source.txt', digest: 'sha256:none' }, checked);
}

/** The value of what cannot fail in a test. */
export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}
