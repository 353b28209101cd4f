import type { Attributed, Sequence } from '../../../basics/sequence.ts';
import type { Run } from '../../../basics/text.ts';

/** Puts runs together, joining neighbours that hang on the same proposals and have the same style. */
export class SequenceBuilder {
  readonly #elements: Attributed<Run>[] = [];

  add(element: Attributed<Run>): void {
    const last = this.#elements.at(-1);
    if (!last || !alike(last, element)) {
      this.#elements.push(element);
      return;
    }
    const value = { ...last.value, text: last.value.text + element.value.text };
    this.#elements[this.#elements.length - 1] = { ...last, value };
  }

  result(): Sequence<Run> {
    return this.#elements;
  }
}

function alike(a: Attributed<Run>, b: Attributed<Run>): boolean {
  return (
    a.value.style === b.value.style &&
    a.insertedBy.join('\n') === b.insertedBy.join('\n') &&
    a.deletedBy.join('\n') === b.deletedBy.join('\n')
  );
}
