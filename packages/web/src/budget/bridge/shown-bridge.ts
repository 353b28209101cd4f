/** The two versions of a bridge, and the sector it is of; empty for the whole budget. */
export interface ShownEnds {
  readonly from: string;
  readonly to: string;
  readonly sector: string;
}

/** The bridge that an address asks for; `null` where it asks for none. */
export function readBridge(text: string): ShownEnds | null {
  const [from, to, sector = '', ...more] = text.split(',');
  return from && to && more.length === 0 ? { from, to, sector } : null;
}

/** Writes what `readBridge` reads. */
export function writeBridge({ from, to, sector }: ShownEnds): string {
  return [from, to, ...(sector === '' ? [] : [sector])].join(',');
}
