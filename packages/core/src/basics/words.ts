/** The official languages of the United Nations, in the order of their English names. */
export const languages = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;

/** One of the six official languages. */
export type Language = (typeof languages)[number];

/** The same words in the languages they exist in. */
export type Words = Readonly<Partial<Record<Language, string>>>;

/** Says whether a code is one of the six languages. */
export function isLanguage(code: string): code is Language {
  return languages.some((language) => language === code);
}

/** The words in a language, or else in the first language that has them; empty where none does. */
export function inLanguage(words: Words, language: Language): string {
  return words[language] ?? languages.map((other) => words[other]).find((text) => text !== undefined) ?? '';
}

/** Words that exist in one language. */
export function wordsIn(language: Language, text: string): Words {
  return { [language]: text };
}
