import { Link } from '@tanstack/react-router';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { useShown } from '../use-shown.ts';
import { useWords } from '../use-words.ts';
import type { WordCode } from '../words.ts';
import css from './ways.module.css';

/** The main ways through a plan, in the order they are walked. */
export const ways = [
  { to: '/plans/$plan', word: 'app.house', icon: 'house' },
  { to: '/plans/$plan/results', word: 'app.results', icon: 'results' },
  { to: '/plans/$plan/sectors', word: 'app.sectors', icon: 'sectors' },
  { to: '/plans/$plan/budget', word: 'app.budget', icon: 'budget' },
  { to: '/plans/$plan/document', word: 'app.document', icon: 'document' },
  { to: '/plans/$plan/proposals', word: 'app.negotiation', icon: 'negotiation' },
  { to: '/plans/$plan/performance', word: 'app.performance', icon: 'performance' },
  { to: '/plans/$plan/risks', word: 'app.risks', icon: 'risks' },
  { to: '/plans/$plan/annexes', word: 'app.annexes', icon: 'annexes' },
  { to: '/plans/$plan/findings', word: 'app.findings', icon: 'findings' },
  { to: '/plans/$plan/log', word: 'app.log', icon: 'log' },
] as const satisfies readonly { readonly to: string; readonly word: WordCode; readonly icon: IconName }[];

/** Links to the pages of the plan. */
export function Ways() {
  const say = useWords();
  const { plan } = useShown();
  return (
    <nav aria-label={say('app.ways')}>
      <ul role="list" className={css['ways']}>
        {ways.map(({ to, word, icon }) => (
          <li key={to}>
            <Link
              to={to}
              params={{ plan }}
              activeOptions={{ exact: to === '/plans/$plan', includeSearch: false }}
              className={css['way']}
            >
              <Icon name={icon} />
              {say(word)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
