import type { Sequence } from './sequence.ts';
import type { Language } from './words.ts';

/** A stretch of text of one style. `underlined`, `struck` and `bold` are kept where a source shows changes by them. */
export interface Run {
  readonly text: string;
  readonly style?: RunStyle;
}

/** How a run is drawn. */
export type RunStyle = 'bold' | 'underlined' | 'struck';

/** Words that proposals may change, in the languages they exist in. */
export type Text = Readonly<Partial<Record<Language, Sequence<Run>>>>;

/** The plain words of runs. */
export function plain(runs: readonly Run[]): string {
  return runs.length === 1 ? (runs[0]?.text ?? '') : runs.map((run) => run.text).join('');
}
