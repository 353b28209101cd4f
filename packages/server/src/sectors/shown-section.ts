import type { ShownSection } from '@plenary/api/sectors';
import type { Language } from '@plenary/core/basics/words';
import type { Section } from '@plenary/core/narrative/narrative';
import { said, shownText } from '../app/reading/said.ts';

/** A section with all below it, its words with the proposals they hang on. */
export function shownSection(section: Section, language: Language): ShownSection {
  return {
    id: section.id,
    title: said(section.title, language),
    blocks: section.blocks.map(({ id, kind, text }) => ({ id, kind, text: shownText(text, language) })),
    sections: section.sections.map((inner) => shownSection(inner, language)),
  };
}
