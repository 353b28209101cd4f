import type { Edit } from '@plenary/api/changes';

/** What is edited, and how. */
export interface Editing {
  /** What it is of the plan, for the edits that are kept: `result-title 3.2 en`. */
  readonly id: string;
  /** What it is in words. */
  readonly label: string;
  /** What stands now, as it is typed. */
  readonly value: string;
  /** One of a few; else words. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  readonly lines?: 'one' | 'many' | 'number';
  /** What stands beside the field: the unit it is in. */
  readonly unit?: string;
  /** What is said under the field of what stands in it; `null` for nothing. */
  readonly echo?: (after: string) => string | null;
  /** What is asked before this is saved; `null` where nothing is doubtful. */
  readonly doubt?: (before: string, after: string) => string | null;
  /** The edit from one to the other; `null` where the words cannot be meant. */
  readonly edit: (before: string, after: string) => Edit | null;
}
