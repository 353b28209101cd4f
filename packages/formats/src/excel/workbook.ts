import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { GridRow } from '../grid-nodes.ts';
import type { Archive } from './archive.ts';
import { readPart } from './read-part.ts';

/** A sheet of cells and the part it is in. */
export interface Sheet {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}

/** A sheet of a workbook with the rows that hold anything. */
export interface SheetRows {
  readonly sheet: Sheet;
  readonly rows: readonly GridRow[];
}

/** What a workbook consists of. Parts that are not there are `null`. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  /** Whether days are counted from 1904. */
  readonly from1904: boolean;
}

interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly part: string;
}

/**
 * Finds the sheets of cells of a workbook in their order; charts and macros are not read, links to other files not followed.
 * Refuses `workbook-without-sheets`, and `other-format` for binary workbooks.
 */
export function readWorkbook(archive: Archive): Result<Workbook> {
  const root = relationsOf(archive, '');
  if (!root.ok) return root;
  const main = root.value.find(({ kind }) => kind === 'officeDocument')?.part ?? 'xl/workbook.xml';
  if (main.endsWith('.bin')) {
    return refuse('other-format', { file: archive.file, format: 'Excel (XLSB)' });
  }
  const relations = relationsOf(archive, main);
  if (!relations.ok) return relations;
  const byId = new Map(relations.value.map((relation) => [relation.id, relation]));
  const sheets: Sheet[] = [];
  let from1904 = false;
  const refusal = readPart(archive, main, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = isTrue(attributes['date1904']);
      if (name !== 'sheet') return null;
      const relation = byId.get(attributes['id'] ?? '');
      const hidden = (attributes['state'] ?? 'visible') !== 'visible';
      if (relation?.kind === 'worksheet' && archive.entries.has(relation.part)) {
        sheets.push({ name: attributes['name'] ?? '', part: relation.part, hidden });
      }
      return null;
    },
  });
  if (refusal) return { ok: false, refusal };
  if (sheets.length === 0) return refuse('workbook-without-sheets', { file: archive.file });
  const partOf = (kind: string): string | null => {
    const part = relations.value.find((relation) => relation.kind === kind)?.part;
    return part !== undefined && archive.entries.has(part) ? part : null;
  };
  return ok({ sheets, sharedStrings: partOf('sharedStrings'), styles: partOf('styles'), from1904 });
}

/** Says whether an attribute of XML Schema's type boolean is set. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** The parts a part refers to. Those outside of the file are left out. */
function relationsOf(archive: Archive, part: string): Result<readonly Relation[]> {
  const cut = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, cut);
  const own = `${folder}_rels/${part.slice(cut)}.rels`;
  if (!archive.entries.has(own)) return ok([]);
  const relations: Relation[] = [];
  const refusal = readPart(archive, own, {
    open: (name, { Id, Type, Target, TargetMode }) => {
      if (name === 'Relationship' && TargetMode !== 'External') {
        const kind = (Type ?? '').slice((Type ?? '').lastIndexOf('/') + 1);
        relations.push({ id: Id ?? '', kind, part: resolved(folder, Target ?? '') });
      }
      return null;
    },
  });
  return refusal ? { ok: false, refusal } : ok(relations);
}

function resolved(folder: string, target: string): string {
  const names: string[] = [];
  for (const name of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names.join('/');
}
