import type { Passage } from '@plenary/api/contract/said';
import { Go } from '../app/go.tsx';
import { useWords } from '../app/use-words.ts';
import { Icon } from '../ui/icon.tsx';
import css from './to-chapter.module.css';

/** Leads from words of the document to the chapter where they can be edited. */
export function ToChapter({ passage: { sector, block } }: { readonly passage: Passage }) {
  const label = useWords()('document.edit-words');
  return (
    <Go
      path={`/sectors/${encodeURIComponent(sector)}`}
      also={{ at: block }}
      className={css['to']}
      aria-label={label}
      title={label}
    >
      <Icon name="edit" />
    </Go>
  );
}
