import { type Language, languages } from '@plenary/core/basics/words';
import { Link } from '@tanstack/react-router';
import { Icon } from '../../ui/icon.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';
import { useLanguage, useWords } from '../use-words.ts';
import { directionOf } from '../words.ts';
import css from './menus.module.css';

/** What the six languages call themselves: the same on every page. */
export const ownNames: Readonly<Record<Language, string>> = {
  ar: 'العربية',
  zh: '中文',
  en: 'English',
  fr: 'Français',
  ru: 'Русский',
  es: 'Español',
};

/** The language of the pages, as links: the address says it. */
export function LanguageMenu() {
  const say = useWords();
  const chosen = useLanguage();
  const text = (
    <>
      <Icon name="language" />
      <span className={css['wide']}>{ownNames[chosen]}</span>
    </>
  );
  return (
    <MenuButton label={`${say('app.language')}: ${ownNames[chosen]}`} text={text} quiet>
      <ul role="list" className={css['list']}>
        {languages.map((language) => (
          <li key={language}>
            <Link
              to="."
              search={(old) => ({ ...old, lang: language })}
              resetScroll={false}
              preload={false}
              lang={language}
              dir={directionOf(language)}
              className={css['link']}
              activeOptions={{ exact: true }}
              aria-current={language === chosen ? 'true' : undefined}
            >
              {ownNames[language]}
            </Link>
          </li>
        ))}
      </ul>
    </MenuButton>
  );
}
