/**
 * Puts a panel under something, inside the window, or over it where there is less room under it than it needs and than over it. Both are
 * measured as they are seen now.
 */
export function placeUnder(over: HTMLElement, panel: HTMLElement): void {
  const at = over.getBoundingClientRect();
  const window = document.documentElement;
  const width = panel.offsetWidth;
  const wanted = getComputedStyle(over).direction === 'rtl' ? at.right - width : at.left;
  panel.style.left = `${Math.max(edge, Math.min(wanted, window.clientWidth - width - edge))}px`;
  panel.style.maxHeight = '';
  const above = at.top - gap - edge;
  const below = window.clientHeight - at.bottom - gap - edge;
  const height = panel.offsetHeight;
  const isAbove = height > below && above > below;
  panel.style.top = `${isAbove ? at.top - gap - Math.min(height, above) : at.bottom + gap}px`;
  panel.style.maxHeight = `${isAbove ? above : below}px`;
}

/** Between the panel and what it belongs to, and between it and the edge of the window, in pixels. */
const gap = 6;
const edge = 8;
