import { useEffect, useState } from 'react';
import { useWords } from '../app/use-words.ts';
import { Icon } from '../ui/icon.tsx';
import { PaletteDialog } from './palette-dialog.tsx';
import css from './search-palette.module.css';

/**
 * The way to the palette: a button, and Ctrl K or ⌘ K anywhere. It comes with the page: were it fetched when it opens, what is typed
 * meanwhile would be lost.
 */
export function SearchPalette() {
  const say = useWords();
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (
        event.key.toLowerCase() !== 'k' ||
        !(event.ctrlKey || event.metaKey) ||
        event.altKey ||
        event.shiftKey
      )
        return;
      event.preventDefault();
      setOpened(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <button
        type="button"
        className={css['button']}
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => setOpened(true)}
      >
        <Icon name="search" />
        <span className={css['wide']}>{say('search.find')}</span>
        <kbd className={css['key']} aria-hidden="true" dir="ltr">
          {isApple() ? '⌘ K' : 'Ctrl K'}
        </kbd>
      </button>
      {opened ? <PaletteDialog onClose={() => setOpened(false)} /> : null}
    </>
  );
}

function isApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}
