/**
 * A formula of OpenDocument (`of:=SUM([.C6:.C8];2)`) as workbooks of Excel write it, without its `=`: `SUM(C6:C8,2)`. Words in quotes stay as they
 * are, and so does what names another file.
 */
export function openFormula(text: string): string {
  return text
    .replace(/^[a-z][\w-]*:(?==)/i, '')
    .replace(/^=/, '')
    .replace(
      /"(?:[^"]|"")*"|\[((?:'(?:[^']|'')*'|[^\]'])*)\]|;/g,
      (found: string, reference: string | undefined) => {
        if (found === ';') return ',';
        return reference === undefined || reference.includes('#') ? found : cellsOf(reference);
      },
    );
}

/** `.C6:.C8` as `C6:C8`, `$'Part I'.C6` as `'Part I'!C6`. */
function cellsOf(reference: string): string {
  return reference.replace(
    /\$?('(?:[^']|'')*'|[^.:']*)\.(\$?[A-Z]{1,3}\$?\d+)/g,
    (_, sheet: string, cell: string) => (sheet === '' ? cell : `${sheet}!${cell}`),
  );
}
