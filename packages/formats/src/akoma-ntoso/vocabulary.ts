import type { RunStyle } from '@plenary/core/basics/text';
import { firstInside, type MarkupElement } from '../markup/markup-element.ts';
import type { Role, Vocabulary } from '../markup/role.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Data about the document, references to its parts, and lists of headings that stand elsewhere. */
const skipped = words('meta toc documentref componentref img');

/** Elements whose headings stand below those of what they are in. */
const sections = words(
  'component attachment annex part chapter section article book tome title division subdivision subpart subchapter ' +
    'subtitle subsection hcontainer level transitional proviso',
);

const items = words('point indent item li subparagraph subclause sublist');
const lists = words('list blocklist ul ol');

/** The elements of Akoma Ntoso 3.0 that stand within a line; everything else stands alone. */
const inlines = words(
  'a abbr affecteddocument argument b change courttype date decoration def del docauthority docdate docintroducer ' +
    'docjurisdiction docketnumber docnumber docproponent docpurpose docstage docstatus doctitle doctype embeddedtext ' +
    'entity event extractstructure fillin formatted i inline ins judge lawyer legislature location marker mmod mod mref neutralcitation ' +
    'object omissis opinion organization outcome party person placeholder process quantity quotedtext recordedtime ref ' +
    'relateddocument remark rmod role rref scene session shorttitle signature soclause span sub sup term time u vote concept ' +
    'abstract em strong small s strike font',
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

const stylesByClass: Readonly<Record<string, RunStyle>> = {
  strike: 'struck',
  strikethrough: 'struck',
  struck: 'struck',
  'line-through': 'struck',
  underline: 'underlined',
  underlined: 'underlined',
  bold: 'bold',
};

/** What the elements of Akoma Ntoso mean, `others` being components in another language than the document's. */
export function akomaNtosoVocabulary(others: ReadonlySet<MarkupElement>): Vocabulary {
  return {
    roleOf: (element, parent) => (others.has(element) ? { kind: 'skip' } : roleOf(element, parent)),
    keepsTabs: true,
    boldHeads: false,
  };
}

function roleOf(element: MarkupElement, parent: MarkupElement): Role {
  const { name } = element;
  if (skipped.has(name)) return { kind: 'skip' };
  if (inlines.has(name)) return { kind: 'inline', style: styleOf(element), raised: name === 'sup' };
  if (sections.has(name)) return { kind: 'section' };
  if (items.has(name)) return { kind: 'item' };
  if (lists.has(name)) return { kind: 'list', ordered: false };
  switch (name) {
    case 'p':
    case 'block':
    case 'longtitle':
      return isTitle(element, parent) ? { kind: 'heading', level: null } : { kind: 'block' };
    case 'heading':
      return { kind: 'heading', level: null };
    case 'subheading':
    case 'crossheading':
      return { kind: 'heading', level: 0 };
    case 'num':
      return { kind: 'number' };
    case 'eol':
    case 'br':
      return { kind: 'break' };
    case 'authorialnote':
      return { kind: 'note', mark: element.attributes.get('marker') ?? '' };
    case 'noteref':
      return { kind: 'mark', mark: element.attributes.get('marker') ?? '' };
    default:
      return tableRole(element);
  }
}

function tableRole({ name }: MarkupElement): Role {
  switch (name) {
    case 'table':
    case 'caption':
      return { kind: name };
    case 'tr':
      return { kind: 'row' };
    case 'td':
    case 'th':
      return { kind: 'cell' };
    case 'thead':
      return { kind: 'rows', order: 0 };
    case 'tbody':
      return { kind: 'rows', order: 1 };
    case 'tfoot':
      return { kind: 'rows', order: 2 };
    default:
      return { kind: 'block' };
  }
}

/** The title of a document or of one of its parts; its number may stand beside it, or alone. */
function isTitle(element: MarkupElement, parent: MarkupElement): boolean {
  if (parent.name !== 'preface' && parent.name !== 'coverpage') return false;
  const numbers = parent.name === 'preface';
  return (
    firstInside(element, ({ name }) => name === 'doctitle' || (numbers && name === 'docnumber')) !== null
  );
}

function styleOf({ name, attributes }: MarkupElement): RunStyle | undefined {
  const byName = stylesByName[name];
  if (byName !== undefined) return byName;
  const classes = attributes.get('class')?.toLowerCase().split(/\s+/) ?? [];
  const found = classes.map((one) => stylesByClass[one]);
  return found.find((style) => style === 'struck') ?? found.find((style) => style !== undefined);
}
