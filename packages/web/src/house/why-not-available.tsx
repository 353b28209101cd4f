import type { House } from '@plenary/api/house';
import { PlanLink } from '../app/plan-link.tsx';
import { useWords } from '../app/use-words.ts';
import css from './house-page.module.css';

/** Why floors have no amounts: the sectors whose money by result the plan does not hold, as an extract does not. */
export function WhyNotAvailable({ house }: { readonly house: House }) {
  const say = useWords();
  const sectors = house.withoutMoney;
  if (sectors.length === 0) return null;
  return (
    <p className={css['why']}>
      {say('house.not-available', { mark: say('figures.not-available'), count: sectors.length })}{' '}
      {sectors.map((sector, index) => (
        <span key={sector.id}>
          {index > 0 ? ' · ' : ''}
          <PlanLink to={sector} />
        </span>
      ))}
    </p>
  );
}
