import { capitals, letters } from '../../../basics/patterns/letters.ts';
import { standing } from '../../../basics/sequence.ts';
import { plain } from '../../../basics/text.ts';
import { inLanguage, type Language, languages } from '../../../basics/words.ts';
import type { Section } from '../../../narrative/narrative.ts';
import type { Plan } from '../../../plan/plan.ts';
import { bare } from '../../likeness.ts';
import { wordsAround } from '../../quote.ts';
import words from './words.json' with { type: 'json' };

/** A paragraph of a sector's chapter, with the headings it stands under. */
export interface ChapterBlock {
  readonly id: string;
  readonly text: string;
  readonly headings: readonly string[];
}

/** Every paragraph of a sector's chapter as it stands with no proposal adopted. */
export function chapterBlocks(plan: Plan, sector: string, language: Language): readonly ChapterBlock[] {
  const below = (
    section: Section,
    owner: string | undefined,
    above: readonly string[],
  ): readonly ChapterBlock[] => {
    const own = section.sector ?? owner;
    const headings = [...above, inLanguage(section.title, language)];
    const blocks = own === sector ? section.blocks : [];
    return [
      ...blocks.map((block) => ({ id: block.id, text: blockText(block.text, language), headings })),
      ...section.sections.flatMap((one) => below(one, own, headings)),
    ];
  };
  return plan.narrative.sections.flatMap((section) => below(section, undefined, []));
}

/** Says whether a paragraph speaks of money. */
export function speaksOfMoney({ text }: ChapterBlock): boolean {
  return wordIn(text, words.money) !== null;
}

/** Says whether a paragraph names a result: its code or its title. */
export function namesResult({ text }: ChapterBlock, code: string, title: string): boolean {
  if (new RegExp(`(?<![\\d.])${code.replaceAll('.', '\\.')}(?![\\d]|\\.\\d)`).test(text)) return true;
  return title !== '' && bare(text).includes(bare(title));
}

/** The words in which a paragraph promises to do more of something; `null` where it does not. */
export function promiseOfMore({ text }: ChapterBlock): string | null {
  const word = wordIn(text, words.grow);
  const at = word === null ? -1 : text.toLowerCase().indexOf(word);
  return word === null ? null : wordsAround(text, Math.max(0, at), Math.max(0, at) + word.length, 60);
}

/**
 * Says whether a paragraph belongs to a result: a heading above it stands in the result's title, or the paragraph has a
 * name in capitals (a programme, a database) that stands in the title of one of the result's indicators.
 */
export function belongsTo(block: ChapterBlock, title: string, indicatorTitles: readonly string[]): boolean {
  const resultTitle = bare(title);
  const headed = block.headings
    .map(bare)
    .some(
      (heading) =>
        (/\p{Script=Han}/u.test(heading) ? heading.length >= 4 : heading.length >= 12) &&
        resultTitle.includes(heading),
    );
  const names = new Set(indicatorTitles.flatMap((one) => one.match(capitalWords) ?? []));
  return headed || [...names].some((name) => block.text.includes(name));
}

/** Two words in capitals or more: one alone (an abbreviation) stands everywhere. */
const capitalWords = new RegExp(`\\b[${capitals}]{2,}(?:[ -][${capitals}]{2,})+(?![${letters}])`, 'g');

function wordIn(text: string, of: Readonly<Record<Language, readonly string[]>>): string | null {
  const lower = text.normalize('NFKC').toLowerCase();
  return languages.flatMap((language) => of[language]).find((word) => lower.includes(word)) ?? null;
}

function blockText(text: Section['blocks'][number]['text'], language: Language): string {
  const sequence = text[language] ?? languages.map((other) => text[other]).find(Boolean) ?? [];
  return plain(standing(sequence, new Set()));
}
