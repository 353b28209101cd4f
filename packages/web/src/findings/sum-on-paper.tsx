import type { ShownFinding } from '@plenary/api/findings';
import { useWords } from '../app/use-words.ts';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { LabelOfFigure } from './in-document-words.tsx';
import css from './sum-on-paper.module.css';

type Sum = Extract<ShownFinding['evidence'][number], { readonly kind: 'sum' }>;
type Line = Sum['lines'][number];

/** A sum as people would work it out on paper: the parts, a rule, what is printed, what it should be. */
export function SumOnPaper({ sum }: { readonly sum: Sum }) {
  const say = useWords();
  return (
    <ScrollRegion label={say('findings.sum')} whole>
      <table className={css['sum']}>
        <caption className="unseen">{say('findings.sum')}</caption>
        <tbody>
          {sum.lines.map((line, index) => (
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={index} data-changed={line.changed}>
              <Label line={line} />
              <td>
                <bdi dir="ltr">{line.printed}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {sum.result ? (
            <tr data-result="printed">
              <Label line={sum.result} />
              <td>
                <bdi dir="ltr">{sum.result.printed}</bdi>
              </td>
            </tr>
          ) : null}
          <tr data-result="computed">
            <th scope="row">
              <span className={css['sign']} aria-hidden="true">
                =
              </span>
              {say('findings.computed')}
            </th>
            <td>
              <bdi dir="ltr">{sum.computed}</bdi>
            </td>
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}

function Label({ line }: { readonly line: Line }) {
  const say = useWords();
  return (
    <th scope="row">
      <span className={css['sign']} aria-hidden="true">
        {line.sign === '-' ? '−' : line.sign}
      </span>
      <LabelOfFigure>{line.label}</LabelOfFigure>
      {line.changed ? <span className={css['changed']}>{say('findings.changed')}</span> : null}
    </th>
  );
}
