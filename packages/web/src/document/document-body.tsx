import type { DocumentNode, ShownDocument } from '@plenary/api/document';
import { memo, type ReactNode, useMemo } from 'react';
import type { Address } from '../app/address.ts';
import { Later } from '../app/later/later.tsx';
import { useLanguage, useWords } from '../app/use-words.ts';
import { directionOf } from '../app/words.ts';
import { useMayEdit } from '../people/may-edit.ts';
import css from './document-body.module.css';
import { DocumentTable } from './document-table.tsx';
import { FindingFlags } from './finding-flags.tsx';
import { MarkedRuns } from './marked-runs.tsx';
import { type NoteLinks, noteLinks } from './note-links.ts';
import { ToChapter } from './to-chapter.tsx';

/** A part of the document that is not a table. */
export type TextNode = Exclude<DocumentNode, { readonly kind: 'table' }>;

interface DocumentBodyProps {
  readonly document: ShownDocument;
  /** What the links of figures keep of the address. */
  readonly base: Address;
}

/** How many nodes are laid out together: what is out of sight costs no layout. */
const together = 12;

/** The text from end to end. Parts that are out of sight are in the page for the search and the ear, but not drawn. */
export const DocumentBody = memo(function DocumentBody({ document, base }: DocumentBodyProps) {
  const language = useLanguage();
  const notes = useMemo(() => noteLinks(document), [document]);
  const chunks = useMemo(() => chunked(document.nodes), [document]);
  const other =
    document.language === null || document.language === language
      ? {}
      : { lang: document.language, dir: directionOf(document.language) };
  const mayEdit = useMayEdit();
  const numbers = useMemo(() => tableNumbers(document.nodes), [document]);
  return (
    <article className={css['document']} {...other}>
      {chunks.map((nodes, index) => (
        <Later key={nodes[0]?.id} index={index} first={2}>
          <div className={css['chunk']}>
            {nodes.map((node) => {
              if (node.kind !== 'table') {
                return <TextPart key={node.id} node={node} notes={notes} mayEdit={mayEdit} />;
              }
              const number = numbers.get(node.id) ?? 0;
              return <DocumentTable key={node.id} table={node} number={number} notes={notes} base={base} />;
            })}
          </div>
        </Later>
      ))}
    </article>
  );
});

function chunked(nodes: readonly DocumentNode[]): readonly (readonly DocumentNode[])[] {
  return Array.from({ length: Math.ceil(nodes.length / together) }, (_, index) =>
    nodes.slice(index * together, (index + 1) * together),
  );
}

/** Which table of the document each is, from 1. */
function tableNumbers(nodes: readonly DocumentNode[]): ReadonlyMap<string, number> {
  const tables = nodes.filter(({ kind }) => kind === 'table');
  return new Map(tables.map(({ id }, index) => [id, index + 1]));
}

interface TextPartProps {
  readonly node: TextNode;
  readonly notes: NoteLinks;
  /** Whether whoever looks may edit what the chapters say. */
  readonly mayEdit: boolean;
}

function TextPart({ node, notes, mayEdit }: TextPartProps) {
  const words = (
    <>
      <MarkedRuns runs={node.runs} links={notes.linksAt(node.place)} />
      <FindingFlags findings={node.findings} />
      {mayEdit && node.passage ? <ToChapter passage={node.passage} /> : null}
    </>
  );
  switch (node.kind) {
    case 'heading':
      return <Heading node={node}>{words}</Heading>;
    case 'footnote':
      return (
        <Footnote node={node} back={notes.backFrom(node.id)}>
          {words}
        </Footnote>
      );
    case 'item':
      return (
        <p
          id={node.id}
          className={css['item']}
          style={{ marginInlineStart: `${Math.max(1, node.level) * 1.5}em` }}
        >
          {words}
        </p>
      );
    case 'page-number':
      return (
        <p id={node.id} className={css['page-number']}>
          {words}
        </p>
      );
    case 'paragraph':
    default:
      return (
        <p id={node.id} className={css['paragraph']}>
          {words}
        </p>
      );
  }
}

interface HeadingProps {
  readonly node: TextNode;
  readonly children: ReactNode;
}

/** A heading of the document: its levels begin below the title of the page; where a file does not say the level, the third. */
function Heading({ node, children }: HeadingProps) {
  const level = node.level === 0 ? 3 : Math.min(6, node.level + 1);
  const Tag = (['h2', 'h2', 'h2', 'h3', 'h4', 'h5', 'h6'] as const)[level] ?? 'h3';
  return (
    <Tag id={node.id} className={css['heading']} data-level={node.level}>
      {children}
    </Tag>
  );
}

interface FootnoteProps extends HeadingProps {
  /** The anchor of the first mark that leads to it. */
  readonly back: string | null;
}

function Footnote({ node, back, children }: FootnoteProps) {
  const say = useWords();
  const mark = <sup>{node.mark}</sup>;
  return (
    <p id={node.id} className={css['footnote']}>
      {back === null ? (
        mark
      ) : (
        <a href={`#${back}`} aria-label={say('document.back-to-mark', { mark: node.mark ?? '' })}>
          {mark}
        </a>
      )}{' '}
      {children}
    </p>
  );
}
