import { diffChars } from 'diff/lib/diff/character.js';
import { ok, type Result, refuse } from '../../basics/result.ts';
import { same } from '../../basics/same.ts';
import { type Attributed, base, type Sequence } from '../../basics/sequence.ts';
import type { Run } from '../../basics/text.ts';
import { withoutLiteralSigns } from '../literal.ts';
import { stillStands } from './edited-words.ts';

/** More changed characters than this are one replacement; finding the smallest would take too long. */
const mostChanges = 2000;

/**
 * The words of a block after its base text was edited: what proposals insert stays where it stands, what they delete stays
 * deleted by them. Refuses `edit-conflicts`, and `edit-touches-proposal` where words go that a proposal deletes.
 */
export function editedSequence(
  at: string,
  sequence: Sequence<Run> | null,
  before: string | null,
  after: string,
): Result<Sequence<Run> | null> {
  const elements = (sequence ?? []).map((element) =>
    withText(element, withoutLiteralSigns(element.value.text)),
  );
  const text = elements
    .filter(isBase)
    .map((element) => element.value.text)
    .join('');
  const current = stillStands(at, text, before);
  if (!current.ok) return current;
  const editing = new Editing(elements);
  for (const { value, added, removed } of hunks(text, after)) {
    if (added) editing.insert(value);
    else {
      const proposal = editing.pass(value.length, removed);
      if (proposal !== null) return refuse('edit-touches-proposal', { at, proposal });
    }
  }
  const edited = editing.end();
  return ok(edited.length === 0 ? null : edited);
}

/** Walks along the base text of a sequence, and writes what it becomes. */
class Editing {
  readonly #left: Attributed<Run>[];
  readonly #written: Attributed<Run>[] = [];

  constructor(elements: Sequence<Run>) {
    this.#left = [...elements];
  }

  /** Passes so many characters of the base text, or takes them out; answers with the proposal that is in the way. */
  pass(length: number, out: boolean): string | null {
    for (let rest = length; rest > 0; ) {
      const element = this.#left.shift();
      if (!element) return null;
      const { text } = element.value;
      if (!isBase(element)) {
        this.#write(element);
        continue;
      }
      const [proposal] = element.deletedBy;
      if (out && text !== '' && proposal !== undefined) return proposal;
      if (!out) this.#write(withText(element, text.slice(0, rest)));
      if (text.length > rest) this.#left.unshift(withText(element, text.slice(rest)));
      rest -= Math.min(rest, text.length);
    }
    return null;
  }

  /** Inserts words, drawn as those before them. */
  insert(text: string): void {
    const beside = this.#written.findLast(isBase) ?? this.#left.find(isBase);
    const { style } = beside?.value ?? {};
    this.#write(base(style === undefined ? { text } : { text, style }));
  }

  end(): Sequence<Run> {
    for (const element of this.#left) this.#write(element);
    return this.#written;
  }

  #write(element: Attributed<Run>): void {
    if (element.value.text === '') return;
    const last = this.#written.at(-1);
    if (last && same(withText(last, ''), withText(element, ''))) {
      this.#written.splice(-1, 1, withText(last, last.value.text + element.value.text));
    } else this.#written.push(element);
  }
}

interface Hunk {
  readonly value: string;
  readonly added: boolean;
  readonly removed: boolean;
}

function hunks(before: string, after: string): readonly Hunk[] {
  return (
    diffChars(before, after, { maxEditLength: mostChanges }) ?? [
      { value: before, added: false, removed: true },
      { value: after, added: true, removed: false },
    ]
  );
}

function isBase(element: Attributed<Run>): boolean {
  return element.insertedBy.length === 0;
}

function withText(element: Attributed<Run>, text: string): Attributed<Run> {
  return { ...element, value: { ...element.value, text } };
}
