import { getRouteApi, Outlet, useRouter } from '@tanstack/react-router';
import { useEffect, useLayoutEffect, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import { DropAnywhere } from '../../imports/drop-anywhere.tsx';
import { SpokenContext } from '../use-words.ts';
import { directionOf } from '../words.ts';
import css from './frame.module.css';

const everyPage = getRouteApi('__root__');

/** What is around every page: its language and direction, the way past the menus, and where the eye goes next. */
export function Frame() {
  const { say, language } = everyPage.useRouteContext();
  const spoken = useMemo(() => ({ say, language }), [say, language]);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
  }, [language]);
  useFocusOnNewPage();
  return (
    // What opens over a page has the direction of the page, not that of the browser's language.
    <I18nProvider locale={language}>
      <SpokenContext value={spoken}>
        <a
          href="#content"
          className={css['skip']}
          onClick={(event) => {
            event.preventDefault();
            document.getElementById('content')?.focus();
          }}
        >
          {say('app.skip')}
        </a>
        <Outlet />
        <DropAnywhere />
      </SpokenContext>
    </I18nProvider>
  );
}

// Where another page has come, its heading is read next; scrolling is the router's, so Back stays where the eye was.
function useFocusOnNewPage(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (fromLocation && pathChanged) document.querySelector('h1')?.focus({ preventScroll: true });
      }),
    [router],
  );
}
