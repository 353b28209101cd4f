/** How a text in markup begins: whether it declares XML or HTML, and its first element (lower case, no prefix). */
export interface MarkupStart {
  readonly declares: 'xml' | 'html' | null;
  readonly root: string;
}

/** Elements only a page of HTML begins with; lists and paragraphs also stand at the start of converted texts. */
const pageElements: ReadonlySet<string> = new Set(
  'html head body meta title link base style table div section article main header center h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);

const before = /^(?:\s+|<!--[^]*?-->|<\?[^]*?\?>|<!doctype(?:[^[>]|\[[^\]]*\])*>)/i;

/** Looks at the first characters of a file; `null` where it does not begin with markup. */
export function markupStart(bytes: Uint8Array): MarkupStart | null {
  const start = decoded(bytes.subarray(0, 16_384))
    .replace(/^\ufeff/, '')
    .trimStart();
  if (!start.startsWith('<')) return null;
  const doctype = /<!doctype\s+html\b/i.exec(start.slice(0, 2_000)) !== null;
  const declares = doctype ? 'html' : start.startsWith('<?xml') ? 'xml' : null;
  let rest = start;
  for (let lead = before.exec(rest); lead; lead = before.exec(rest)) rest = rest.slice(lead[0].length);
  const root = /^<(?:[\w.-]+:)?([\w.-]+)(?=[\s/>]|$)/.exec(rest)?.[1]?.toLowerCase() ?? '';
  return declares === null && root === '' ? null : { declares, root };
}

/** Whether a start is that of a page of HTML, by its declaration, its root, or an element texts do not begin with. */
export function isPage({ declares, root }: MarkupStart): boolean {
  return declares === 'html' || (declares === 'xml' ? root === 'html' : pageElements.has(root));
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}
