import { addressText } from '../../basics/address.ts';
import { ok, type Result, refuse } from '../../basics/result.ts';
import { cubeOf } from '../../budget/cube.ts';
import { positionsOf } from '../../budget/cube-index.ts';
import { allSections } from '../../narrative/narrative.ts';
import { applyAll, identityOf } from '../../plan/apply.ts';
import type { Change, Entities, Put } from '../../plan/change.ts';
import type { Plan } from '../../plan/plan.ts';
import type { AmountEdit, Edit, RoundingEdit } from './edit.ts';
import { editedSequence } from './edited-block.ts';
import { bridgeChange, bridgeOrderChange } from './edited-bridge.ts';
import { definitionChange, shareChange, shareOrderChange } from './edited-definition.ts';
import { holdChange } from './edited-hold.ts';
import { editedMeasure } from './edited-measure.ts';
import { editedRisk, type RiskEdit } from './edited-risk.ts';
import { editedWords, stillStands } from './edited-words.ts';

/**
 * The changes of a plan that edits in place come to, in their order, each made against the state that those before it leave.
 * Refuses `edit-conflicts` where something else stands than whoever edits saw, `unknown-reference` for what the plan does not
 * have, and what applying refuses.
 */
export function changesOfEdits(edits: readonly Edit[], plan: Plan): Result<readonly Change[]> {
  const changes: Change[] = [];
  let current = plan;
  for (const together of togetherIn(edits)) {
    const made: Change[] = [];
    for (const edit of together) {
      const change = changeOf(edit, current);
      if (!change.ok) return change;
      made.push(change.value);
    }
    const next = applyAll(made, current);
    if (!next.ok) return next;
    changes.push(...made);
    current = next.value;
  }
  return ok(changes);
}

/** Amounts of different facts do not know each other, so many of them are made, and applied, at once; the rest one by one. */
function togetherIn(edits: readonly Edit[]): readonly (readonly Edit[])[] {
  const all: Edit[][] = [];
  let seen = new Set<string>();
  for (const edit of edits) {
    const key = edit.kind === 'amount' ? addressText(edit) : null;
    const last = all.at(-1);
    if (last && key !== null && seen.size > 0 && !seen.has(key)) last.push(edit);
    else {
      all.push([edit]);
      seen = new Set();
    }
    if (key !== null) seen.add(key);
  }
  return all;
}

function changeOf(edit: Edit, plan: Plan): Result<Change> {
  switch (edit.kind) {
    case 'plan-title':
      return titleChange(edit, plan);
    case 'pillar-title':
      return put('pillar', edit.pillar, plan.strategy.pillars, (pillar, at) =>
        replaced(pillar, 'title', editedWords(at, pillar.title, edit)),
      );
    case 'result-title':
      return resultChange(edit, plan);
    case 'sector-name':
      return put('sector', edit.sector, plan.organization.sectors, (sector, at) =>
        replaced(sector, 'name', editedWords(at, sector.name, edit)),
      );
    case 'indicator-title':
      return indicatorChange(edit, plan);
    case 'block':
      return blockChange(edit, plan);
    case 'baseline':
    case 'target':
      return put('indicator', edit.indicator, plan.indicators, (indicator, at) =>
        editedMeasure(at, indicator, edit, plan.publication.original),
      );
    case 'amount':
      return amountChange(edit, plan);
    case 'ceiling':
    case 'lock':
    case 'freeze':
      return holdChange(edit, plan);
    case 'bridge-step':
      return bridgeChange(edit, plan);
    case 'bridge-order':
      return bridgeOrderChange(edit, plan);
    case 'definition':
      return definitionChange(edit, plan);
    case 'definition-share':
      return shareChange(edit, plan);
    case 'share-order':
      return shareOrderChange(edit, plan);
    case 'rounding':
      return roundingChange(edit, plan);
    case 'risk-text':
    case 'risk-response':
    case 'risk-appetite':
    case 'risk-target':
    default:
      return riskChange(edit, plan);
  }
}

function titleChange(edit: Extract<Edit, { kind: 'plan-title' }>, plan: Plan): Result<Change> {
  const before = identityOf(plan);
  const title = editedWords(`plan:${plan.id}`, before.publication.title, edit);
  if (!title.ok) return title;
  const after = { ...before, publication: { ...before.publication, title: title.value } };
  return ok({ kind: 'set-identity', before, after });
}

