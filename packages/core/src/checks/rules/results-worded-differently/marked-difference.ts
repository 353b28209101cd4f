import { diffChars } from 'diff/lib/diff/character.js';
import { diffWordsWithSpace } from 'diff/lib/diff/word.js';
import type { Language } from '../../../basics/words.ts';
import { titleWords, wordingForm } from '../../wording-form.ts';

/** How many characters stand unchanged on each side of a difference. */
const surroundings = 10;

/**
 * What a text changes of the usual one, as `wdiff` writes it: `[-left out-]{+put in+}` with some of what stands unchanged
 * beside it. Character by character in Chinese, word by word elsewhere.
 */
export function markedDifference(usual: string, text: string, language: Language): string {
  const compare = language === 'zh' ? diffChars : diffWordsWithSpace;
  const form = language === 'zh' ? wordingForm : titleWords;
  const parts = compare(form(usual), form(text));
  return parts
    .map((part, index) => {
      if (part.removed) return `[-${part.value}-]`;
      if (part.added) return `{+${part.value}+}`;
      return shortened(part.value, index > 0, index < parts.length - 1);
    })
    .join('');
}

/** Unchanged words, cut where nothing differs near them. */
function shortened(text: string, differsBefore: boolean, differsAfter: boolean): string {
  const letters = text.match(/./gsu) ?? [];
  const kept = (differsBefore ? surroundings : 0) + (differsAfter ? surroundings : 0);
  if (letters.length <= kept + 1) return text;
  const head = differsBefore ? letters.slice(0, surroundings).join('') : '';
  const tail = differsAfter ? letters.slice(-surroundings).join('') : '';
  return `${head}…${tail}`;
}
