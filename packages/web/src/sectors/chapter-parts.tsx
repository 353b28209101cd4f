import type { ShownTable } from '@plenary/api/contract/figure';
import type { Chapter } from '@plenary/api/sectors';
import type { ReactNode } from 'react';
import { PlanLink } from '../app/plan-link.tsx';
import { Said } from '../app/said.tsx';
import type { Say } from '../app/words.ts';
import { FigureTable, type TableRow } from '../figures/figure-table.tsx';
import { IndicatorList } from '../results/indicator-list.tsx';
import { ResultLabel } from '../results/result-label.tsx';
import { RiskList } from '../risks/risk-list.tsx';
import { Panel } from '../ui/panel.tsx';
import css from './chapter-parts.module.css';
import { Strategy } from './strategy.tsx';

/** A part of a chapter, for its contents and for the page. */
export interface ChapterPart {
  readonly id: string;
  readonly title: string;
  readonly shown: ReactNode;
}

/** The parts of a chapter that have something in them, in the order the book has them. */
export function chapterParts(chapter: Chapter, say: Say): readonly ChapterPart[] {
  const { strategy, priorities, risks, indicators, byResult, byObject, offices, fundsInTrust } = chapter;
  const sector = chapter.summary.sector.id;
  const result = (row: TableRow): ReactNode => <ResultLabel row={row} />;
  const parts = [
    strategy.length > 0 &&
      part(
        'strategy',
        say('sectors.strategy'),
        <Strategy sections={strategy} said={[chapter.summary.sector.name.text, say('sectors.strategy')]} />,
      ),
    priorities.rows.length > 0 &&
      tablePart('priorities', say('sectors.priorities'), priorities, say('sectors.priority')),
    risks.length > 0 && part('risks', say('sectors.risks'), <RiskList risks={risks} />),
    indicators.length > 0 &&
      part(
        'indicators',
        say('sectors.indicators'),
        <IndicatorList indicators={indicators} sector={sector} withResult />,
      ),
    byResult && tablePart('by-result', say('sectors.by-result'), byResult, say('sectors.result'), result),
    byObject && tablePart('by-object', say('sectors.by-object'), byObject, say('sectors.object')),
    offices && tablePart('offices', say('sectors.offices'), offices, say('sectors.unit')),
    fundsInTrust &&
      tablePart('funds-in-trust', say('sectors.funds-in-trust'), fundsInTrust, say('sectors.fund')),
    chapter.proposals.length > 0 &&
      part('proposals', say('sectors.proposals'), <Proposals proposals={chapter.proposals} />),
    chapter.footnotes.length > 0 &&
      part('footnotes', say('sectors.footnotes'), <Footnotes footnotes={chapter.footnotes} />),
  ];
  return parts.filter((one) => one !== false && one !== null);
}

function part(id: string, title: string, content: ReactNode, note?: ReactNode): ChapterPart {
  return {
    id,
    title,
    shown: (
      <Panel id={id} title={title} note={note}>
        {content}
      </Panel>
    ),
  };
}

function tablePart(
  id: string,
  title: string,
  table: ShownTable,
  corner: string,
  rowLabel?: (row: TableRow) => ReactNode,
): ChapterPart {
  const shown = (
    <FigureTable table={table} corner={corner} hideCaption whole {...(rowLabel ? { rowLabel } : {})} />
  );
  return part(id, title, shown, table.unit);
}

function Proposals({ proposals }: { readonly proposals: Chapter['proposals'] }) {
  return (
    <ul className={css['list']}>
      {proposals.map((proposal) => (
        <li key={proposal.id}>
          <PlanLink to={proposal} />
        </li>
      ))}
    </ul>
  );
}

function Footnotes({ footnotes }: { readonly footnotes: Chapter['footnotes'] }) {
  return (
    <dl className={css['footnotes']}>
      {footnotes.map(({ id, mark, text }) => (
        <div key={id}>
          <dt>{mark}</dt>
          <dd>
            <Said words={text} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
