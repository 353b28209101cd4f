import type { SaidWords, ShownText } from '@plenary/api/contract/said';
import { standing } from '@plenary/core/basics/sequence';
import { plain, type Text } from '@plenary/core/basics/text';
import { type Language, languages, type Words } from '@plenary/core/basics/words';
import { withoutLiteralSigns } from '@plenary/core/document/literal';

/** The words in a language, or in the first that has them; empty in the language where there are none. */
export function said(words: Words, language: Language): SaidWords {
  const found = [language, ...languages].find((one) => (words[one] ?? '') !== '') ?? language;
  return { text: withoutLiteralSigns(words[found] ?? ''), language: found };
}

/** Words that are not the plan's own: a phrase that was made in the language, a code, a name. */
export function saidAs(text: string, language: Language): SaidWords {
  return { text, language };
}

/** A text with every word that proposals insert or delete, and by which they do. */
export function shownText(text: Text, language: Language): ShownText {
  const found = languageOf(text, language);
  const runs = (text[found] ?? []).map(({ value, insertedBy, deletedBy }) => ({
    text: withoutLiteralSigns(value.text),
    ...(value.style === undefined ? {} : { style: value.style }),
    insertedBy: [...insertedBy],
    deletedBy: [...deletedBy],
  }));
  return { language: found, runs };
}

/** A text as it stands when these proposals are adopted. */
export function standingWords(text: Text, language: Language, adopted: ReadonlySet<string>): SaidWords {
  const found = languageOf(text, language);
  return saidAs(withoutLiteralSigns(plain(standing(text[found] ?? [], adopted))), found);
}

function languageOf(text: Text, language: Language): Language {
  return [language, ...languages].find((one) => (text[one] ?? []).length > 0) ?? language;
}
