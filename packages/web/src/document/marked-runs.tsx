import type { ShownRun } from '@plenary/api/contract/said';
import type { ReactNode } from 'react';
import { ProposalMarks } from '../proposals/proposal-marks.tsx';
import css from './marked-runs.module.css';
import { type MarkLink, startsOf } from './note-links.ts';

interface MarkedRunsProps {
  readonly runs: readonly ShownRun[];
  readonly links: readonly MarkLink[];
  /** Where the first run begins in its passage. */
  readonly from?: number;
}

/**
 * The words of a document: insertions underlined, deletions struck, brackets drawn, each with the marks of those who want
 * it; marks of footnotes are links.
 */
export function MarkedRuns({ runs, links, from = 0 }: MarkedRunsProps) {
  const starts = startsOf(runs.map(({ text }) => text.length));
  return runs.map((run, index) => {
    const wanted = [...run.insertedBy, ...run.deletedBy];
    const next = runs[index + 1];
    const following = new Set(next ? [...next.insertedBy, ...next.deletedBy] : []);
    const words = linked(run.text, from + (starts[index] ?? 0), links);
    return (
      // oxlint-disable-next-line react/no-array-index-key
      <Words key={index} run={run} wanted={wanted}>
        {words}
        <ProposalMarks proposals={wanted.filter((id) => !following.has(id))} />
      </Words>
    );
  });
}

interface WordsProps {
  readonly run: ShownRun;
  readonly wanted: readonly string[];
  readonly children: ReactNode;
}

function Words({ run, wanted, children }: WordsProps) {
  const by = wanted.length === 0 ? undefined : wanted.join(' ');
  const isDeleted = run.deletedBy.length > 0 || run.style === 'struck';
  const isInserted = run.insertedBy.length > 0 || run.style === 'underlined';
  if (isDeleted) {
    return (
      <del className={css['deleted']} data-by={by}>
        {children}
      </del>
    );
  }
  if (isInserted) {
    return (
      <ins className={css['inserted']} data-by={by}>
        {children}
      </ins>
    );
  }
  return run.style === 'bold' ? <b className={css['bold']}>{children}</b> : children;
}

/** The text of a run with its marks as links and its brackets drawn. */
function linked(text: string, start: number, links: readonly MarkLink[]): ReactNode {
  const own = links.filter((link) => link.start >= start && link.end <= start + text.length);
  if (own.length === 0) return bracketed(text);
  const parts: ReactNode[] = [];
  let end = 0;
  for (const link of own) {
    parts.push(bracketed(text.slice(end, link.start - start)));
    parts.push(
      <a key={link.id} id={link.id} href={`#${link.note}`} className={css['mark']}>
        {text.slice(link.start - start, link.end - start)}
      </a>,
    );
    end = link.end - start;
  }
  return [...parts, bracketed(text.slice(end))];
}

/** Brackets hold what is not agreed. One with the sign of the literal behind it is one of the text's own. */
function bracketed(text: string): ReactNode {
  if (!/[[\]【】]/.test(text)) return text;
  return text.split(/([[\]【】](?!\u2060))/).map((part, index) =>
    index % 2 === 1 ? (
      // oxlint-disable-next-line react/no-array-index-key
      <span key={index} className={css['bracket']}>
        {part}
      </span>
    ) : (
      part
    ),
  );
}
