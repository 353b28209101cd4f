import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { remembering } from '../basics/remembering.ts';

/**
 * The words, facts and choices of a pattern in ICU MessageFormat, as its parser reads them. Most of a pattern are words and names of
 * facts: the parser, which reads character by character, is given the choices alone, and many patterns have the same. Throws where a
 * pattern is not valid.
 */
export const elementsOf = remembering<readonly MessageFormatElement[]>(1_000, (pattern) =>
  pattern.includes("'") ? read(pattern) : (readParts(pattern) ?? read(pattern)),
);

function read(pattern: string): readonly MessageFormatElement[] {
  return parse(pattern, { ignoreTag: true });
}

const choice = remembering(500, read);

/** `null` where braces do not match: the parser says what is wrong. */
function readParts(pattern: string): readonly MessageFormatElement[] | null {
  const elements: MessageFormatElement[] = [];
  let start = 0;
  let depth = 0;
  for (const { 0: brace, index } of pattern.matchAll(/[{}]/g)) {
    if (brace === '}') {
      depth -= 1;
      if (depth < 0) return null;
      if (depth > 0) continue;
      elements.push(...readBraces(pattern.slice(start, index + 1)));
      start = index + 1;
    } else {
      depth += 1;
      if (depth > 1) continue;
      elements.push(...words(pattern.slice(start, index)));
      start = index;
    }
  }
  return depth === 0 ? elements.concat(words(pattern.slice(start))) : null;
}

function words(value: string): readonly MessageFormatElement[] {
  return value === '' ? [] : [{ type: TYPE.literal, value }];
}

function readBraces(text: string): readonly MessageFormatElement[] {
  const name = /^\{(\w+)\}$/.exec(text)?.[1];
  return name === undefined ? choice(text) : [{ type: TYPE.argument, value: name }];
}
