import { firstInside, type MarkupElement, textOf } from '../markup/markup-element.ts';
import { bareMark } from '../markup/raised.ts';

/** The footnotes of a page: links that are marks, the elements they lead to, and the links back from there. */
export interface HtmlNotes {
  readonly marks: ReadonlyMap<MarkupElement, string>;
  readonly notes: ReadonlyMap<MarkupElement, string>;
  readonly backlinks: ReadonlySet<MarkupElement>;
}

interface Link {
  readonly element: MarkupElement;
  readonly target: string;
  readonly order: number;
  readonly raised: boolean;
}

interface Anchor {
  /** The paragraph, item or other block that is named, or that the named element stands in. */
  readonly block: MarkupElement;
  readonly order: number;
}

const blocks: ReadonlySet<string> = new Set('p li div dd dt aside section article'.split(' '));
const markPattern = /^[([]?\s*(?:\d{1,4}|[a-z]|[ivxlc]{1,6}|\*{1,4}|[†‡§])\s*[)\]]?$/i;

/**
 * Finds footnotes as pages write them: a raised link, or one that says it is a reference, to something further down. A
 * link to something above is none, so that the links back from the notes are not taken for marks.
 */
export function htmlNotes(root: MarkupElement): HtmlNotes {
  const links: Link[] = [];
  const anchors = new Map<string, Anchor>();
  const named: MarkupElement[] = [];
  let order = 0;
  const visit = (element: MarkupElement, block: MarkupElement | null, raised: boolean): void => {
    order += 1;
    const { name, attributes } = element;
    const inside = blocks.has(name) ? element : block;
    const id = attributes.get('id') ?? (name === 'a' ? attributes.get('name') : undefined);
    if (id !== undefined && inside && !anchors.has(id)) anchors.set(id, { block: inside, order });
    if (hasRole(element, 'footnote')) named.push(element);
    const target = name === 'a' ? /^#(.+)/.exec(attributes.get('href') ?? '')?.[1] : undefined;
    const isRaised = raised || name === 'sup' || saysReference(element);
    if (target !== undefined)
      links.push({ element, target, order, raised: isRaised || holdsRaised(element) });
    for (const child of element.children) if (typeof child !== 'string') visit(child, inside, isRaised);
  };
  visit(root, null, false);
  const found = matched(links, anchors);
  for (const element of named) {
    // The link back shows the mark; where nothing points at a note it can only be raised.
    const link = firstInside(element, (inside) => hasRole(inside, 'backlink'));
    const mark = link ?? firstInside(element, ({ name }) => name === 'sup');
    if (!mark || found.notes.has(element)) continue;
    found.notes.set(element, bareMark(textOf(mark)));
    found.backlinks.add(mark);
  }
  return found;
}

function hasRole({ attributes }: MarkupElement, role: string): boolean {
  return attributes.get('role') === `doc-${role}`;
}

interface Found extends HtmlNotes {
  readonly notes: Map<MarkupElement, string>;
  readonly backlinks: Set<MarkupElement>;
}

function matched(links: readonly Link[], anchors: ReadonlyMap<string, Anchor>): Found {
  const marks = new Map<MarkupElement, string>();
  const notes = new Map<MarkupElement, string>();
  const backlinks = new Set<MarkupElement>();
  for (const { element, target, order, raised } of links) {
    const anchor = anchors.get(target) ?? anchors.get(decoded(target));
    const words = textOf(element).trim();
    if (hasRole(element, 'backlink')) backlinks.add(element);
    if (!anchor || hasRole(element, 'backlink')) continue;
    const isMark = markPattern.test(words) || hasRole(element, 'noteref');
    if ((anchor.order > order || hasRole(element, 'noteref')) && raised && isMark) {
      marks.set(element, bareMark(words));
      if (!notes.has(anchor.block)) notes.set(anchor.block, bareMark(words));
    } else if (anchor.order < order && (isMark || !/[\p{L}\p{N}]/u.test(words))) backlinks.add(element);
  }
  return { marks, notes, backlinks };
}

function saysReference({ attributes }: MarkupElement): boolean {
  return (
    /\b(?:footnote-?ref|noteref|fn-?ref|reference)\b/i.test(attributes.get('class') ?? '') ||
    /\bdoc-noteref\b/i.test(attributes.get('role') ?? '') ||
    attributes.get('type') === 'noteref'
  );
}

function holdsRaised(element: MarkupElement): boolean {
  return element.children.some(
    (child) => typeof child !== 'string' && (child.name === 'sup' || holdsRaised(child)),
  );
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
