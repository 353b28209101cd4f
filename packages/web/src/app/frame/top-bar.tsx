import type { PlanHeader } from '@plenary/api/plans';
import { Link } from '@tanstack/react-router';
import { ActorMenu } from '../../people/actor-menu.tsx';
import { ScenarioMenu } from '../../plans/scenario-menu.tsx';
import { SearchPalette } from '../../search/search-palette.tsx';
import { Icon } from '../../ui/icon.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';
import { periodText } from '../period-text.ts';
import { Said } from '../said.tsx';
import { useWords } from '../use-words.ts';
import { Keys } from './keys.tsx';
import { LanguageMenu } from './language-menu.tsx';
import { ThemeMenu } from './theme-menu.tsx';
import css from './top-bar.module.css';
import { Ways } from './ways.tsx';

/** The line above every page: which plan, in which scenario and language, and who acts. */
export function TopBar({ plan }: { readonly plan: PlanHeader | null }) {
  const say = useWords();
  return (
    <header className={css['bar']}>
      {plan ? (
        <div className={css['phone']}>
          <MenuButton label={say('app.menu')} text={<Icon name="menu" />} quiet>
            <Ways />
          </MenuButton>
        </div>
      ) : null}
      <Link to="/" className={css['home']} title={say('app.all-plans')}>
        <Icon name="house" />
        <span className="unseen">{say('app.all-plans')}</span>
      </Link>
      {plan ? <PlanName plan={plan} /> : <span className={css['product']}>Plenary</span>}
      <div className={css['menus']}>
        {plan ? <SearchPalette /> : null}
        {plan ? <ScenarioMenu header={plan} /> : null}
        <LanguageMenu />
        <ActorMenu />
        <ThemeMenu />
        <Keys />
      </div>
    </header>
  );
}

function PlanName({ plan }: { readonly plan: PlanHeader }) {
  const period = periodText(plan.period);
  return (
    <Link to="/plans/$plan" params={{ plan: plan.id }} className={css['plan']}>
      <span className={css['organization']}>
        <Said words={plan.organization} />
      </span>
      <span className={css['title']}>
        <Said words={plan.title} />
        {plan.title.text.includes(period) ? null : <bdi className={css['period']}> {period}</bdi>}
      </span>
    </Link>
  );
}
