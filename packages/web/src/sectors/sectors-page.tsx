import { getSectors, type sectorSummary, type sectorsFoot } from '@plenary/api/sectors';
import { useSuspenseQuery } from '@tanstack/react-query';
import type * as z from 'zod';
import { Go } from '../app/go.tsx';
import type { Page } from '../app/page.ts';
import { PageHead } from '../app/page-head.tsx';
import { Said } from '../app/said.tsx';
import { aboutPlan } from '../app/server.ts';
import { type Shown, useShown } from '../app/use-shown.ts';
import { useWords } from '../app/use-words.ts';
import { UnallocatedNote } from '../budget/unallocated-note.tsx';
import { Figure } from '../figures/figure.tsx';
import table from '../figures/figure-table.module.css';
import { moveAmongFigures } from '../figures/move-among-figures.ts';
import { usePlanHeader } from '../plans/plan-header.ts';
import { Panel } from '../ui/panel.tsx';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import css from './sectors-page.module.css';

type Summary = z.output<typeof sectorSummary>;

function theSectors({ plan, language, scenario }: Shown) {
  return aboutPlan(plan, getSectors, { params: { plan }, query: { language, scenario } });
}

function SectorsPage() {
  const say = useWords();
  const { unit, sectors, foot } = useSuspenseQuery(theSectors(useShown())).data;
  const header = usePlanHeader();
  const most = Math.max(1, ...sectors.map(({ amount }) => amount?.value ?? 0));
  return (
    <>
      <PageHead
        name={`${say('app.sectors')} · ${header.title.text}`}
        title={say('app.sectors')}
        below={say('sectors.about')}
      />
      <Panel title={say('sectors.money')} note={unit}>
        <ScrollRegion label={say('app.sectors')} whole>
          <table className={table['table']} onKeyDown={moveAmongFigures}>
            <caption className="unseen">{say('sectors.money')}</caption>
            <Heads />
            <tbody>
              {sectors.map((summary) => (
                <Row key={summary.sector.id} summary={summary} most={most} />
              ))}
              {foot.map((row) => (
                <FootRow key={row.id} row={row} />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
        <UnallocatedNote inRows />
      </Panel>
    </>
  );
}

function Heads() {
  const say = useWords();
  const numbers = ['budget', 'previous', 'change', 'results', 'indicators', 'risks', 'findings'] as const;
  return (
    <thead>
      <tr>
        <th scope="col">{say('sectors.sector')}</th>
        <td aria-hidden="true" />
        {numbers.map((head) => (
          <th key={head} scope="col" className={table['number']}>
            {say(`sectors.${head}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Row({ summary, most }: { readonly summary: Summary; readonly most: number }) {
  const { sector, amount } = summary;
  return (
    <tr data-kind="line">
      <th scope="row">
        <Go path={`/sectors/${encodeURIComponent(sector.id)}`}>
          <Said words={sector.name} />
        </Go>
      </th>
      <td aria-hidden="true">
        <span className={css['bar']} style={{ inlineSize: `${((amount?.value ?? 0) / most) * 100}%` }} />
      </td>
      <Money row={summary} />
      {[summary.results.length, summary.indicators, summary.risks, summary.findings].map((count, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <td key={index} className={table['number']}>
          {count === 0 ? '–' : count}
        </td>
      ))}
    </tr>
  );
}

interface MoneyProps {
  readonly row: Pick<Summary, 'amount' | 'previous' | 'change'>;
  /** Whether nothing stands where there is no figure. */
  readonly blank?: boolean;
}

function Money({ row, blank = false }: MoneyProps) {
  const { amount, previous, change } = row;
  return Object.entries({ amount, previous, change }).map(([name, figure]) => (
    <td key={name} className={table['number']}>
      {figure === null && blank ? null : <Figure figure={figure} />}
    </td>
  ));
}

const footKinds = { 'all-sectors': 'subtotal', unallocated: 'line', total: 'total' } as const;

function FootRow({ row }: { readonly row: z.output<typeof sectorsFoot> }) {
  return (
    <tr data-kind={footKinds[row.id]} id={`row-${row.id}`}>
      <th scope="row">
        <Said words={row.label} />
      </th>
      <td aria-hidden="true" />
      {/* Of what is unallocated there need not be anything. */}
      <Money row={row} blank={row.id === 'unallocated'} />
      {/* What sectors answer for has no sum: they share it. */}
      <td aria-hidden="true" colSpan={4} />
    </tr>
  );
}

/** Every sector with its money and what it answers for. */
export const sectorsPage: Page = {
  load: (asked) => asked.queries.ensureQueryData(theSectors(asked)),
  Page: SectorsPage,
};
