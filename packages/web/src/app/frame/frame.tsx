import { Outlet, useRouter } from '@tanstack/react-router';
import { useEffect, useLayoutEffect } from 'react';
import { useLanguage, useWords } from '../use-words.ts';
import { directionOf } from '../words.ts';
import css from './frame.module.css';

/** What is around every page: its language and direction, the way past the menus, and where the eye goes next. */
export function Frame() {
  const say = useWords();
  const language = useLanguage();
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
  }, [language]);
  useFocusOnNewPage();
  return (
    <>
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
    </>
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
