import type { ShownFinding } from '@plenary/api/findings';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useShown } from '../app/use-shown.ts';
import { useWords } from '../app/use-words.ts';
import { Button } from '../ui/button.tsx';
import { documentView } from './document-view.ts';
import css from './evidence.module.css';
import { InDocumentWords, LabelOfFigure } from './in-document-words.tsx';
import { SumOnPaper } from './sum-on-paper.tsx';

type OneEvidence = ShownFinding['evidence'][number];

interface EvidenceProps {
  readonly finding: ShownFinding;
  readonly which: 'source' | 'book';
}

const shownAtFirst = 6;

/** What a finding rests on: sums as people would work them out, words as they stand, and notes between them. */
export function Evidence({ finding, which }: EvidenceProps) {
  const say = useWords();
  const [all, setAll] = useState(false);
  const { evidence } = finding;
  const more = evidence.length - shownAtFirst;
  const shown = all || more <= 2 ? evidence : evidence.slice(0, shownAtFirst);
  if (evidence.length === 0) return null;
  return (
    <div className={css['evidence']}>
      {shown.map((one, index) => (
        // Evidence is shown in its order and never reordered.
        // oxlint-disable-next-line react/no-array-index-key
        <One key={index} one={one} finding={finding} which={which} />
      ))}
      {shown.length < evidence.length ? (
        <Button look="small" onClick={() => setAll(true)}>
          {say('findings.more-evidence', { count: more })}
        </Button>
      ) : null}
    </div>
  );
}

function One({ one, finding, which }: EvidenceProps & { readonly one: OneEvidence }) {
  const say = useWords();
  const { plan } = useShown();
  switch (one.kind) {
    case 'sum':
      return <SumOnPaper sum={one} />;
    case 'quote':
      return (
        <p className={css['quote']}>
          <q>
            {one.isFigure ? (
              <LabelOfFigure>{one.text}</LabelOfFigure>
            ) : (
              <InDocumentWords>{one.text}</InDocumentWords>
            )}
          </q>{' '}
          {one.node === null ? null : (
            <Link
              to="/plans/$plan/document"
              params={{ plan }}
              search={(old) => ({ ...documentView(old, which), at: finding.id })}
              hash={one.node}
              className={css['where']}
            >
              {say('findings.line', { line: one.place.line })}
            </Link>
          )}
        </p>
      );
    case 'note':
    default:
      return (
        <p className={css['note']}>
          <Changes text={one.text} />
        </p>
      );
  }
}

const change = /\{\+(.*?)\+\}|\[-(.*?)-\]/gsu;

/** A note in which `{+…+}` and `[-…-]` tell what is more and what is less. */
function Changes({ text }: { readonly text: string }) {
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(change)) {
    parts.push(text.slice(end, match.index));
    const [, more, less] = match;
    parts.push(
      more === undefined ? <del key={match.index}>{less}</del> : <ins key={match.index}>{more}</ins>,
    );
    end = match.index + match[0].length;
  }
  return [...parts, text.slice(end)];
}
