import type { SpreadPreview } from '@plenary/api/budget/spread';
import { coordinatesText } from '@plenary/core/basics/address';
import { useId } from 'react';
import { useWords } from '../../app/use-words.ts';
import { type NumberStyle, shownAmount } from '../grid/shown-number.ts';
import { AmountField } from './amount-field.tsx';
import css from './holds.module.css';
import { isNoWeight, type SpreadDraft } from './spread-draft.ts';
import { Why } from './spread-preview.tsx';

interface WeightFieldsProps {
  /** The cells there are, in an order that stays. */
  readonly cells: SpreadPreview['cells'];
  /** What the weights come to; `null` as long as there are none. */
  readonly preview: SpreadPreview | null;
  readonly weights: SpreadDraft['cellWeights'];
  readonly style: NumberStyle;
  readonly onChange: (weights: SpreadDraft['cellWeights']) => void;
}

/** A weight beside each cell, and what it comes to; a cell without one gets nothing, one that must stay has none. */
export function WeightFields({ cells, preview, weights, style, onChange }: WeightFieldsProps) {
  const say = useWords();
  const id = useId();
  const amount = (value: number | null): string => (value === null ? '' : shownAmount(value, style));
  const after = new Map(preview?.cells.map((cell) => [coordinatesText(cell.at), cell.after]));
  return (
    <div className={css['cells']} role="group" aria-label={say('budget.weights')}>
      <p>{say('budget.weights-about')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('budget.cell')}</th>
            <th scope="col">{say('budget.before')}</th>
            <th scope="col">{say('budget.weight')}</th>
            <th scope="col">{say('budget.after')}</th>
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => {
            const key = coordinatesText(cell.at);
            return (
              <tr key={key}>
                <th scope="row">
                  <label htmlFor={`${id} ${key}`}>{cell.words}</label>
                </th>
                <td>
                  <bdi>{amount(cell.before)}</bdi>
                </td>
                <td>
                  <Weight
                    id={`${id} ${key}`}
                    cell={cell}
                    text={weights[key]?.text ?? ''}
                    onType={(text) => onChange({ ...weights, [key]: { at: cell.at, text } })}
                  />
                </td>
                <td>
                  <bdi>{amount(after.get(key) ?? null)}</bdi>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface WeightProps {
  readonly id: string;
  readonly cell: SpreadPreview['cells'][number];
  readonly text: string;
  readonly onType: (text: string) => void;
}

function Weight({ id, cell, text, onType }: WeightProps) {
  if (cell.held !== null || cell.unallocated) return <Why cell={cell} />;
  return <AmountField id={id} text={text} isWrong={isNoWeight(text)} onType={onType} />;
}
