import { type Attributed, base } from '@plenary/core/basics/sequence';
import type { Run, Text } from '@plenary/core/basics/text';
import { type Language, languages, type Words } from '@plenary/core/basics/words';
import footnotes from '../words/footnotes.json' with { type: 'json' };
import someIndicators from '../words/indicators-1.json' with { type: 'json' };
import moreIndicators from '../words/indicators-2.json' with { type: 'json' };
import foundationIndicators from '../words/indicators-3.json' with { type: 'json' };
import labels from '../words/labels.json' with { type: 'json' };
import milestones from '../words/milestones.json' with { type: 'json' };
import firstChapters from '../words/narrative-1.json' with { type: 'json' };
import otherChapters from '../words/narrative-2.json' with { type: 'json' };
import titles from '../words/narrative-titles.json' with { type: 'json' };
import planning from '../words/planning.json' with { type: 'json' };
import priorities from '../words/priorities.json' with { type: 'json' };
import results from '../words/results.json' with { type: 'json' };
import risks from '../words/risks.json' with { type: 'json' };

/** The words of the plan by file; within a file by key. Keys are the same nowhere but where the words are. */
export const wordFiles: readonly Readonly<Record<string, Words>>[] = [
  results,
  someIndicators,
  moreIndicators,
  foundationIndicators,
  labels,
  milestones,
  priorities,
  risks,
  titles,
  firstChapters,
  otherChapters,
  footnotes,
  planning,
];

const byKey = new Map(wordFiles.flatMap((file) => Object.entries(file)));

/** The words of a key; throws for a key that no file has. */
export function wordsOf(key: string): Words {
  const words = byKey.get(key);
  if (!words) throw new Error(`no words for ${key}`);
  return words;
}

/** Says whether a key has words. */
export function hasWords(key: string): boolean {
  return byKey.has(key);
}

/** A part of a text: the key of its words, and the proposals it stands with. */
export interface Segment {
  readonly words: string;
  readonly insertedBy?: readonly string[] | undefined;
}

/** Segments one after the other as a text, in every language; a footnote's mark follows the last. */
export function textOf(segments: readonly Segment[], mark = ''): Text {
  const runs = (language: Language): readonly Attributed<Run>[] =>
    segments.map((segment, index) => {
      const words = wordsOf(segment.words)[language] ?? '';
      const space = index > 0 && language !== 'zh' && !/^[.,;:،؛]/.test(words) ? ' ' : '';
      const text = `${space}${words}${index === segments.length - 1 ? mark : ''}`;
      return { ...base({ text }), insertedBy: segment.insertedBy ?? [] };
    });
  return Object.fromEntries(languages.map((language) => [language, runs(language)]));
}
