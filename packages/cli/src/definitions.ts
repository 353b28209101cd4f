import { type Coordinates, coordinatesText, readCoordinates } from '@plenary/core/basics/address';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import { inLanguage, type Language } from '@plenary/core/basics/words';
import { changesOfEdits } from '@plenary/core/document/edits/changes-of-edits';
import type { Edit } from '@plenary/core/document/edits/edit';
import type { Plan } from '@plenary/core/plan/plan';
import { addressWords } from '@plenary/core/views/address-words';
import { embeddedText } from '@plenary/core/wording/neutral-text';
import { type Arguments, commonOptions, lastValue, type Options } from './plenary/arguments.ts';
import { commandWord } from './plenary/command-words.ts';
import { type VerbHelp, verbHelp } from './plenary/help.ts';
import { idNamed } from './plenary/id-named.ts';
import { planChanged, workExits, workOnPlan } from './plenary/work-on-plan.ts';

/** The options of `definitions`. */
export const definitionsOptions = {
  ...commonOptions,
  add: 'text',
  change: 'text',
  remove: 'text',
  share: 'text',
  name: 'text',
  since: 'text',
  source: 'text',
  like: 'text',
  at: 'text',
  percent: 'text',
  ahead: 'text',
  output: 'text',
  force: 'switch',
} as const satisfies Options;

const help: VerbHelp = {
  verb: 'definitions',
  about: 'verb-definitions',
  files: 'file',
  options: [
    ['add', 'a-name', 'option-add-definition'],
    ['change', 'a-definition', 'option-change-definition'],
    ['remove', 'a-definition', 'option-remove-definition'],
    ['share', 'a-definition', 'option-share-definition'],
    ['name', 'a-name', 'option-definition-name'],
    ['since', 'a-day', 'option-definition-since'],
    ['source', 'a-text', 'option-definition-source'],
    ['like', 'a-definition', 'option-definition-like'],
    ['at', 'members', 'option-share-at'],
    ['percent', 'percent', 'option-share-percent'],
    ['ahead', 'members', 'option-share-ahead'],
    ['output', 'file', 'option-output-plan'],
    ['force', null, 'option-force'],
  ],
  exits: workExits,
};

/** The help of `definitions`. */
export function definitionsHelp(language: Language): string {
  return verbHelp(help, language);
}

const ways = ['add', 'change', 'remove', 'share'] as const;

/** Lists what counts as development expenditure by definition, adds, changes or removes one, or sets a share; answers with the exit code. */
export async function workOnDefinitions(given: Arguments, language: Language): Promise<number> {
  return await workOnPlan(given, language, {
    ways,
    together: {
      goesWith: {
        name: ['change'],
        since: ['add', 'change'],
        source: ['add', 'change'],
        like: ['add'],
        at: ['share'],
        percent: ['share'],
        ahead: ['share'],
      },
      apart: [['percent', 'ahead']],
    },
    work: (way, read) => {
      if (way === null) return ok({ told: listed(read.plan, language) });
      const edit = editOf(way, read.plan, given, language);
      if (!edit.ok) return edit;
      const changes = changesOfEdits([edit.value], read.plan);
      if (!changes.ok) return changes;
      const done = planChanged(read, changes.value);
      if (!done.ok || way !== 'add' || 'told' in done.value) return done;
      const { changed } = done.value;
      return ok({ changed, said: madeWords(read.plan, changed.plan, language) });
    },
  });
}

/** Tells the id of the definition that a plan has now and had not before. */
function madeWords(before: Plan, after: Plan, language: Language): string {
  const known = new Set((before.budget.definitions ?? []).map(({ id }) => id));
  const made = (after.budget.definitions ?? []).find(({ id }) => !known.has(id));
  return made ? `${commandWord(language, 'definition-made', { id: made.id })}\n` : '';
}

function editOf(way: (typeof ways)[number], plan: Plan, given: Arguments, language: Language): Result<Edit> {
  const asked = lastValue(given, way) ?? '';
  const id = way === 'add' ? asked : idNamed(asked, plan.budget.definitions ?? [], ({ name }) => name);
  if (way === 'share') return shareEdit(id, plan, given);
  const stands = plan.budget.definitions?.find((one) => one.id === id);
  const before =
    stands && way !== 'add'
      ? {
          name: inLanguage(stands.name, language),
          since: stands.since,
          source: stands.source ? inLanguage(stands.source, language) : '',
        }
      : null;
  const other = lastValue(given, 'like');
  const like =
    other === undefined ? undefined : idNamed(other, plan.budget.definitions ?? [], ({ name }) => name);
  const after = {
    name: (way === 'add' ? id : lastValue(given, 'name')) ?? before?.name ?? '',
    since: lastValue(given, 'since') ?? before?.since ?? '',
    source: lastValue(given, 'source') ?? before?.source ?? '',
  };
  return ok({
    kind: 'definition',
    definition: way === 'add' ? null : id,
    language,
    before,
    after: way === 'remove' ? null : after,
    ...(like === undefined || way !== 'add' ? {} : { like }),
  });
}

function shareEdit(id: string, plan: Plan, given: Arguments): Result<Edit> {
  const at = membersIn(lastValue(given, 'at') ?? '');
  if (!at.ok) return at;
  const before = lastValue(given, 'ahead')?.trim();
  if (before !== undefined) {
    const ahead = before === 'last' ? ok(null) : membersIn(before);
    if (!ahead.ok) return ahead;
    return ok({ kind: 'share-order', definition: id, at: at.value, ahead: ahead.value });
  }
  const typed = lastValue(given, 'percent')?.trim() ?? '';
  const after = typed === 'none' ? null : Number(typed);
  if (typed === '' || Number.isNaN(after)) return refuse('percentage-not-readable', { text: typed });
  return ok({
    kind: 'definition-share',
    definition: id,
    at: at.value,
    before: standing(plan, id, at.value),
    after,
  });
}

function membersIn(text: string): Result<Coordinates> {
  const written = text.replaceAll(',', ';');
  const at = readCoordinates(written);
  return at ? ok(at) : refuse('filter-malformed', { filter: written });
}

function standing({ budget }: Plan, id: string, at: Coordinates): number | null {
  const shares = budget.definitions?.find((one) => one.id === id)?.shares ?? [];
  return shares.find((one) => coordinatesText(one.at) === coordinatesText(at))?.percent ?? null;
}

function listed(plan: Plan, language: Language): string {
  const definitions = (plan.budget.definitions ?? []).toSorted((a, b) => (a.since < b.since ? -1 : 1));
  if (definitions.length === 0) return `${commandWord(language, 'definitions-none')}\n`;
  return definitions
    .map(({ id, name, since, source, shares }) => {
      const words = inLanguage(name, language);
      const lines = [
        commandWord(language, 'definition-line', { id, name: words, date: since }),
        ...(source ? [`  ${embeddedText(inLanguage(source, language), language)}`] : []),
        ...shares.map(({ at, percent }) => {
          const members = embeddedText(addressWords({ cube: '', at }, plan, language), language);
          return `  ${String(percent).padStart(10)} %  ${members}  ${coordinatesText(at)}`;
        }),
      ];
      return `${lines.join('\n')}\n`;
    })
    .join('');
}
