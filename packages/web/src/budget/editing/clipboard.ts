import type { CopiedCells } from './copied-cells.ts';

/** Puts cells into what a copy takes along. */
export function putInto(data: DataTransfer, { text, html }: CopiedCells): void {
  data.setData('text/plain', text);
  data.setData('text/html', html);
}

/**
 * Copies cells where nobody pressed the keys of copying; says whether the browser did. It is done by an event of copying because what is
 * written otherwise loses the numbers that only programs read.
 */
export function copiedByEvent(cells: CopiedCells): boolean {
  const over = new AbortController();
  let isDone = false;
  const onCopy = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    putInto(event.clipboardData, cells);
    isDone = true;
  };
  document.addEventListener('copy', onCopy, { capture: true, signal: over.signal });
  // Browsers copy only where something is chosen.
  const chosen = document.createElement('span');
  chosen.textContent = '\u00a0';
  chosen.className = 'unseen';
  document.body.append(chosen);
  getSelection()?.selectAllChildren(chosen);
  document.execCommand('copy');
  getSelection()?.removeAllRanges();
  chosen.remove();
  over.abort();
  return isDone;
}

/** Copies cells that are still on their way; says whether the browser did. It waits for what is promised to it. */
export async function promisedToClipboard(cells: Promise<CopiedCells>): Promise<boolean> {
  const blobOf = async (type: 'text/plain' | 'text/html'): Promise<Blob> => {
    const { text, html } = await cells;
    return new Blob([type === 'text/html' ? html : text], { type });
  };
  try {
    const item = { 'text/plain': blobOf('text/plain'), 'text/html': blobOf('text/html') };
    await navigator.clipboard.write([new ClipboardItem(item)]);
    return true;
  } catch {
    // Whoever may not use the clipboard copies what is on the page.
    return false;
  }
}
