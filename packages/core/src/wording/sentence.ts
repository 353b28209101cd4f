import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';
import type { Facts } from '../basics/result.ts';
import type { Language } from '../basics/words.ts';
import type { Catalogue } from './catalogue.ts';
import { embeddedText } from './neutral-text.ts';
import { printNumber } from './number-style.ts';

/** What a sentence is made of: a code of a catalogue and its facts. Messages of findings and refusals are such. */
export interface Said {
  readonly code: string;
  readonly facts: Facts;
}

/**
 * The sentence for a code and its facts in a language. Numbers print in the language's style; words from documents are
 * made harmless and keep their own direction of writing. A code that the catalogue lacks, or a fact that is missing,
 * still gives something to read (the code with its facts; `…` for the fact): a report is not lost to one sentence.
 */
export function sentence(catalogue: Catalogue, said: Said, language: Language): string {
  const pattern = catalogue[language][said.code] ?? catalogue.en[said.code];
  if (pattern === undefined) return bareSentence(said, language);
  const { format, blanks } = compiled(pattern, language);
  return String(format.format({ ...blanks, ...valuesOf(said.facts, language) }));
}

/** The facts that the sentence of a code names and that are not there. */
export function missingFacts(catalogue: Catalogue, said: Said, language: Language): readonly string[] {
  const pattern = catalogue[language][said.code];
  if (pattern === undefined) return [`(no sentence ${said.code})`];
  return argumentsOf(pattern).filter((name) => said.facts[name] === undefined);
}

/** The names of the facts that a pattern uses, in alphabetical order. Throws where it is not valid MessageFormat. */
export function argumentsOf(pattern: string): readonly string[] {
  return namesIn(parsed(pattern));
}

function namesIn(parts: readonly MessageFormatElement[]): readonly string[] {
  const names = new Set<string>();
  const visit = (elements: readonly MessageFormatElement[]): void => {
    for (const element of elements) {
      if ('value' in element && element.type !== TYPE.literal) names.add(element.value);
      if ('options' in element) for (const option of Object.values(element.options)) visit(option.value);
    }
  };
  visit(parts);
  return [...names].sort();
}

interface Compiled {
  readonly format: IntlMessageFormat;
  readonly blanks: Readonly<Record<string, string | number>>;
}

const compiledPatterns = new Map<string, Compiled>();

function compiled(pattern: string, language: Language): Compiled {
  const key = `${language} ${pattern}`;
  const known = compiledPatterns.get(key);
  if (known) return known;
  const elements = parsed(pattern);
  const blanks: Record<string, string | number> = {};
  for (const name of namesIn(elements)) {
    blanks[name] = 0;
    blanks[printedName(name)] = '…';
  }
  const made = { format: new IntlMessageFormat(withPrintedArguments(elements, ''), language), blanks };
  compiledPatterns.set(key, made);
  return made;
}

function parsed(pattern: string): MessageFormatElement[] {
  return parse(pattern, { ignoreTag: true });
}

// The same fact is a number where a plural is chosen and a printed figure where it is shown. So that the figure follows
// the style of the United Nations and not the library's, shown places are renamed to carry the printed text.
function withPrintedArguments(
  elements: readonly MessageFormatElement[],
  counted: string,
): MessageFormatElement[] {
  return elements.map((element): MessageFormatElement => {
    if (element.type === TYPE.pound) {
      return { type: TYPE.argument, value: printedName(counted) };
    }
    if ('options' in element) {
      const name = element.type === TYPE.plural ? element.value : counted;
      for (const option of Object.values(element.options)) {
        option.value = withPrintedArguments(option.value, name);
      }
      return element;
    }
    if (element.type !== TYPE.argument) return element;
    return { type: TYPE.argument, value: printedName(element.value) };
  });
}

function printedName(name: string): string {
  return `${name} as printed`;
}

function valuesOf(facts: Facts, language: Language): Record<string, string | number> {
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(facts)) {
    values[name] = value;
    values[printedName(name)] = embeddedText(
      typeof value === 'number' ? printNumber(value, language) : value,
      language,
    );
  }
  return values;
}

function bareSentence(said: Said, language: Language): string {
  const facts = Object.entries(valuesOf(said.facts, language)).filter(([name]) =>
    name.endsWith(' as printed'),
  );
  const listed = facts.map(([name, value]) => `${name.replace(/ as printed$/, '')}: ${value}`).join(', ');
  return listed === '' ? said.code : `${said.code} (${listed})`;
}
