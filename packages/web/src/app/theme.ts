import { kept } from './kept.ts';

/** How bright the pages are: as the reader's system says, or as chosen here. */
export const themes = ['system', 'light', 'dark'] as const;

/** How bright the pages are. */
export type Theme = (typeof themes)[number];

/** The chosen theme; kept in this browser. */
export const chosenTheme = kept<Theme>('plenary-theme', 'system', (text) =>
  themes.find((theme) => theme === text),
);

/** Shows the chosen theme, now and whenever it changes. */
export function showTheme(): void {
  const show = (): void => {
    document.documentElement.dataset['theme'] = chosenTheme.get();
  };
  show();
  chosenTheme.subscribe(show);
}
