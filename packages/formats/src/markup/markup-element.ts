/** An element of a document in markup, whatever its syntax was; names are in lower case and without prefix. */
export interface MarkupElement {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: (MarkupElement | string)[];
  /** The line its tag begins in. */
  readonly line: number;
  /** An XPath, or '' where the format has lines only. */
  readonly path: string;
}

/** Attributes by name, in lower case and without prefix. */
export type Attributes = ReadonlyMap<string, string>;

/** The words inside an element, as they stand. */
export function textOf(element: MarkupElement): string {
  const texts: string[] = [];
  gather(element, texts);
  return texts.join('');
}

function gather(element: MarkupElement, texts: string[]): void {
  for (const child of element.children) {
    if (typeof child === 'string') texts.push(child);
    else gather(child, texts);
  }
}

/** The first element inside another, in reading order, that a condition holds for. */
export function firstInside(
  element: MarkupElement,
  holds: (inside: MarkupElement) => boolean,
): MarkupElement | null {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const found = holds(child) ? child : firstInside(child, holds);
    if (found) return found;
  }
  return null;
}

/** Says whether an element has words. */
export function hasWords(element: MarkupElement): boolean {
  return element.children.some((child) => (typeof child === 'string' ? /\S/.test(child) : hasWords(child)));
}
