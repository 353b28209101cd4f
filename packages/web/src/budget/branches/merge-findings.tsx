import type { MergedFinding, ShownMergeFindings } from '@plenary/api/budget/branches';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Go } from '../../app/go.tsx';
import { PlanLink } from '../../app/plan-link.tsx';
import { ProblemError } from '../../app/server.ts';
import { useShown } from '../../app/use-shown.ts';
import { useWords } from '../../app/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { type ChosenPart, theMergeFindings } from './branch-questions.ts';
import css from './merge-findings.module.css';

/**
 * What the checks would find otherwise if the chosen part of a branch were merged: it comes later than the figures, because the document is
 * checked both ways. While it is being chosen (`part` is `null`) nothing is asked.
 */
export function MergeFindings({
  branch,
  part,
}: {
  readonly branch: string;
  readonly part: ChosenPart | null;
}) {
  const say = useWords();
  const question = theMergeFindings(useShown(), part ?? { branch, order: {} });
  const asked = useQuery({ ...question, enabled: part !== null });
  const { data, error } = part === null ? { data: undefined, error: null } : asked;
  return (
    <div>
      <h4>{say('budget.merge-findings')}</h4>
      {error ? (
        <p role="alert">{error instanceof ProblemError ? error.problem.title : error.message}</p>
      ) : null}
      {data ? <Found found={data} branch={branch} /> : null}
      {data || error ? null : <p role="status">{say('budget.merge-findings-wait')}</p>}
    </div>
  );
}

interface FoundProps {
  readonly found: ShownMergeFindings;
  readonly branch: string;
}

function Found({ found: { which, come, go, changed, stay }, branch }: FoundProps) {
  const say = useWords();
  // A book that is composed of the plan has what would come only in the scenario; a file says the same in both.
  const there = which === 'book' ? branch : 'none';
  return (
    <>
      {come.length + go.length + changed.length === 0 ? <p>{say('budget.merge-findings-none')}</p> : null}
      <Group title={say('budget.merge-come', { count: come.length })} which={which}>
        {come.map((one) => ({ shown: one, scenario: there, was: null }))}
      </Group>
      <Group title={say('budget.merge-changed', { count: changed.length })} which={which}>
        {changed.map(({ before, after }) => ({ shown: after, scenario: there, was: before.sentence }))}
      </Group>
      <Group title={say('budget.merge-go', { count: go.length })} which={which}>
        {go.map((one) => ({ shown: one, scenario: 'none', was: null }))}
      </Group>
      {stay > 0 ? <p>{say('budget.merge-stay', { count: stay })}</p> : null}
    </>
  );
}

interface GroupProps {
  readonly title: string;
  readonly which: ShownMergeFindings['which'];
  readonly children: readonly Omit<OneProps, 'which'>[];
}

/** How many findings of a group are shown at first. */
const mostShown = 20;

function Group({ title, which, children }: GroupProps) {
  const say = useWords();
  const [all, setAll] = useState(false);
  if (children.length === 0) return null;
  const shown = all ? children : children.slice(0, mostShown);
  return (
    <>
      <h5>{title}</h5>
      <ul className={css['list']}>
        {shown.map((one, index) => (
          // oxlint-disable-next-line react/no-array-index-key
          <One key={index} which={which} {...one} />
        ))}
      </ul>
      {children.length > shown.length ? (
        <Button look="small" onClick={() => setAll(true)}>
          {say('findings.more-evidence', { count: children.length - shown.length })}
        </Button>
      ) : null}
    </>
  );
}

interface OneProps {
  readonly shown: MergedFinding;
  /** In which scenario the document has the place. */
  readonly scenario: string;
  /** What the same rule says there as the plan stands. */
  readonly was: string | null;
  readonly which: ShownMergeFindings['which'];
}

/** To how many things that a finding is about a link leads from here. */
const mostAbout = 3;

function One({ shown, scenario, was, which }: OneProps) {
  const say = useWords();
  const { title, severity, sentence, under, node, about } = shown;
  const place = under === null || under === '' ? say('findings.go-there') : under;
  const view = which === 'source' ? { view: 'source' } : {};
  return (
    <li className={css['finding']} data-severity={severity}>
      <span className={css['rule']}>
        {title} ({say(`budget.merge-${severity}`)})
      </span>
      <span className={css['sentence']}>{sentence}</span>
      {was === null ? null : (
        <span className={css['was']}>
          {say('budget.merge-was')} <bdi>{was}</bdi>
        </span>
      )}
      <span className={css['places']}>
        {node === null ? (
          <bdi>{under}</bdi>
        ) : (
          <Go path="/document" also={{ scenario, ...view }} hash={node}>
            <bdi>{place}</bdi>
          </Go>
        )}
        {about.slice(0, mostAbout).map((one) => (
          <PlanLink key={`${one.kind} ${one.id}`} to={one} />
        ))}
      </span>
    </li>
  );
}
