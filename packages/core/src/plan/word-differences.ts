import { same } from '../basics/same.ts';
import { languages } from '../basics/words.ts';
import { allSections, type Block, type Section } from '../narrative/narrative.ts';
import type { Reword } from './change.ts';
import type { Plan } from './plan.ts';

/** Rewordings, and the first plan's sections after them. */
export interface WordDifferences {
  readonly rewords: readonly Reword[];
  readonly sections: readonly Section[];
}

/** The blocks that differ in nothing but words, in sections that are the same otherwise. */
export function wordDifferences(a: Plan, b: Plan): WordDifferences {
  const wanted = new Map(b.narrative.sections.map((section) => [section.id, section]));
  const ids = blocksIn(a.narrative.sections).map((block) => block.id);
  const once = new Set(ids).size === ids.length;
  const rewords: Reword[] = [];
  const sections = a.narrative.sections.map((section) => {
    const after = wanted.get(section.id);
    if (!once || !after || !same(withoutWords(section), withoutWords(after))) return section;
    const blocks = blocksIn([after]);
    for (const [index, block] of blocksIn([section]).entries()) {
      rewords.push(...rewordsOf(block, blocks[index] ?? block));
    }
    return after;
  });
  return { rewords, sections };
}

function rewordsOf(before: Block, after: Block): readonly Reword[] {
  return languages
    .filter((language) => !same(before.text[language], after.text[language]))
    .map((language) => ({
      kind: 'reword',
      block: before.id,
      language,
      before: before.text[language] ?? null,
      after: after.text[language] ?? null,
    }));
}

function blocksIn(sections: readonly Section[]): readonly Block[] {
  return allSections({ sections, footnotes: [] }).flatMap((section) => section.blocks);
}

function withoutWords(section: Section): Section {
  return {
    ...section,
    blocks: section.blocks.map((block) => ({ ...block, text: {} })),
    sections: section.sections.map(withoutWords),
  };
}
