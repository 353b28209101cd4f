import type { SpreadOrder, SpreadPreview } from '@plenary/api/budget/spread';
import { useWords } from '../../app/use-words.ts';
import { Icon } from '../../ui/icon.tsx';
import { type NumberStyle, shownAmount } from '../grid/shown-number.ts';
import css from './holds.module.css';

interface ShownPreviewProps {
  readonly preview: SpreadPreview;
  readonly order: SpreadOrder;
  readonly style: NumberStyle;
  /** Whether each cell is told; else only what they come to. */
  readonly isListed: boolean;
}

/** What every cell would have, the figure before and after, what stays because it must, and what is left over. */
export function ShownPreview({ preview, order, style, isListed }: ShownPreviewProps) {
  const say = useWords();
  const { cells, changed, kept, before, after, held, unallocated } = preview;
  const amount = (value: number): string => shownAmount(value, style);
  const unit = 'unit' in order ? order.unit : 1;
  const rest = (after - held) % unit;
  const more = changed + kept - cells.length;
  const shown = cells.map((cell, index) => ({
    ...cell,
    stays: index >= changed || cell.before === cell.after,
  }));
  return (
    <>
      <p>
        {say('budget.spread-preview', { count: changed, kept })}{' '}
        {say('budget.spread-figure', { before: amount(before), after: amount(after) })}{' '}
        {held === 0 ? null : say('budget.spread-held', { amount: amount(held) })}{' '}
        {say('budget.spread-left', { amount: amount(unallocated) })}{' '}
        {unit > 1 && rest !== 0
          ? say('budget.spread-rest', { amount: shownAmount(rest, exactly(style)) })
          : null}
      </p>
      {isListed ? <Cells cells={shown} style={style} /> : null}
      {isListed && more > 0 ? <p>{say('budget.more-cells', { count: more })}</p> : null}
    </>
  );
}

interface CellsProps {
  readonly cells: readonly (SpreadPreview['cells'][number] & { readonly stays: boolean })[];
  readonly style: NumberStyle;
}

function Cells({ cells, style }: CellsProps) {
  const say = useWords();
  const amount = (value: number | null): string => (value === null ? '' : shownAmount(value, style));
  return (
    // A long list is scrolled by the keyboard too.
    <div className={css['cells']} {...scrolled} aria-label={say('budget.spread-cells')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('budget.cell')}</th>
            <th scope="col">{say('budget.before')}</th>
            <th scope="col">{say('budget.after')}</th>
            <th scope="col">{say('budget.spread-why')}</th>
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => (
            <tr key={JSON.stringify(cell.at)} data-kept={cell.stays}>
              <th scope="row">{cell.words}</th>
              <td>
                <bdi>{amount(cell.before)}</bdi>
              </td>
              <td>
                <bdi>{amount(cell.after)}</bdi>
              </td>
              <td>
                <Why cell={cell} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const scrolled = { role: 'group', tabIndex: 0 } as const;

/** Why a cell stays, or that nobody has been given it. */
export function Why({ cell }: { readonly cell: SpreadPreview['cells'][number] }) {
  const say = useWords();
  if (cell.held !== null) {
    return (
      <>
        <Icon name="lock" /> {cell.held}
      </>
    );
  }
  return cell.unallocated ? say('budget.not-allocated') : null;
}

function exactly(style: NumberStyle): NumberStyle {
  return { ...style, money: 'exact' };
}
