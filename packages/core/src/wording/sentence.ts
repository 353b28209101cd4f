import { type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser';
import type { NumberStyle } from '../basics/numbers/number-token.ts';
import type { Facts } from '../basics/result.ts';
import type { Language } from '../basics/words.ts';
import type { Catalogue } from './catalogue.ts';
import { embeddedText } from './neutral-text.ts';
import { printNumber } from './number-style.ts';
import { elementsOf } from './pattern.ts';

/** What a sentence is made of: a code of a catalogue and its facts. Messages of findings and refusals are such. */
export interface Said {
  readonly code: string;
  readonly facts: Facts;
}

/**
 * The sentence for a code and its facts in a language. Numbers print in the language's style, or in that of the document the sentence
 * is about (`written`), so that what it works out looks like what it quotes; words from documents are
 * made harmless and keep their own direction of writing. A code that the catalogue lacks, or a fact that is missing,
 * still gives something to read (the code with its facts; `…` for the fact): a report is not lost to one sentence.
 */
export function sentence(
  catalogue: Catalogue,
  said: Said,
  language: Language,
  written?: NumberStyle,
): string {
  const pattern = catalogue[language][said.code] ?? catalogue.en[said.code];
  if (pattern === undefined) return bareSentence(said, { language, written });
  return filled(elementsOf(pattern), { facts: said.facts, language, written, counted: '' });
}

/** A pattern of a catalogue with its facts filled in, for those who have loaded one language only. */
export function filledPattern(pattern: string, facts: Facts, language: Language): string {
  return filled(elementsOf(pattern), { facts, language, written: undefined, counted: '' });
}

/** The facts that the sentence of a code names and that are not there. */
export function missingFacts(catalogue: Catalogue, said: Said, language: Language): readonly string[] {
  const pattern = catalogue[language][said.code];
  if (pattern === undefined) return [`(no sentence ${said.code})`];
  return argumentsOf(pattern).filter((name) => said.facts[name] === undefined);
}

/** The names of the facts that a pattern uses, in alphabetical order. Throws where it is not valid MessageFormat. */
export function argumentsOf(pattern: string): readonly string[] {
  return namesIn(elementsOf(pattern));
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

interface Writing {
  readonly facts: Facts;
  readonly language: Language;
  /** How the document that is spoken of writes numbers. */
  readonly written: NumberStyle | undefined;
  /** The fact of the plural around, which `#` stands for. */
  readonly counted: string;
}

function filled(elements: readonly MessageFormatElement[], writing: Writing): string {
  return elements.map((element) => writtenElement(element, writing)).join('');
}

// The same fact is a number where a plural is chosen and a printed figure where it is shown.
function writtenElement(element: MessageFormatElement, writing: Writing): string {
  if (element.type === TYPE.literal) return element.value;
  if (element.type === TYPE.pound) return printedFact(writing.facts[writing.counted], writing);
  const fact = writing.facts[element.value];
  if (element.type === TYPE.plural) {
    const count = Number(fact ?? 0);
    const form = pluralRules(writing.language, element.pluralType).select(count - element.offset);
    const option = optionOf(element.options, `=${count}`) ?? optionOf(element.options, form);
    return filled(option ?? optionOf(element.options, 'other') ?? [], {
      ...writing,
      counted: element.value,
    });
  }
  if (element.type === TYPE.select) {
    const option = optionOf(element.options, String(fact));
    return filled(option ?? optionOf(element.options, 'other') ?? [], writing);
  }
  return printedFact(fact, writing);
}

function optionOf(
  options: Readonly<Record<string, { readonly value: readonly MessageFormatElement[] }>>,
  name: string,
): readonly MessageFormatElement[] | undefined {
  return Object.hasOwn(options, name) ? options[name]?.value : undefined;
}

const knownRules = new Map<string, Intl.PluralRules>();

function pluralRules(language: Language, type: Intl.PluralRuleType = 'cardinal'): Intl.PluralRules {
  const known = knownRules.get(`${language} ${type}`);
  if (known) return known;
  const rules = new Intl.PluralRules(language, { type });
  knownRules.set(`${language} ${type}`, rules);
  return rules;
}

type Printing = Pick<Writing, 'language' | 'written'>;

function printedFact(fact: Facts[string] | undefined, { language, written }: Printing): string {
  if (fact === undefined) return '…';
  return embeddedText(typeof fact === 'number' ? printNumber(fact, language, written) : fact, language);
}

function bareSentence({ code, facts }: Said, printing: Printing): string {
  const listed = Object.entries(facts).map(([name, fact]) => `${name}: ${printedFact(fact, printing)}`);
  return listed.length === 0 ? code : `${code} (${listed.join(', ')})`;
}
