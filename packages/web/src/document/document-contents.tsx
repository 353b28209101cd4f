import type { DocumentNode, ShownDocument } from '@plenary/api/document';
import { useEffect, useMemo, useRef } from 'react';
import { useLanguage, useWords } from '../app/use-words.ts';
import { directionOf } from '../app/words.ts';
import css from './document-contents.module.css';
import { useReadHeading } from './read-heading.ts';

/** The contents of the document with what is open in each part. The part that is being read is marked and kept in sight. */
export function DocumentContents({ document }: { readonly document: ShownDocument }) {
  const say = useWords();
  const language = useLanguage();
  const open = useMemo(() => openProposals(document), [document]);
  const reading = useReadHeading(document);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (reading === null) return;
    const link = list.current?.querySelector(`a[href="#${CSS.escape(reading)}"]`);
    const box = list.current?.closest('nav');
    if (!link || !box || getComputedStyle(box).position !== 'sticky') return;
    const [inside, around] = [link.getBoundingClientRect(), box.getBoundingClientRect()];
    if (inside.top < around.top || inside.bottom > around.bottom) {
      box.scrollBy({ top: inside.top - around.top - around.height / 3 });
    }
  }, [reading]);
  const other =
    document.language === null || document.language === language
      ? {}
      : { lang: document.language, dir: directionOf(document.language) };
  return (
    <nav aria-label={say('document.contents')} className={css['contents']}>
      <details open={innerWidth > 960}>
        <summary>{say('document.contents')}</summary>
        <ol role="list" ref={list} {...other}>
          {document.contents.map(({ id, level, text, findings }) => (
            <li key={id} data-level={level === 0 ? 3 : Math.min(level, 4)}>
              <a href={`#${id}`} aria-current={id === reading ? 'true' : undefined}>
                <span>{text}</span>
                <Counts findings={findings} proposals={open.get(id) ?? 0} />
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}

function Counts({ findings, proposals }: { readonly findings: number; readonly proposals: number }) {
  const say = useWords();
  return (
    <>
      {findings === 0 ? null : (
        <span className={css['findings']} title={say('document.findings', { count: findings })}>
          {findings}
          <span className="unseen"> {say('document.findings', { count: findings })}</span>
        </span>
      )}
      {proposals === 0 ? null : (
        <span className={css['proposals']} title={say('document.proposals', { count: proposals })}>
          {proposals}
          <span className="unseen"> {say('document.proposals', { count: proposals })}</span>
        </span>
      )}
    </>
  );
}

/** How many proposals are open in the part under each heading. */
function openProposals(document: ShownDocument): ReadonlyMap<string, number> {
  const found = new Map<string, Set<string>>();
  let heading = '';
  for (const node of document.nodes) {
    if (node.kind === 'heading') heading = node.id;
    const own = found.get(heading) ?? new Set<string>();
    for (const id of proposalsIn(node)) own.add(id);
    found.set(heading, own);
  }
  return new Map([...found].map(([id, proposals]) => [id, proposals.size]));
}

function proposalsIn(node: DocumentNode): readonly string[] {
  const runs =
    node.kind === 'table'
      ? node.rows.flatMap(({ cells }) => cells.flatMap(({ parts }) => parts.flatMap((part) => part.runs)))
      : node.runs;
  return runs.flatMap(({ insertedBy, deletedBy }) => [...insertedBy, ...deletedBy]);
}
