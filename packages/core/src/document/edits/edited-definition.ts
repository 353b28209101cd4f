import { coordinatesText } from '../../basics/address.ts';
import { ok, type Result, refuse } from '../../basics/result.ts';
import { inLanguage, type Words } from '../../basics/words.ts';
import { membersUnder } from '../../budget/cube-index.ts';
import type { CountedShare, DevelopmentDefinition } from '../../budget/development-definition.ts';
import type { Change } from '../../plan/change.ts';
import type { Plan } from '../../plan/plan.ts';
import { putting, removing } from '../../plan/planning/put-changes.ts';
import { longestSaid, saidWithin } from '../../wording/said-length.ts';
import type { DefinitionEdit, ShareEdit, ShareOrderEdit } from './edit.ts';
import { shownWords, stillStands } from './edited-words.ts';

type Said = NonNullable<DefinitionEdit['after']>;

/**
 * The change that a definition of development expenditure comes to: a new one, one of another name, date or source, or one that goes. Refuses
 * `unknown-reference` for definitions that are not there, `edit-conflicts`, `definition-name-missing`, `definition-date` for what is no day,
 * and `definition-day-taken` where another is in force from the same day: nobody could say which of them rules.
 */
export function definitionChange(edit: DefinitionEdit, plan: Plan): Result<Change> {
  const { definition: id, after, language } = edit;
  const before = id === null ? null : definitionIn(plan, id);
  if (before?.ok === false) return before;
  const stood = before?.value ?? null;
  const seen = stillStands(
    `definition:${id ?? ''}`,
    text(stood && saidOf(stood, language)),
    text(edit.before),
  );
  if (!seen.ok) return seen;
  if (after === null) {
    const gone = id === null ? null : removing('definition', plan, id);
    return gone ? ok(gone) : refuse('empty-change', { at: 'definition' });
  }
  const sound = isSound(id, after, plan);
  if (!sound.ok) return sound;
  const like = edit.like === undefined ? null : definitionIn(plan, edit.like);
  if (like?.ok === false) return like;
  const source = shownWords(stood?.source, after.source.trim(), language);
  return ok(
    putting('definition', plan, {
      id: id ?? freeId(plan, after.since),
      name: shownWords(stood?.name, after.name.trim(), language),
      since: after.since,
      ...(Object.keys(source).length === 0 ? {} : { source }),
      shares: stood?.shares ?? like?.value.shares ?? [],
    }),
  );
}

/**
 * The change that the share of a member or a fact comes to under a definition. A new one stands before the first that covers it, because the
 * first that covers a fact rules. Refuses `unknown-reference`, `edit-conflicts`, `share-percent` for what is no percentage from 0 to 100 with at
 * most six decimals, `share-of-nothing` for coordinates that name nothing or what no cube tells apart, and `empty-change`.
 */
export function shareChange(edit: ShareEdit, plan: Plan): Result<Change> {
  const found = definitionIn(plan, edit.definition);
  if (!found.ok) return found;
  const definition = found.value;
  const key = coordinatesText(edit.at);
  const place = placeOf(definition.shares, edit.at);
  const stands = definition.shares[place]?.percent ?? null;
  const at = `definition:${definition.id} ${key}`;
  const seen = stillStands(at, percentText(stands), percentText(edit.before));
  if (!seen.ok) return seen;
  if (edit.after === null && place < 0) return refuse('empty-change', { at });
  const sound = edit.after === null ? ok(null) : isShare(edit.at, edit.after, plan);
  if (!sound.ok) return sound;
  const shares = withShare(definition.shares, place, edit, plan);
  return ok(putting('definition', plan, { ...definition, shares }));
}

/**
 * The change that puts a share of a definition before another one, or last. Refuses `unknown-reference` for a definition that is not there,
 * `share-unknown` for coordinates that have no share in it, and `empty-change`.
 */
