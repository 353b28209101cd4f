import type { Reference } from '@plenary/api/contract/said';
import { type Hit, search } from '@plenary/api/search';
import { ok } from '@plenary/core/basics/result';
import { type Language, languages, type Words } from '@plenary/core/basics/words';
import { annexTables, annexTitle } from '@plenary/core/document/compose/shown/annex-titles';
import { handled, type OpenedPlan } from '../app/handler.ts';
import { once } from '../app/reading/once.ts';
import {
  pillarReference,
  referenceTo,
  resultReference,
  sectionReference,
  sectorReference,
} from '../app/reading/references.ts';
import { saidAs } from '../app/reading/said.ts';
import { proposalTitle } from '../proposals/proposal-title.ts';
import { figureThings } from './figure-things.ts';
import { learnWords } from './known-words.ts';
import { SearchIndex } from './search-index.ts';
import { searchTerms } from './search-words.ts';
import { snippetOf } from './snippet.ts';
import { type Thing, thing, thingsOf } from './things.ts';

/** Answers what of a plan has the words, in any language; codes and names before what is said, figures last. */
export const handleSearch = handled(search, async ({ params, query }, context) => {
  const opened = await context.open(params.plan);
  if (!opened.ok) return opened;
  const { things, index } = await indexOf(opened.value);
  const terms = searchTerms(query.q);
  const found = index.find(terms, query.language);
  const hits = found.slice(0, query.limit).flatMap(({ thing: position, field, score }): readonly Hit[] => {
    const one = things[position];
    const where = one?.fields[field];
    if (!one || !where) return [];
    const { text, marks } = snippetOf(where.text, terms);
    return [
      {
        to: referenceTo(one.kind, one.id, one.name, query.language),
        within: withinOf(one, opened.value, query.language),
        snippet: saidAs(text, where.language),
        marks,
        score,
      },
    ];
  });
  return ok({ hits, total: found.length });
});

/** Makes what a plan is searched by, so that the first who searches does not wait for it. */
export async function prepareSearch(opened: OpenedPlan): Promise<void> {
  await indexOf(opened);
}

const indexOf = once(async (opened: OpenedPlan) => {
  const things: readonly Thing[] = [
    ...thingsOf(opened),
    ...annexThings(opened),
    ...opened.proposals.map(({ id }) =>
      thing(
        'proposal',
        id,
        inEach((language) => proposalTitle(id, { opened, language }).text),
        null,
      ),
    ),
    ...figureThings(opened.plan),
  ];
  await learnWords(things.flatMap((one) => one.fields.map(({ text }) => text)));
  return { things, index: new SearchIndex(things.map((one) => one.fields)) };
});

function annexThings({ plan }: OpenedPlan): readonly Thing[] {
  return annexTables(plan).map((table, index) =>
    thing(
      'annex',
      `annex-${index + 1}`,
      inEach((language) => annexTitle(plan, table, index + 1, language)),
      null,
    ),
  );
}

function withinOf({ within }: Thing, { plan }: OpenedPlan, language: Language): Reference | null {
  if (within === null) return null;
  const { kind, id } = within;
  if (kind === 'pillar') return pillarReference(plan, id, language);
  if (kind === 'result') return resultReference(plan, id, language);
  return kind === 'sector' ? sectorReference(plan, id, language) : sectionReference(plan, id, language);
}

function inEach(make: (language: Language) => string): Words {
  return Object.fromEntries(languages.map((language) => [language, make(language)]));
}
