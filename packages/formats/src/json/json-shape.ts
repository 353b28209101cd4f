/** What can be told of a JSON text before it is parsed. */
export interface JsonShape {
  /** How deep lists and objects nest. */
  readonly depth: number;
  /** Whether a string, list or object is still open where the text ends. */
  readonly open: boolean;
}

/** Nesting of a JSON text, in one pass and without recursion; stops counting beyond `limit`. */
export function jsonShape(text: string, limit: number): JsonShape {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charCodeAt(index);
    if (inString) {
      if (sign === backslash) index += 1;
      else if (sign === quote) inString = false;
    } else if (sign === quote) inString = true;
    else if (sign === openList || sign === openObject) {
      depth += 1;
      deepest = Math.max(deepest, depth);
      if (deepest > limit) break;
    } else if (sign === closeList || sign === closeObject) depth -= 1;
  }
  return { depth: deepest, open: inString || depth > 0 };
}

const [quote, backslash, openList, closeList, openObject, closeObject] = [34, 92, 91, 93, 123, 125];
