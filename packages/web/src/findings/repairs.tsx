import type { ShownFinding } from '@plenary/api/findings';
import { useWords } from '../app/use-words.ts';
import { ApplyRepair, NotApplied } from './apply-repair.tsx';
import { digitRuns } from './changed-digits.ts';
import { InDocumentWords, LabelOfFigure } from './in-document-words.tsx';
import css from './repairs.module.css';

const figure = /^[\d\s.,'’()%+−–-]{0,24}$/u;

/** The smallest sets of figures that would have to be printed otherwise, the digits that differ marked. */
export function Repairs({ finding }: { readonly finding: ShownFinding }) {
  const say = useWords();
  const { repairs } = finding;
  if (repairs.length === 0) return null;
  return (
    <div className={css['repairs']}>
      <h4>{say('findings.repairs', { count: repairs.length })}</h4>
      <ol data-single={repairs.length === 1}>
        {repairs.map(({ cells }, index) => (
          // Repairs have no identity but their place.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            {cells.map((cell) => (
              <p key={`${cell.place.line} ${cell.place.table} ${cell.place.row} ${cell.place.column}`}>
                <LabelOfFigure>{cell.label}</LabelOfFigure>:{' '}
                <OldAndNew printed={cell.printed} needed={cell.needed} />
              </p>
            ))}
            <ApplyRepair finding={finding} repair={index} />
          </li>
        ))}
      </ol>
      <NotApplied finding={finding} />
    </div>
  );
}

interface OldAndNewProps {
  readonly printed: string;
  readonly needed: string;
}

/** A figure reads from left to right in every language; what else stands in cells are words. */
function OldAndNew({ printed, needed }: OldAndNewProps) {
  if (!figure.test(printed) || !figure.test(needed)) {
    return (
      <span className={css['words']}>
        <del>
          <InDocumentWords>{printed}</InDocumentWords>
        </del>{' '}
        <ins>
          <InDocumentWords>{needed}</InDocumentWords>
        </ins>
      </span>
    );
  }
  return (
    <bdi dir="ltr" className={css['figures']}>
      <del>{printed}</del> → <Needed printed={printed} needed={needed} />
    </bdi>
  );
}

function Needed({ printed, needed }: OldAndNewProps) {
  return (
    <ins>
      {digitRuns(printed, needed).map(({ text, changed }, index) =>
        changed ? (
          // oxlint-disable-next-line react/no-array-index-key
          <mark key={index}>{text}</mark>
        ) : (
          text
        ),
      )}
    </ins>
  );
}
