/**
 * A function of a text that remembers its answers, for work that is asked for the same words again and again. It forgets
 * all of them where more than `most` would be kept.
 */
export function remembering<Answer>(
  most: number,
  answer: (text: string) => Answer,
): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = answer(text);
    if (known.size >= most) known.clear();
    known.set(text, made);
    return made;
  };
}

/** The same for a function of anything whose answer depends on nothing but the text that `keyOf` makes of it. */
export function rememberingBy<Given extends readonly unknown[], Answer>(
  most: number,
  keyOf: (...given: Given) => string,
  answer: (...given: Given) => Answer,
): (...given: Given) => Answer {
  const known = new Map<string, Answer>();
  return (...given) => {
    const key = keyOf(...given);
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = answer(...given);
    if (known.size >= most) known.clear();
    known.set(key, made);
    return made;
  };
}