// Plain is what a plan means that does not say: it is not said.
function roundingChange(edit: RoundingEdit, plan: Plan): Result<Change> {
  const before = identityOf(plan);
  const { rounding = 'plain', ...publication } = before.publication;
  const current = stillStands(`plan:${plan.id}`, rounding, edit.before);
  if (!current.ok) return current;
  const said = edit.after === 'plain' ? {} : { rounding: edit.after };
  return ok({ kind: 'set-identity', before, after: { ...before, publication: { ...publication, ...said } } });
}

function resultChange(edit: Extract<Edit, { kind: 'result-title' }>, plan: Plan): Result<Change> {
  const { pillars } = plan.strategy;
  const pillar = pillars.find((one) => one.results.some(({ code }) => code === edit.code));
  if (!pillar) return unknown('result', edit.code);
  return put('pillar', pillar.id, pillars, () => {
    const results = eachOr(pillar.results, (result) =>
      result.code === edit.code
        ? replaced(result, 'title', editedWords(`result:${result.code}`, result.title, edit))
        : ok(result),
    );
    return replaced(pillar, 'results', results);
  });
}

// A chapter that words the title as the framework does follows it.
function indicatorChange(edit: Extract<Edit, { kind: 'indicator-title' }>, plan: Plan): Result<Change> {
  return put('indicator', edit.indicator, plan.indicators, (indicator, at) => {
    const title = editedWords(at, indicator.title, edit);
    if (!title.ok) return title;
    const stood = indicator.title[edit.language];
    const contributions = indicator.contributions.map((one) => {
      if (stood === undefined || one.title[edit.language] !== stood) return one;
      const { [edit.language]: _old, ...others } = one.title;
      return { ...one, title: edit.after === '' ? others : { ...others, [edit.language]: edit.after } };
    });
    return ok({ ...indicator, title: title.value, contributions });
  });
}

function blockChange(edit: Extract<Edit, { kind: 'block' }>, plan: Plan): Result<Change> {
  const block = allSections(plan.narrative)
    .flatMap((section) => section.blocks)
    .find((one) => one.id === edit.block);
  if (!block) return unknown('block', edit.block);
  const before = block.text[edit.language] ?? null;
  const after = editedSequence(`block:${block.id}`, before, edit.before, edit.after);
  if (!after.ok) return after;
  return ok({ kind: 'reword', block: block.id, language: edit.language, before, after: after.value });
}

function riskChange(edit: RiskEdit, plan: Plan): Result<Change> {
  return put('risk', edit.risk, plan.risks, (risk, at) => editedRisk(at, risk, edit));
}

function amountChange({ cube: id, at, before, after }: AmountEdit, plan: Plan): Result<Change> {
  const cube = cubeOf(plan.budget, id);
  if (!cube) return refuse('unknown-cube', { cube: id });
  const own = addressText({ cube: id, at });
  const [position] = positionsOf(cube, at);
  const fact = (position === undefined ? undefined : cube.facts[position]) ?? null;
  const stands = fact?.amount ?? null;
  const current = stillStands(
    own,
    stands === null ? null : String(stands),
    before === null ? null : String(before),
  );
  if (!current.ok) return current;
  return ok({
    kind: 'set-fact',
    cube: id,
    at: fact?.at ?? at,
    before: fact && { amount: fact.amount, halfWidth: fact.halfWidth },
    after: after === null ? null : { amount: after, halfWidth: 0 },
  });
}

/** The change that puts an edited entity in its place. */
function put<What extends keyof Entities>(
  what: What,
  id: string,
  entities: readonly Entities[What][],
  edited: (entity: Entities[What], at: string) => Result<Entities[What]>,
): Result<Put<What>> {
  const index = entities.findIndex((one) => one.id === id);
  const before = entities[index];
  if (!before) return unknown(what, id);
  const after = edited(before, `${what}:${id}`);
  return after.ok ? ok({ kind: 'put', what, id, index, before, after: after.value }) : after;
}

function unknown(kind: string, id: string): Result<never> {
  return refuse('unknown-reference', { from: 'edit', kind, id });
}

function replaced<Whole, Key extends keyof Whole>(
  whole: Whole,
  key: Key,
  part: Result<Whole[Key]>,
): Result<Whole> {
  return part.ok ? ok({ ...whole, [key]: part.value }) : part;
}

function eachOr<Item>(items: readonly Item[], edited: (item: Item) => Result<Item>): Result<readonly Item[]> {
  const all: Item[] = [];
  for (const item of items) {
    const one = edited(item);
    if (!one.ok) return one;
    all.push(one.value);
  }
  return ok(all);
}
