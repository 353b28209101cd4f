import { diffArrays } from 'diff/lib/diff/array.js';

/**
 * A printed title with only the words changed that differ from the usual ones: its marks of footnotes, its spaces and its
 * width of punctuation stay as its place writes them.
 */
export function conformed(printed: string, usual: string): string {
  const characters = Array.from(printed);
  let at = 0;
  let text = '';
  for (const part of diffArrays(characters, Array.from(usual), { comparator: isAlike })) {
    if (part.added) {
      const added = part.value.join('');
      text += added.trim() === '' ? '' : added;
      continue;
    }
    const own = characters.slice(at, at + part.value.length);
    at += part.value.length;
    text += part.removed ? kept(own) : own.join('');
  }
  return text;
}

function isAlike(a: string, b: string): boolean {
  return formOf(a) === formOf(b);
}

function formOf(character: string): string {
  return character
    .normalize('NFKC')
    .replace(/[“”„«»「」]/, '"')
    .replace(/[‘’]/, "'");
}

/** What stays of characters that are taken out: marks of footnotes, and spaces that are all there is. */
function kept(characters: readonly string[]): string {
  const text = characters.join('');
  return text.trim() === '' ? text : characters.filter((one) => /[⁰¹²³⁴⁵⁶⁷⁸⁹]/.test(one)).join('');
}
