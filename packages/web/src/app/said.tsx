import type { SaidWords } from '@plenary/api/contract/said';
import { useLanguage } from './use-words.ts';
import { directionOf } from './words.ts';

/** Words of a plan. Where they are in another language than the page, they say so and keep their own direction. */
export function Said({ words }: { readonly words: SaidWords }) {
  const language = useLanguage();
  if (words.language === language) return words.text;
  return (
    <span lang={words.language} dir={directionOf(words.language)}>
      {words.text}
    </span>
  );
}
