import type { ShownProposal } from '@plenary/api/proposals';
import { PlanLink } from '../app/plan-link.tsx';
import { Said } from '../app/said.tsx';
import { Figure } from '../figures/figure.tsx';
import css from './proposal-article.module.css';

interface ProposedFiguresProps {
  readonly title: string;
  readonly figures: ShownProposal['figures'];
}

/** Figures that a proposal sets or moves, each old and new. */
export function ProposedFigures({ title, figures }: ProposedFiguresProps) {
  return (
    <table className={css['figures']}>
      <caption>{title}</caption>
      <tbody>
        {figures.map(({ label, at, figure }) => (
          <tr key={figure.formula}>
            <th scope="row">
              {at ? (
                <>
                  <PlanLink to={at} />{' '}
                </>
              ) : null}
              <Said words={label} />
            </th>
            <td>
              <Figure figure={figure} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
