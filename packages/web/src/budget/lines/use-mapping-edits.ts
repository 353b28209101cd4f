import type { LineReadingState } from '@plenary/api/budget/lines';
import type { Problem } from '@plenary/api/contract/problem';
import { useState } from 'react';
import { useWords } from '../../app/use-words.ts';
import type { WordCode } from '../../app/words.ts';
import {
  choiceOf,
  type MappingChoice,
  type MappingEdits,
  mappingIn,
  namesOf,
  type RefusedChoice,
} from './mapping-edits.ts';
import { problemWords } from './problem-words.ts';
import type { ReadBy } from './use-lines.ts';

interface Edited {
  readonly reading: LineReadingState | null;
  /** The text of the mapping as it was last sent. */
  readonly text: string;
  readonly problem: Problem | null;
  readonly onRead: (by: ReadBy) => void;
}

const sentences: Readonly<Partial<Record<string, WordCode>>> = {
  'mapping-without-amounts': 'budget.choice-no-amounts',
  'modification-without-sum': 'budget.choice-no-sum',
  'name-of-no-code': 'budget.choice-no-code',
  'years-not-readable': 'budget.choice-no-years',
  'currency-not-readable': 'budget.choice-no-currency',
};

/** Choices about the file: what stands in its columns may be something else by them. */
const ofFile: ReadonlySet<MappingChoice> = new Set(['sheet', 'encoding', 'separator', 'header']);

/** A mapping that is changed choice by choice, each of which has the file read anew; `null` where there is nothing to choose for. */
export function useMappingEdits({ reading, text, problem, onRead }: Edited): MappingEdits | null {
  const say = useWords();
  const [refused, setRefused] = useState<RefusedChoice | null>(null);
  const mapping = mappingIn(text);
  if (!reading || !mapping || reading.columns.length === 0) return null;
  const names = namesOf(reading.columns);
  return {
    mapping,
    reading,
    names,
    note: (choice) => {
      if (refused?.choice === choice) {
        const code = sentences[refused.refusal.code];
        return code ? say(code) : null;
      }
      return problem && choiceOf(problem, mapping, names) === choice ? problemWords(problem, say) : null;
    },
    edit: (choice, changed) => {
      setRefused(changed.ok ? null : { choice, refusal: changed.refusal });
      if (!changed.ok) return;
      const guesses = ofFile.has(choice);
      onRead({ text: JSON.stringify(changed.value, null, 2), guesses });
    },
  };
}
