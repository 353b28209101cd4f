/** Why something could not be done: a code and its facts. Sentences are made from it in the reader's language. */
export interface Refusal {
  readonly code: string;
  readonly facts: Facts;
}

/** Values a sentence is made of: words as they stand in a document, counts, amounts in minor units. */
export type Facts = Readonly<Record<string, string | number>>;

/** What a function of the core answers with when it can fail. It throws only for bugs. */
export type Result<Value, Failure = Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Failure };

/** Answers with a value. */
export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** Refuses with a code (kebab-case, with a sentence in every language's catalogue) and its facts. */
export function refuse(code: string, facts: Facts = {}): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: { code, facts } };
}
