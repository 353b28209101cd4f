import { isPage, markupStart } from './markup/markup-start.ts';

interface Signature {
  readonly format: string;
  readonly bytes: readonly number[];
}

const signatures: readonly Signature[] = [
  { format: 'PDF', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { format: 'Microsoft Office 97–2003', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { format: 'RTF', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { format: 'PNG', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { format: 'JPEG', bytes: [0xff, 0xd8, 0xff] },
  { format: 'GIF', bytes: [0x47, 0x49, 0x46, 0x38] },
  { format: 'TIFF', bytes: [0x49, 0x49, 0x2a, 0x00] },
  { format: 'TIFF', bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { format: 'WebP', bytes: [0x52, 0x49, 0x46, 0x46] },
  { format: 'GZIP', bytes: [0x1f, 0x8b] },
  { format: '7-Zip', bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { format: 'RAR', bytes: [0x52, 0x61, 0x72, 0x21, 0x1a] },
  { format: 'XZ', bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a] },
  { format: 'BZIP2', bytes: [0x42, 0x5a, 0x68, 0x39] },
];

const zipped = [
  ['word/', 'Word (DOCX)'],
  ['xl/', 'Excel (XLSX)'],
  ['ppt/', 'PowerPoint (PPTX)'],
  ['opendocument.text', 'OpenDocument (ODT)'],
  ['opendocument.spreadsheet', 'OpenDocument (ODS)'],
  ['epub+zip', 'EPUB'],
] as const;

/**
 * The name of the format a file is in, by what it contains and whatever it is called; `null` where it is none of those
 * known (plain text included).
 */
export function knownFormat(bytes: Uint8Array): string | null {
  const signed = signatures.find((one) => one.bytes.every((byte, index) => bytes[index] === byte));
  if (signed) return signed.format;
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 9) < 9) return zipFormat(bytes);
  return markupFormat(bytes);
}

/** What a ZIP holds is told by the names of its entries, which stand uncompressed at its start and its end. */
function zipFormat(bytes: Uint8Array): string {
  const latin = new TextDecoder('latin1');
  const names = latin.decode(bytes.subarray(0, 65_536)) + latin.decode(bytes.subarray(-65_536));
  return zipped.find(([part]) => names.includes(part))?.[1] ?? 'ZIP';
}

function markupFormat(bytes: Uint8Array): string | null {
  const start = markupStart(bytes);
  if (start?.root === 'akomantoso') return 'Akoma Ntoso';
  if (start && isPage(start)) return 'HTML';
  if (start?.declares === 'xml') return 'XML';
  return isJson(bytes) ? 'JSON' : null;
}

function isJson(bytes: Uint8Array): boolean {
  const start = new TextDecoder('utf-8').decode(bytes.subarray(0, 1024)).trimStart();
  if (!/^[[{]/.test(start)) return false;
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8').decode(bytes));
    return typeof value === 'object';
  } catch {
    return false;
  }
}
