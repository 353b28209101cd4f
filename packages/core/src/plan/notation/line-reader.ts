import type { Sequence } from '../../basics/sequence.ts';
import type { Run, RunStyle, Text } from '../../basics/text.ts';
import { isLanguage, type Language, type Words } from '../../basics/words.ts';
import type { Line, Problems, Token } from './lines.ts';
import { readName, readNames } from './names.ts';

/** What notations share: the language of words that name none, and how figures are counted. */
export interface NotationContext {
  readonly language: Language;
  /** Decimal digits of the currency's minor unit. */
  readonly digits: number;
}

/**
 * Reads one line from left to right; `key=value` may stand anywhere in it. Where something lacks, a problem is noted and
 * an empty value stands in.
 */
export class LineReader {
  readonly line: Line;
  readonly problems: Problems;
  #rest: Token[];
  readonly #options = new Map<string, string>();

  constructor(line: Line, problems: Problems) {
    this.line = line;
    this.problems = problems;
    this.#rest = line.tokens.filter((token) => !this.#isOption(token));
  }

  /** Notes a problem of this line. */
  problem(code: string, facts: Readonly<Record<string, string>>): void {
    this.problems.add(code, this.line.number, facts);
  }

  /** The next bare word as it stands; `null` where there is none. */
  peek(): string | null {
    const next = this.#rest[0];
    return next?.kind === 'word' ? next.text : null;
  }

  /** Takes the next bare word; notes a problem where there is none. */
  word(what: string): string {
    const next = this.peek();
    if (next === null) this.problem('notation-missing', { what });
    else this.#rest.shift();
    return next ?? '';
  }

  /** Takes the next bare word if it is this one. */
  take(word: string): boolean {
    if (this.peek() !== word) return false;
    this.#rest.shift();
    return true;
  }

  /** Takes a word that must be this one. */
  expect(word: string): void {
    if (!this.take(word)) this.problem('notation-missing', { what: word });
  }

  /** Takes the next bare word as a name. */
  name(what: string): string {
    return this.#decoded(this.word(what), what);
  }

  /** Takes the next word as names, if there is one. */
  names(what: string): readonly string[] {
    const next = this.peek();
    return next === null ? [] : this.#list(this.word(what), what);
  }

  /** Takes one of these words; notes a problem for another, and takes the first instead. */
  oneOf<Word extends string>(words: readonly [Word, ...Word[]], what: string): Word {
    return this.choice(this.word(what), words, what);
  }

  /** The word among these that a text is. */
  choice<Word extends string>(text: string, words: readonly [Word, ...Word[]], what: string): Word {
    const found = words.find((word) => word === text);
    if (found === undefined && text !== '') this.problem('notation-bad-value', { word: text, what });
    return found ?? words[0];
  }

  /** Takes the value of `key=value`, if the line has it. */
  option(key: string): string | null {
    const value = this.#options.get(key) ?? null;
    this.#options.delete(key);
    return value;
  }

  /** Takes every `key=value` that is left, as names. */
  options(): Readonly<Record<string, string>> {
    const left = [...this.#options].map(([key, value]) => [
      this.#decoded(key, key),
      this.#decoded(value, key),
    ]);
    this.#options.clear();
    return Object.fromEntries(left);
  }

  /** Takes a named option as a name. */
  optionName(key: string): string | null {
    const value = this.option(key);
    return value === null ? null : this.#decoded(value, key);
  }

  /** Takes a named option as names; none where the line has no such option. */
  optionNames(key: string): readonly string[] {
    const value = this.option(key);
    return value === null ? [] : this.#list(value, key);
  }

  /** Takes the quoted words that come next, each in the language it names or else in the notation's. */
  words(context: NotationContext): Words {
    const words: Partial<Record<Language, string>> = {};
    for (let next = this.#rest[0]; next?.kind === 'quoted'; next = this.#rest[0]) {
      const language = next.prefix === '' ? context.language : next.prefix.replace(/:$/, '');
      if (!isLanguage(language)) return this.#unexpected(next.prefix, words);
      words[language] = next.text;
      this.#rest.shift();
    }
    return words;
  }

  /** Takes one quoted text, if it comes next. */
  quoted(): string | null {
    const next = this.#rest[0];
    if (next?.kind !== 'quoted' || next.prefix !== '') return null;
    this.#rest.shift();
    return next.text;
  }

  /** Takes attributed words: `"base" +(p1)"inserted" -(p2)"deleted" en:+(p1)-(p2)bold:"both"`; `()` for none at all. */
  text(context: NotationContext): Text {
    const text: Partial<Record<Language, Sequence<Run>>> = {};
    for (let next = this.#rest[0]; next; next = this.#rest[0]) {
      const match = elementForm.exec(next.kind === 'quoted' ? next.prefix : next.text);
      const groups = match?.groups ?? {};
      if (!match || (next.kind === 'word') !== (groups['none'] !== undefined)) break;
      const named = groups['language'] ?? context.language;
      if (!isLanguage(named)) break;
      const elements = text[named] ?? [];
      text[named] = next.kind === 'word' ? elements : [...elements, this.#element(next.text, groups)];
      this.#rest.shift();
    }
    return text;
  }

  /** Notes what is left over. */
  done(): void {
    const next = this.#rest[0];
    if (next) this.problem('notation-unexpected', { word: next.text });
    for (const key of this.#options.keys()) this.problem('notation-unexpected', { word: `${key}=` });
    this.#options.clear();
  }

  #element(text: string, groups: Readonly<Record<string, string | undefined>>): Sequence<Run>[number] {
    const style = runStyles.find((one) => one === groups['style']);
    return {
      value: style ? { text, style } : { text },
      insertedBy: this.#list(groups['inserted'] ?? '-', 'insertion'),
      deletedBy: this.#list(groups['deleted'] ?? '-', 'deletion'),
    };
  }

  #isOption(token: Token): boolean {
    const text = token.kind === 'word' ? token.text : token.prefix;
    const match = token.kind === 'word' ? /^([^=<>]+)=(.+)$/.exec(text) : /^([^=<>]+)=$/.exec(text);
    const key = match?.[1];
    if (key === undefined) return false;
    if (this.#options.has(key)) this.problem('notation-unexpected', { word: `${key}=` });
    this.#options.set(key, token.kind === 'word' ? (match?.[2] ?? '') : encodeURIComponent(token.text));
    return true;
  }

  #decoded(text: string, what: string): string {
    const name = readName(text);
    if (name === null) this.problem('notation-bad-value', { word: text, what });
    return name ?? text;
  }

  #list(text: string, what: string): readonly string[] {
    const names = readNames(text);
    if (!names) this.problem('notation-bad-value', { word: text, what });
    return names ?? [];
  }

  #unexpected(word: string, words: Words): Words {
    this.problem('notation-unexpected', { word });
    this.#rest = [];
    return words;
  }
}

const runStyles: readonly RunStyle[] = ['bold', 'underlined', 'struck'];

const elementForm =
  /^(?:(?<language>[a-z]{2}):)?(?:(?<none>\(\))|(?:\+\((?<inserted>[^()]*)\))?(?:-\((?<deleted>[^()]*)\))?(?:(?<style>bold|underlined|struck):)?)$/;
