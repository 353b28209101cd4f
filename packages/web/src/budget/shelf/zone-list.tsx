import type { ReactNode } from 'react';
import { Button as DragButton, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import { useWords } from '../../app/use-words.ts';
import { Icon } from '../../ui/icon.tsx';
import css from './pivot-shelf.module.css';
import type { Zone } from './zones.ts';

interface ZoneListProps {
  readonly zone: Zone;
  readonly title: string;
  /** The dimensions that stand here. */
  readonly dimensions: readonly { readonly id: string; readonly name: string }[];
  readonly onMove: (dimension: string, index: number) => void;
  /** What of a dimension can be chosen. */
  readonly menuOf: (dimension: string) => ReactNode;
}

const dragType = 'plenary-dimension';

/**
 * A place of the shelf: dimensions are dragged into it, and about in it, by pointer or keyboard. What its menu does is the same
 * without dragging.
 */
export function ZoneList(given: ZoneListProps) {
  const { zone, title, dimensions, menuOf } = given;
  const say = useWords();
  const dragAndDropHooks = useDragging(given);
  return (
    <div className={css['zone']} data-zone={zone}>
      <span className={css['title']}>{title}</span>
      <GridList
        // An empty place is told by this name where something is dropped on it; a reference would not be followed further.
        aria-label={title}
        items={dimensions}
        dependencies={[menuOf]}
        layout="grid"
        dragAndDropHooks={dragAndDropHooks}
        className={css['chips'] ?? ''}
        renderEmptyState={() => <span className={css['empty']}>{say('budget.drop-here')}</span>}
      >
        {(dimension) => (
          <GridListItem id={dimension.id} textValue={dimension.name} className={css['chip'] ?? ''}>
            <DragButton slot="drag" className={css['drag'] ?? ''}>
              <Icon name="drag" />
            </DragButton>
            {menuOf(dimension.id)}
          </GridListItem>
        )}
      </GridList>
    </div>
  );
}

function useDragging({ dimensions, onMove }: ZoneListProps) {
  const indexOf = (key: string | number, after: boolean): number =>
    dimensions.findIndex((one) => one.id === key) + (after ? 1 : 0);
  const { dragAndDropHooks } = useDragAndDrop<ZoneListProps['dimensions'][number]>({
    getItems: (keys) => [...keys].map((key) => ({ [dragType]: `${key}`, 'text/plain': `${key}` })),
    acceptedDragTypes: [dragType],
    getDropOperation: () => 'move',
    onInsert: async ({ items, target }) => {
      const dragged = await dimensionIn(items);
      if (dragged !== null) onMove(dragged, indexOf(target.key, target.dropPosition === 'after'));
    },
    onRootDrop: async ({ items }) => {
      const dragged = await dimensionIn(items);
      if (dragged !== null) onMove(dragged, dimensions.length);
    },
    onReorder: ({ keys, target }) => {
      const [key] = keys;
      if (key === undefined) return;
      const to = indexOf(target.key, target.dropPosition === 'after');
      onMove(`${key}`, to > indexOf(key, false) ? to - 1 : to);
    },
  });
  return dragAndDropHooks;
}

type Dropped = Parameters<NonNullable<Parameters<typeof useDragAndDrop>[0]['onRootDrop']>>[0]['items'];

async function dimensionIn(items: Dropped): Promise<string | null> {
  const [item] = items;
  return item?.kind === 'text' && item.types.has(dragType) ? await item.getText(dragType) : null;
}
