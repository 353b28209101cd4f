/** What of the columns of a table is not seen where it is scrolled. */
export interface HiddenColumns {
  /** How many columns end behind the edge. */
  readonly count: number;
  /** How much of a column of figures is seen that the edge cuts, in pixels. */
  readonly cut: number;
  /** Where the rows begin, in pixels from the top of the region. */
  readonly top: number;
}

/** Nothing is hidden. */
export const noneHidden: HiddenColumns = { count: 0, cut: 0, top: 0 };

/** What may be cut off without its being missed, in pixels. */
const slack = 6;

/** A column that is wider has words, which are read as far as they are seen. */
const widestFigures = 160;

/** How many columns of the table in a region end behind its edge, and whether the edge goes through a figure. */
export function hiddenColumns(region: HTMLElement): HiddenColumns {
  // A column that is left out on a phone is none.
  const cells = widestRow(region).filter((cell) => cell.offsetWidth > 0);
  if (cells.length < 2) return noneHidden;
  const backwards = getComputedStyle(region).direction === 'rtl';
  const box = region.getBoundingClientRect();
  const edge = backwards ? box.left : box.left + region.clientWidth;
  const spans = cells.map((cell) => {
    const { left, right, width } = cell.getBoundingClientRect();
    const [start, end] = backwards ? [edge - right, edge - left] : [left - edge, right - edge];
    return { cell, start, end, width };
  });
  const hidden = spans.filter(({ end }) => end > slack);
  const through = hidden.find(({ start }) => start < 0);
  const isFigure =
    through !== undefined &&
    through.width <= widestFigures &&
    getComputedStyle(through.cell).textAlign === 'right';
  const first = region.querySelector('tr')?.getBoundingClientRect().top ?? box.top;
  return {
    count: hidden.length,
    cut: isFigure ? Math.ceil(-through.start) : 0,
    top: Math.max(0, Math.round(first - box.top)),
  };
}

/** How far to go on: as far as columns are seen beside the names of rows, which may stay where they are. */
export function oneWindowOn(region: HTMLElement, { cut }: HiddenColumns): number {
  const [name] = widestRow(region);
  const stays = name && getComputedStyle(name).position === 'sticky' ? name.offsetWidth : 0;
  const on = Math.max(80, region.clientWidth - stays - cut);
  return getComputedStyle(region).direction === 'rtl' ? -on : on;
}

function widestRow(region: HTMLElement): readonly HTMLTableCellElement[] {
  const rows = [...(region.querySelector('table')?.rows ?? [])];
  return rows.reduce<readonly HTMLTableCellElement[]>(
    (widest, { cells }) => (cells.length > widest.length ? [...cells] : widest),
    [],
  );
}
