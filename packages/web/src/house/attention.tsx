import type { House } from '@plenary/api/house';
import { useWords } from '../app/use-words.ts';
import { StateMark } from '../ui/state-mark.tsx';
import css from './attention.module.css';

/** What needs attention: findings by severity, open proposals, indicators that lack a baseline or a target. */
export function Attention({ house }: { readonly house: House }) {
  const say = useWords();
  const { findings, proposals, incompleteIndicators } = house.attention;
  const lines = [
    {
      id: 'errors',
      state: 'open',
      count: findings.error,
      text: say('house.errors', { count: findings.error }),
    },
    {
      id: 'warnings',
      state: 'working',
      count: findings.warning + findings.question,
      text: say('house.warnings', { count: findings.warning + findings.question }),
    },
    {
      id: 'proposals',
      state: 'working',
      count: proposals,
      text: say('house.proposals', { count: proposals }),
    },
    {
      id: 'indicators',
      state: 'working',
      count: incompleteIndicators,
      text: say('house.incomplete', { count: incompleteIndicators }),
    },
  ] as const;
  const some = lines.filter(({ count }) => count > 0);
  return (
    <section aria-labelledby="attention" className={css['attention']}>
      <h2 id="attention">{say('house.attention')}</h2>
      {house.findingsKnown ? null : <p role="status">{say('app.checking')}</p>}
      {some.length === 0 && house.findingsKnown ? (
        <p>
          <StateMark state="agreed" /> {say('house.all-well')}
        </p>
      ) : (
        <ul role="list">
          {some.map(({ id, state, text }) => (
            <li key={id}>
              <StateMark state={state} /> {text}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
