import { type Language, languages } from '@plenary/core/basics/words';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { writeQuery } from '../app/address.ts';
import { ownNames } from '../app/frame/language-menu.tsx';
import { ways } from '../app/frame/ways.tsx';
import { chosenTheme, themes } from '../app/theme.ts';
import { useShown } from '../app/use-shown.ts';
import { useLanguage, useWords } from '../app/use-words.ts';
import { loadWords, type Say, type WordCode } from '../app/words.ts';
import type { PaletteOption } from './palette-option.ts';

interface Named {
  readonly option: PaletteOption;
  /** What it is called in each of the six languages. */
  readonly names: readonly string[];
}

/** Pages and actions, and whether it is known already what they are called in every language. */
interface OwnOptions {
  readonly own: readonly PaletteOption[];
  readonly ready: boolean;
}

/** Pages and actions whose name in any of the six languages has the words; every page where there are none. */
export function useOwnOptions(words: string): OwnOptions {
  const everyLanguage = useQuery({
    queryKey: ['words'],
    queryFn: () => Promise.all(languages.map((language) => loadWords(language))),
  });
  const said = everyLanguage.data ?? [];
  const ready = !everyLanguage.isPending;
  const pages = usePages(said);
  const actions = useActions(said);
  if (words === '') return { own: pages.map(({ option }) => option), ready: true };
  const wanted = folded(words);
  const own = [...pages, ...actions]
    .filter(({ names }) => names.some((name) => folded(name).includes(wanted)))
    .map(({ option }) => option);
  return { own, ready };
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function usePages(said: readonly Say[]): readonly Named[] {
  const say = useWords();
  const language = useLanguage();
  const { plan, along } = useShown();
  const query = writeQuery({ ...along });
  const kind = say('search.page');
  const own = ways.map(
    ({ to, word, icon }): Named => ({
      option: {
        id: to,
        icon,
        kind,
        words: { text: say(word), language },
        beside: null,
        marks: [],
        href: `${to.replace('$plan', encodeURIComponent(plan))}${query}`,
      },
      names: namesOf(word, said),
    }),
  );
  const others = [
    { id: 'plans', word: 'app.all-plans', icon: 'house', href: `/${query}` },
    { id: 'imports', word: 'imports.title', icon: 'download', href: `/imports${query}` },
  ] as const;
  return [
    ...own,
    ...others.map(
      ({ id, word, icon, href }): Named => ({
        option: { id, icon, kind, words: { text: say(word), language }, beside: null, marks: [], href },
        names: namesOf(word, said),
      }),
    ),
  ];
}

function useActions(said: readonly Say[]): readonly Named[] {
  const say = useWords();
  const language = useLanguage();
  const navigate = useNavigate();
  const speak = (lang: Language) => () =>
    void navigate({ to: '.', search: (old) => ({ ...old, lang }), resetScroll: false });
  const inLanguages = languages.map(
    (other): Named => ({
      option: {
        id: `language ${other}`,
        icon: 'language',
        kind: say('app.language'),
        words: { text: ownNames[other], language: other },
        beside: null,
        marks: [],
        act: speak(other),
      },
      names: [ownNames[other], ...namesOf('app.language', said)],
    }),
  );
  const inThemes = themes.map(
    (theme): Named => ({
      option: {
        id: `theme ${theme}`,
        icon: 'theme',
        kind: say('app.theme'),
        words: { text: say(`app.theme-${theme}`), language },
        beside: null,
        marks: [],
        act: () => chosenTheme.set(theme),
      },
      names: [...namesOf(`app.theme-${theme}`, said), ...namesOf('app.theme', said)],
    }),
  );
  return [...inLanguages, ...inThemes];
}

function namesOf(word: WordCode, said: readonly Say[]): readonly string[] {
  return said.map((say) => say(word));
}
