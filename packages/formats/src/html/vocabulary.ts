import type { RunStyle } from '@plenary/core/basics/text';
import { firstInside, type MarkupElement } from '../markup/markup-element.ts';
import type { Role, Vocabulary } from '../markup/role.ts';
import type { HtmlNotes } from './html-notes.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What is not shown, not text, or leads to other pages. */
const skipped = words(
  'area audio base button canvas col colgroup command datalist dialog embed iframe img input link map meta meter nav ' +
    'noframes noscript object option param picture progress script select source style svg template textarea title ' +
    'track video',
);

const inlines = words(
  'a abbr acronym b bdi bdo big blink cite code data del dfn em font i ins kbd label mark math nobr output q rp rt ruby s ' +
    'samp small span strike strong sub sup time tt u var wbr',
);

const stylesByName: Readonly<Record<string, RunStyle>> = {
  b: 'bold',
  strong: 'bold',
  u: 'underlined',
  ins: 'underlined',
  del: 'struck',
  s: 'struck',
  strike: 'struck',
};

const groupOrder: Readonly<Record<string, number>> = { thead: 0, tbody: 1, tfoot: 2 };

/** What the elements of HTML mean in a page with these footnotes. */
export function htmlVocabulary(page: MarkupElement, notes: HtmlNotes): Vocabulary {
  return {
    roleOf: (element) => noteRole(element, notes) ?? roleOf(element),
    keepsTabs: false,
    boldHeads: firstInside(page, saysStructure) === null,
  };
}

/** Where a page says what its headings are, bold words are not taken for any. */
function saysStructure(element: MarkupElement): boolean {
  return element.name === 'main' || headingLevel(element) !== null;
}

/** A paragraph that is shown as a heading does not say at which level it stands. */
function headingLevel({ name, attributes }: MarkupElement): number | null {
  const named = /^h([1-6])$/.exec(name)?.[1];
  if (named !== undefined) return Number(named);
  if (attributes.get('role') !== 'heading') return null;
  const level = name === 'p' ? undefined : /^\s*(\d)\s*$/.exec(attributes.get('aria-level') ?? '')?.[1];
  return Number(level ?? 0);
}

function noteRole(element: MarkupElement, notes: HtmlNotes): Role | null {
  if (notes.backlinks.has(element)) return { kind: 'skip' };
  const mark = notes.marks.get(element);
  if (mark !== undefined) return { kind: 'mark', mark };
  const note = notes.notes.get(element);
  return note === undefined || isHidden(element) ? null : { kind: 'footnote', mark: note };
}

function roleOf(element: MarkupElement): Role {
  const { name } = element;
  if (skipped.has(name) || isHidden(element)) return { kind: 'skip' };
  if (inlines.has(name)) return { kind: 'inline', style: styleOf(element), raised: name === 'sup' };
  const level = headingLevel(element);
  if (level !== null) return { kind: 'heading', level };
  const order = groupOrder[name];
  if (order !== undefined) return { kind: 'rows', order };
  switch (name) {
    case 'br':
      return { kind: 'break' };
    case 'ul':
    case 'menu':
    case 'dir':
      return { kind: 'list', ordered: false };
    case 'ol':
      return { kind: 'list', ordered: true };
    case 'li':
      return { kind: 'item' };
    case 'pre':
    case 'listing':
    case 'xmp':
    case 'plaintext':
      return { kind: 'lines' };
    case 'table':
    case 'caption':
      return { kind: name };
    // Elements that the reader of Markdown makes of its footnotes.
    case 'note':
      return { kind: 'footnote', mark: element.attributes.get('mark') ?? '' };
    case 'note-mark':
      return { kind: 'mark', mark: element.attributes.get('mark') ?? '' };
    case 'tr':
      return { kind: 'row' };
    case 'td':
    case 'th':
      return { kind: 'cell' };
    default:
      return { kind: 'block', style: styleOf(element) };
  }
}

function isHidden({ attributes }: MarkupElement): boolean {
  if (attributes.has('hidden')) return true;
  const style = attributes.get('style');
  return (
    style !== undefined &&
    /(?:^|[\s;])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(style)
  );
}

function styleOf({ name, attributes }: MarkupElement): RunStyle | undefined {
  const byName = stylesByName[name];
  if (byName !== undefined) return byName;
  const style = attributes.get('style');
  if (style === undefined) return undefined;
  const decoration = /(?:^|[\s;])text-decoration(?:-line)?\s*:([^;]{0,200})/i.exec(style)?.[1] ?? '';
  if (/line-through/i.test(decoration)) return 'struck';
  if (/underline/i.test(decoration)) return 'underlined';
  return /(?:^|[\s;])font-weight\s*:\s*(?:bold|bolder|[6-9]00)\b/i.test(style) ? 'bold' : undefined;
}
