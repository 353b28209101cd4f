import type { ShownRun, ShownText } from '@plenary/api/contract/said';
import { useLanguage } from '../app/use-words.ts';
import { directionOf } from '../app/words.ts';
import { ProposalMarks } from './proposal-marks.tsx';
import css from './runs.module.css';

/** A text of the plan with what is proposed to be inserted and deleted, each with the mark of who wants it. */
export function Text({ text }: { readonly text: ShownText }) {
  const language = useLanguage();
  const other = text.language === language ? {} : { lang: text.language, dir: directionOf(text.language) };
  return (
    <span {...other}>
      <Runs runs={text.runs} />
    </span>
  );
}

/** Stretches of words: insertions underlined, deletions struck; a mark stands after the last stretch of a proposal. */
export function Runs({ runs }: { readonly runs: readonly ShownRun[] }) {
  return runs.map((run, index) => {
    const wanted = [...run.insertedBy, ...run.deletedBy];
    const next = runs[index + 1];
    const following = new Set(next ? [...next.insertedBy, ...next.deletedBy] : []);
    return (
      // A text is shown whole and never reordered: the place is the identity.
      // oxlint-disable-next-line react/no-array-index-key
      <span key={index}>
        <Run run={run} />
        <ProposalMarks proposals={wanted.filter((id) => !following.has(id))} />
      </span>
    );
  });
}

function Run({ run }: { readonly run: ShownRun }) {
  const words = <span className={run.style ? css[run.style] : undefined}>{run.text}</span>;
  if (run.deletedBy.length > 0) return <del className={css['deleted']}>{words}</del>;
  if (run.insertedBy.length > 0) return <ins className={css['inserted']}>{words}</ins>;
  return words;
}
