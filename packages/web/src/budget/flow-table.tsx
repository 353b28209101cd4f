import type { BudgetPage } from '@plenary/api/budget';
import { PlanLink } from '../app/plan-link.tsx';
import { useWords } from '../app/use-words.ts';
import { Figure } from '../figures/figure.tsx';
import css from '../figures/figure-table.module.css';
import { moveAmongFigures } from '../figures/move-among-figures.ts';
import { ScrollRegion } from '../ui/scroll-region.tsx';

interface FlowTableProps {
  readonly flow: BudgetPage['flow'];
  readonly unit: string | null;
}

/** The flow of money as a table: from where, to where, how much. */
export function FlowTable({ flow, unit }: FlowTableProps) {
  const say = useWords();
  return (
    <ScrollRegion label={say('budget.flow')}>
      <table className={css['table']} onKeyDown={moveAmongFigures}>
        <caption className="unseen">
          {say('budget.flow')} {unit}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say('budget.from')}</th>
            <th scope="col">{say('budget.to')}</th>
            <th scope="col" className={css['number']}>
              {say('app.budget')}
            </th>
          </tr>
        </thead>
        <tbody>
          {flow.links.map(({ from, to, figure }) => (
            <tr key={`${from} ${to}`} data-kind="line">
              <th scope="row">
                <Node flow={flow} id={from} />
              </th>
              <td>
                <Node flow={flow} id={to} />
              </td>
              <td className={css['number']}>
                <Figure figure={figure} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Node({ flow, id }: { readonly flow: BudgetPage['flow']; readonly id: string }) {
  const node = flow.nodes.find((one) => one.id === id);
  if (!node) return id;
  return (
    <>
      {node.kind === 'result' ? <bdi>{id} </bdi> : null}
      <PlanLink to={node} />
    </>
  );
}
