import type { Text } from '../basics/text.ts';
import type { Words } from '../basics/words.ts';

/** The narrative of a plan: a tree of sections and the notes their marks point at. */
export interface Narrative {
  readonly sections: readonly Section[];
  readonly footnotes: readonly Footnote[];
}

/** A chapter or a part of one. `sector` is set on the chapter of a sector and inherited below it. */
export interface Section {
  readonly id: string;
  readonly title: Words;
  readonly sector?: string;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

/** A paragraph, a list item, or the place where a view stands (`view` is the view's id). */
export interface Block {
  readonly id: string;
  readonly kind: 'paragraph' | 'item' | 'view';
  readonly text: Text;
  readonly view?: string;
}

/** A footnote; `text` is empty where the document has the mark's note but not its words. */
export interface Footnote {
  readonly id: string;
  readonly mark: string;
  readonly text: Words;
}

/** Every section of a narrative, parents before children. */
export function allSections(narrative: Narrative): readonly Section[] {
  const below = (section: Section): readonly Section[] => [section, ...section.sections.flatMap(below)];
  return narrative.sections.flatMap(below);
}
