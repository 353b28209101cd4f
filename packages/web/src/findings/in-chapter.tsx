import type { ShownFinding } from '@plenary/api/findings';
import { Go } from '../app/go.tsx';
import { useWords } from '../app/use-words.ts';
import { Icon } from '../ui/icon.tsx';
import css from './finding-article.module.css';

/** Leads to the chapter where the words that a finding speaks of can be edited; nothing where they are in none. */
export function InChapter({ finding: { passage } }: { readonly finding: ShownFinding }) {
  const say = useWords();
  if (passage === null) return null;
  return (
    <Go
      path={`/sectors/${encodeURIComponent(passage.sector)}`}
      also={{ at: passage.block }}
      className={css['go']}
    >
      <Icon name="edit" />
      {say('findings.in-chapter')}
    </Go>
  );
}
