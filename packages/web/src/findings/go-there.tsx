import type { ShownFinding } from '@plenary/api/findings';
import { Link } from '@tanstack/react-router';
import { useShown } from '../app/use-shown.ts';
import { useWords } from '../app/use-words.ts';
import { Icon } from '../ui/icon.tsx';
import { documentView } from './document-view.ts';
import css from './finding-article.module.css';

interface GoThereProps {
  readonly finding: ShownFinding;
  readonly which: 'source' | 'book';
}

/** Leads to where a finding stands in the document; nothing where that is no node of it. */
export function GoThere({ finding, which }: GoThereProps) {
  const say = useWords();
  const { plan } = useShown();
  if (finding.node === null) return null;
  return (
    <Link
      to="/plans/$plan/document"
      params={{ plan }}
      search={(old) => ({ ...documentView(old, which), at: finding.id })}
      hash={finding.node}
      className={css['go']}
    >
      <Icon name="document" />
      {say('findings.go-there')}
    </Link>
  );
}
