import type { Facts } from '@plenary/core/basics/result';
import type { Language } from '@plenary/core/basics/words';
import { filledPattern } from '@plenary/core/wording/sentence';
import type annexes from '../annexes/words/en.json';
import type budget from '../budget/words/en.json';
import type changes from '../changes/words/en.json';
import type charts from '../charts/words/en.json';
import type document from '../document/words/en.json';
import type figures from '../figures/words/en.json';
import type findings from '../findings/words/en.json';
import type house from '../house/words/en.json';
import type imports from '../imports/words/en.json';
import type log from '../log/words/en.json';
import type people from '../people/words/en.json';
import type plans from '../plans/words/en.json';
import type proposals from '../proposals/words/en.json';
import type results from '../results/words/en.json';
import type risks from '../risks/words/en.json';
import type search from '../search/words/en.json';
import type sectors from '../sectors/words/en.json';
import type app from './words/en.json';

/** The catalogues of the pages: each feature has `words/{language}.json`, and its codes carry its name. */
interface Catalogues {
  app: keyof typeof app;
  search: keyof typeof search;
  imports: keyof typeof imports;
  changes: keyof typeof changes;
  proposals: keyof typeof proposals;
  log: keyof typeof log;
  findings: keyof typeof findings;
  document: keyof typeof document;
  annexes: keyof typeof annexes;
  budget: keyof typeof budget;
  charts: keyof typeof charts;
  figures: keyof typeof figures;
  house: keyof typeof house;
  people: keyof typeof people;
  plans: keyof typeof plans;
  results: keyof typeof results;
  risks: keyof typeof risks;
  sectors: keyof typeof sectors;
}

/** A sentence of the pages: `house.vision`. */
export type WordCode = {
  [Feature in keyof Catalogues]: `${Feature}.${Catalogues[Feature]}`;
}[keyof Catalogues];

/** Says a sentence of the pages in the language they are shown in. */
export type Say = (code: WordCode, facts?: Facts) => string;

type Catalogue = Readonly<Record<string, string>>;

let spoken: Say | null = null;

/** Says in which words the page that is shown speaks from now on. */
export function speak(say: Say): void {
  spoken = say;
}

/** Says a sentence in the language of the page that is shown, for what is no part of it; its code before there is one. */
export const sayNow: Say = (code, facts) => spoken?.(code, facts) ?? code;

/** The language of the page that is shown; `null` before there is one. */
export function spokenLanguage(): Language | null {
  return known(window.document.documentElement.lang) ?? null;
}

const files = import.meta.glob<Catalogue>('/src/*/words/*.json', { import: 'default' });
const loaded = new Map<Language, Say>();

/** Loads the words of one language; the other five stay where they are. */
export async function loadWords(language: Language): Promise<Say> {
  const before = loaded.get(language);
  if (before) return before;
  const own = Object.entries(files).filter(([path]) => path.endsWith(`/${language}.json`));
  const parts = await Promise.all(
    own.map(async ([path, load]) => {
      const feature = path.split('/')[2];
      return Object.entries(await load()).map(([code, text]) => [`${feature}.${code}`, text] as const);
    }),
  );
  const words = new Map(parts.flat());
  const say: Say = (code, facts = {}) => filledPattern(words.get(code) ?? code, facts, language);
  loaded.set(language, say);
  return say;
}

/** The language to begin with where the address names none: the first of the browser's that is one of the six. */
export function preferredLanguage(wanted: readonly string[]): Language {
  const short = wanted.map((tag) => tag.split('-')[0] ?? '');
  return short.map(known).find((language) => language !== undefined) ?? 'en';
}

function known(code: string): Language | undefined {
  return (['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const).find((language) => language === code);
}

/** The direction a language is written in. */
export function directionOf(language: Language): 'rtl' | 'ltr' {
  return language === 'ar' ? 'rtl' : 'ltr';
}
