import type { BudgetPage } from '@plenary/api/budget';
import { PlanLink } from '../app/plan-link.tsx';
import { useWords } from '../app/use-words.ts';
import { endsOf } from '../charts/flow.ts';
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
          {flow.links.map((link) => (
            <LinkRow key={`${link.kind} ${link.from} ${link.to}`} link={link} nodes={flow.nodes} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

interface LinkRowProps {
  readonly link: BudgetPage['flow']['links'][number];
  readonly nodes: BudgetPage['flow']['nodes'];
}

function LinkRow({ link, nodes }: LinkRowProps) {
  const [from, to] = endsOf(link, nodes);
  return (
    <tr data-kind="line">
      <th scope="row">{from ? <Node node={from} /> : link.from}</th>
      <td>{to ? <Node node={to} /> : link.to}</td>
      <td className={css['number']}>
        <Figure figure={link.figure} />
      </td>
    </tr>
  );
}

function Node({ node }: { readonly node: BudgetPage['flow']['nodes'][number] }) {
  return (
    <>
      {node.kind === 'result' ? <bdi>{node.id} </bdi> : null}
      <PlanLink to={node} />
    </>
  );
}
