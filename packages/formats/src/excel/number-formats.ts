import { ok, type Result } from '@plenary/core/basics/result';
import { format, getFormatFromId, isDateFormat } from 'numfmt';
import type { Archive } from './archive.ts';
import { readPart } from './read-part.ts';

/** How the numbers of a cell's style are shown. */
export interface NumberFormat {
  readonly code: string;
  readonly isDate: boolean;
  /** By how many steps cells of the style are indented. */
  readonly indent?: number;
}

const general: NumberFormat = { code: 'General', isDate: false };
const daysFrom1900To1904 = 1462;

/** The number formats of a workbook's cell styles, by the number of the style. */
export function readNumberFormats(archive: Archive, part: string | null): Result<readonly NumberFormat[]> {
  const formats: NumberFormat[] = [];
  if (part === null) return ok(formats);
  const own = new Map<number, string>();
  let inCells = false;
  const refusal = readPart(archive, part, {
    open: (name, { numFmtId, formatCode, indent }) => {
      if (name === 'cellXfs') inCells = true;
      if (name === 'numFmt') own.set(Number(numFmtId), formatCode ?? '');
      if (name === 'xf' && inCells) formats.push(formatOf(Number(numFmtId ?? 0), own));
      const last = formats.at(-1);
      const steps = Math.min(20, Number(indent ?? 0));
      if (name === 'alignment' && inCells && last && steps > 0)
        formats[formats.length - 1] = { ...last, indent: steps };
      return null;
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
      return null;
    },
  });
  return refusal ? { ok: false, refusal } : ok(formats);
}

function formatOf(id: number, own: ReadonlyMap<number, string>): NumberFormat {
  // Short dates follow the settings of whoever looks; written by the standard, they mean one day everywhere.
  if (id === 14) return { code: 'yyyy-mm-dd', isDate: true };
  if (id === 22) return { code: 'yyyy-mm-dd hh:mm', isDate: true };
  const code = own.get(id) ?? standardFormat(id);
  return { code, isDate: holds(() => isDateFormat(code)) };
}

function standardFormat(id: number): string {
  return id > 0 && id < 164 ? (getFormatFromId(id) ?? general.code) : general.code;
}

/**
 * A number as its cell shows it. Where there is no format, or one that cannot be read, whole numbers are shown in full, others
 * with up to 15 digits as they are stored.
 */
export function shownNumber(value: number, style: NumberFormat = general, from1904 = false): string {
  if (style.code === general.code || style.code === '') return plainNumber(value);
  const shown = style.isDate && from1904 ? value + daysFrom1900To1904 : value;
  try {
    return format(style.code, shown).trim();
  } catch {
    return plainNumber(value);
  }
}

function plainNumber(value: number): string {
  const rounded = Number(value.toPrecision(15));
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

function holds(says: () => boolean): boolean {
  try {
    return says();
  } catch {
    return false;
  }
}
