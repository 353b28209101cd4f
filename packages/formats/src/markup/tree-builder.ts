import type { Refusal } from '@plenary/core/basics/result';
import { limits } from '../limits.ts';
import type { MarkupElement } from './markup-element.ts';

/** The attributes that readers ask for; the others (images as text, layout) are not kept. */
const keptAttributes: ReadonlySet<string> = new Set(
  'aria-level class colspan eid hidden href id lang language marker mark name role rowspan showas start style type value'.split(
    ' ',
  ),
);

const noAttributes: ReadonlyMap<string, string> = new Map();

interface OpenElement {
  readonly element: MarkupElement;
  readonly counts: Map<string, number>;
}

/**
 * Builds a tree as a parser meets tags and words. Refuses `nesting-too-deep` and `too-many-elements`; after a refusal it
 * takes no more, and the parser should be stopped.
 */
export class TreeBuilder {
  readonly root: MarkupElement = { name: '', attributes: noAttributes, children: [], line: 1, path: '' };
  refusal: Refusal | null = null;
  readonly #file: string;
  readonly #withPaths: boolean;
  readonly #open: OpenElement[];
  #elements = 0;

  constructor(file: string, withPaths: boolean) {
    this.#file = file;
    this.#withPaths = withPaths;
    this.#open = [{ element: this.root, counts: new Map() }];
  }

  /** How many elements are open. */
  get depth(): number {
    return this.#open.length - 1;
  }

  /** The innermost open element. */
  get innermost(): MarkupElement {
    return this.#open.at(-1)?.element ?? this.root;
  }

  open(fullName: string, attributes: Iterable<readonly [string, string]>, line: number): void {
    if (this.refusal) return;
    const parent = this.#open.at(-1);
    if (!parent) return;
    this.#elements += 1;
    if (this.depth >= limits.elementDepth) return this.#refuse('nesting-too-deep', line, limits.elementDepth);
    if (this.#elements > limits.elements) return this.#refuse('too-many-elements', line, limits.elements);
    const name = localName(fullName);
    const position = (parent.counts.get(name) ?? 0) + 1;
    parent.counts.set(name, position);
    const path = this.#withPaths ? `${parent.element.path}/${bareName(fullName)}[${position}]` : '';
    const element = { name, attributes: kept(attributes), children: [], line, path };
    parent.element.children.push(element);
    this.#open.push({ element, counts: new Map() });
  }

  text(words: string): void {
    if (this.refusal || words === '') return;
    const { children } = this.innermost;
    const last = children.at(-1);
    if (typeof last === 'string') children[children.length - 1] = last + words;
    else children.push(words);
  }

  /** Closes the innermost open element of a name with all it holds; one that is not open is let pass. */
  close(fullName: string): void {
    const name = localName(fullName);
    const index = this.#open.findLastIndex(({ element }) => element.name === name);
    if (index > 0) this.#open.splice(index);
  }

  #refuse(code: string, line: number, limit: number): void {
    this.refusal = { code, facts: { file: this.#file, line, limit } };
  }
}

function bareName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}

function localName(name: string): string {
  return bareName(name).toLowerCase();
}

function kept(attributes: Iterable<readonly [string, string]>): ReadonlyMap<string, string> {
  let found: Map<string, string> | null = null;
  for (const [fullName, value] of attributes) {
    const name = localName(fullName);
    if (!keptAttributes.has(name)) continue;
    found ??= new Map();
    if (!found.has(name)) found.set(name, value);
  }
  return found ?? noAttributes;
}
