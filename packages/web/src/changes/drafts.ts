import * as z from 'zod';
import { type Kept, kept, useKept } from '../app/kept.ts';

const draft = z.strictObject({
  /** What stood when it was begun. */
  before: z.string(),
  after: z.string(),
  /** The revision it was begun on. */
  revision: z.int(),
  /** What it is an edit of, in words, and where. */
  label: z.string(),
  where: z.string(),
});

/** An edit that was begun and not sent. */
export type Draft = z.output<typeof draft>;

const drafts = z.record(z.string(), draft);

/** The edits of a plan that were begun and not sent, by what they edit. */
export type Drafts = Readonly<Record<string, Draft>>;

const byPlan = new Map<string, Kept<string>>();

/** The edits of a plan that were begun and not sent: kept in this browser, so that they survive a reload. */
export function keptDrafts(plan: string): Kept<string> {
  const known = byPlan.get(plan);
  if (known) return known;
  const store = kept<string>(`plenary-drafts ${plan}`, '{}', (text) => (text === '' ? undefined : text));
  byPlan.set(plan, store);
  return store;
}

/** The drafts in a kept text; none where it cannot be read. */
export function readDrafts(text: string): Drafts {
  if (text === '{}') return {};
  try {
    const read = drafts.safeParse(JSON.parse(text));
    return read.success ? read.data : {};
  } catch {
    return {};
  }
}

/** Keeps a draft under what it edits, or drops it. */
export function keepDraft(plan: string, id: string, value: Draft | null): void {
  const store = keptDrafts(plan);
  const { [id]: _old, ...others } = readDrafts(store.get());
  store.set(JSON.stringify(value === null ? others : { ...others, [id]: value }));
}

/** Everything that was begun and not sent. */
export function useDrafts(plan: string): Drafts {
  return readDrafts(useKept(keptDrafts(plan)));
}