export function shareOrderChange(edit: ShareOrderEdit, plan: Plan): Result<Change> {
  const found = definitionIn(plan, edit.definition);
  if (!found.ok) return found;
  const definition = found.value;
  const { shares } = definition;
  const from = placeOf(shares, edit.at);
  const share = shares[from];
  if (!share) return refuse('share-unknown', { at: coordinatesText(edit.at), definition: definition.id });
  const rest = shares.toSpliced(from, 1);
  const to = edit.ahead === null ? rest.length : placeOf(rest, edit.ahead);
  // Before itself it stands already.
  const isThere = edit.ahead !== null && coordinatesText(edit.ahead) === coordinatesText(edit.at);
  if (to === from || isThere) {
    return refuse('empty-change', { at: `definition:${definition.id} ${coordinatesText(edit.at)}` });
  }
  if (to < 0) {
    return refuse('share-unknown', { at: coordinatesText(edit.ahead ?? {}), definition: definition.id });
  }
  return ok(putting('definition', plan, { ...definition, shares: rest.toSpliced(to, 0, share) }));
}

function placeOf(shares: readonly CountedShare[], at: CountedShare['at']): number {
  const key = coordinatesText(at);
  return shares.findIndex((one) => coordinatesText(one.at) === key);
}

function withShare(
  shares: readonly CountedShare[],
  place: number,
  { at, after }: ShareEdit,
  plan: Plan,
): readonly CountedShare[] {
  if (after === null) return shares.toSpliced(place, 1);
  if (place >= 0) return shares.with(place, { at, percent: after });
  const covering = shares.findIndex((one) => covers(one, at, plan));
  return shares.toSpliced(covering < 0 ? shares.length : covering, 0, { at, percent: after });
}

function covers({ at }: CountedShare, other: CountedShare['at'], { budget }: Plan): boolean {
  return Object.entries(at).every(([dimension, member]) =>
    membersUnder(budget, dimension, member).has(other[dimension] ?? ''),
  );
}

function isShare(at: CountedShare['at'], percent: number, { budget }: Plan): Result<null> {
  const named = Object.keys(at);
  const isTold = budget.cubes.some(({ dimensions }) => named.every((one) => dimensions.includes(one)));
  if (named.length === 0 || !isTold) return refuse('share-of-nothing', { at: coordinatesText(at) });
  const places = percent * 1e6;
  const isPercent = percent >= 0 && percent <= 100 && Math.abs(places - Math.round(places)) < 1e-3;
  return isPercent ? ok(null) : refuse('share-percent', { percent: String(percent) });
}

function isSound(id: string | null, { name, since, source }: Said, plan: Plan): Result<null> {
  if (name.trim() === '') return refuse('definition-name-missing');
  const named = saidWithin(name, longestSaid.name);
  if (!named.ok) return named;
  const sourced = saidWithin(source, longestSaid.words);
  if (!sourced.ok) return sourced;
  const day = new Date(`${since}T00:00:00Z`);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(since) && !Number.isNaN(day.getTime());
  if (!isDay || day.toISOString().slice(0, 10) !== since) return refuse('definition-date', { text: since });
  const other = (plan.budget.definitions ?? []).find((one) => one.since === since && one.id !== id);
  if (!other) return ok(null);
  return refuse('definition-day-taken', {
    date: since,
    definition: inLanguage(other.name, plan.publication.original),
  });
}

function definitionIn({ budget }: Plan, id: string): Result<DevelopmentDefinition> {
  const found = budget.definitions?.find((one) => one.id === id);
  return found ? ok(found) : refuse('unknown-reference', { from: 'edit', kind: 'definition', id });
}

function saidOf({ name, since, source }: DevelopmentDefinition, language: keyof Words): Said {
  return { name: inLanguage(name, language), since, source: source ? inLanguage(source, language) : '' };
}

function text(said: Said | null): string | null {
  return said && [said.name, said.since, said.source].join('\n');
}

function percentText(percent: number | null): string | null {
  return percent === null ? null : String(percent);
}

/** The day is the id, unless another definition has it. */
function freeId({ budget }: Plan, since: string): string {
  const taken = new Set((budget.definitions ?? []).map(({ id }) => id));
  let id = `from-${since}`;
  for (let count = 2; taken.has(id); count += 1) id = `from-${since}-${count}`;
  return id;
}
