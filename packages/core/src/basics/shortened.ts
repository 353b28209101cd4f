const mostLetters = 80;

/** A text that names something, cut behind a word where it is long, with a sign that it goes on. */
export function shortened(text: string): string {
  if (text.length <= mostLetters) return text;
  return `${text.slice(0, mostLetters).replace(/[\s\p{P}]+\S*$/u, '')}…`;
}
