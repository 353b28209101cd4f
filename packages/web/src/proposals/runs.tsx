import type { ShownRun, ShownText } from '@plenary/api/contract/said';
import { useLanguage } from '../app/use-words.ts';
import { directionOf } from '../app/words.ts';
import { ProposalMarks } from './proposal-marks.tsx';
import css from './runs.module.css';

interface TextProps {
  readonly text: ShownText;
  /** The proposal whose words stand out; those of others are paler then. */
  readonly of?: string;
}

/** A text of the plan with what is proposed to be inserted and deleted, each with the mark of who wants it. */
export function Text({ text, of }: TextProps) {
  const language = useLanguage();
  const other = text.language === language ? {} : { lang: text.language, dir: directionOf(text.language) };
  return (
    <span {...other}>
      <Runs runs={text.runs} of={of} />
    </span>
  );
}

/** Stretches of words: insertions underlined, deletions struck; a mark stands after the last stretch of a proposal. */
function Runs({ runs, of }: { readonly runs: readonly ShownRun[]; readonly of: string | undefined }) {
  return runs.map((run, index) => {
    const wanted = [...run.insertedBy, ...run.deletedBy];
    const next = runs[index + 1];
    const following = new Set(next ? [...next.insertedBy, ...next.deletedBy] : []);
    return (
      // A text is shown whole and never reordered: the place is the identity.
      // oxlint-disable-next-line react/no-array-index-key
      <span key={index}>
        <Run run={run} isOther={of !== undefined && !isOf(run, of)} />
        <ProposalMarks proposals={wanted.filter((id) => !following.has(id))} />
      </span>
    );
  });
}

/** Says whether a change is a proposal's own: words that another inserts into its words are the other's. */
function isOf({ insertedBy, deletedBy }: ShownRun, proposal: string): boolean {
  return (deletedBy.at(-1) ?? insertedBy.at(-1)) === proposal;
}

function Run({ run, isOther }: { readonly run: ShownRun; readonly isOther: boolean }) {
  const words = <span className={run.style ? css[run.style] : undefined}>{run.text}</span>;
  if (run.deletedBy.length > 0) {
    return (
      <del className={css['deleted']} data-other={isOther}>
        {words}
      </del>
    );
  }
  if (run.insertedBy.length > 0) {
    return (
      <ins className={css['inserted']} data-other={isOther}>
        {words}
      </ins>
    );
  }
  return words;
}
