import { ok } from '@plenary/core/basics/result';
import { type StatedFile, withFile, withSheetDimension } from '@plenary/core/budget/lines/edited/line-syntax';
import { useWords } from '../../app/use-words.ts';
import type { WordCode } from '../../app/words.ts';
import { LabelledSelect } from '../../ui/labelled-select.tsx';
import { LabelledText } from '../../ui/labelled-text.tsx';
import { NotedField } from '../../ui/noted-field.tsx';
import type { MappingChoice, MappingEdits } from './mapping-edits.ts';
import css from './mapping-fields.module.css';

const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1256',
  'iso-8859-2',
  'iso-8859-6',
  'iso-8859-15',
  'koi8-r',
  'gb18030',
  'big5',
  'ibm850',
] as const;

const separators = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;
const decimals = { '.': 'point', ',': 'comma' } as const;

/** How the file is written: what is found out, and what somebody states because it was found out wrongly. */
export function WrittenFields({ edits }: { readonly edits: MappingEdits }) {
  const say = useWords();
  const { written } = edits.reading;
  const { file = {} } = edits.mapping;
  if (!written) return null;
  const state = (choice: MappingChoice, stated: StatedFile): void =>
    edits.edit(choice, ok(withFile(edits.mapping, stated)));
  return (
    <fieldset className={css['fields']}>
      <legend>{say('budget.file-written')}</legend>
      {written.format === 'excel' ? (
        <SheetField edits={edits} state={state} />
      ) : (
        <>
          <Stated
            edits={edits}
            choice="encoding"
            stated={file.encoding ?? null}
            found={written.encoding}
            choices={encodings.map((one) => [one, one])}
            onState={(encoding) => state('encoding', { encoding })}
          />
          <Stated
            edits={edits}
            choice="separator"
            stated={file.separator ?? null}
            found={nameOf(separators, written.separator)}
            choices={Object.entries(separators)}
            onState={(separator) => state('separator', { separator })}
          />
        </>
      )}
      <Stated
        edits={edits}
        choice="decimal"
        stated={file.decimal ?? null}
        found={nameOf(decimals, written.decimal)}
        choices={Object.entries(decimals)}
        onState={(sign) => state('decimal', { decimal: sign === null ? null : sign === ',' ? ',' : '.' })}
      />
      <HeaderFields edits={edits} state={state} />
    </fieldset>
  );
}

interface FieldProps {
  readonly edits: MappingEdits;
  readonly state: (choice: MappingChoice, stated: StatedFile) => void;
}

/** What stands for all sheets with the same columns, and for those that a mapping names, among the names of sheets. */
const several = { alike: '*', named: '**' } as const;

function SheetField({ edits, state }: FieldProps) {
  const say = useWords();
  const { sheets = [], otherSheets = [] } = edits.reading.written ?? {};
  const { file = {}, dimensions } = edits.mapping;
  const plain = (id: string, text: string) => ({ id, label: { text, language: null } });
  const isNamed = file.sheets !== undefined && file.sheets !== 'alike';
  const chosen = isNamed ? several.named : file.sheets === undefined ? (sheets[0] ?? '') : several.alike;
  const choose = (id: string): void => {
    if (id === several.alike) state('sheet', { sheets: 'alike' });
    else if (id !== several.named) state('sheet', { sheet: id, sheets: null });
  };
  const bySheet = dimensions.find((one) => one.sheet)?.id ?? '';
  return (
    <>
      <NotedField note={edits.note('sheet')}>
        {(described) => (
          <LabelledSelect
            label={say('budget.file-sheet')}
            chosen={chosen}
            choices={[
              ...[...sheets, ...otherSheets].map((id) => plain(id, id)),
              ...(sheets.length + otherSheets.length > 1
                ? [plain(several.alike, say('budget.file-sheets-alike'))]
                : []),
              ...(isNamed ? [plain(several.named, sheets.join(', '))] : []),
            ]}
            described={described}
            onChoose={choose}
          />
        )}
      </NotedField>
      {file.sheets === undefined && bySheet === '' ? null : (
        <LabelledText
          label={say('budget.file-sheet-dimension')}
          value={bySheet}
          size={14}
          onSay={(id) => edits.edit('sheet', ok(withSheetDimension(edits.mapping, id === '' ? null : id)))}
        />
      )}
    </>
  );
}

function HeaderFields({ edits, state }: FieldProps) {
  const say = useWords();
  const { file = {} } = edits.mapping;
  const header = file.header ?? edits.reading.written?.header ?? 0;
  const headerLines = file.headerLines ?? 1;
  return (
    <>
      <NotedField note={edits.note('header')}>
        {(described) => (
          <LabelledText
            label={say('budget.file-header')}
            value={String(header)}
            size={5}
            kind="number"
            least={0}
            most={1_000_000}
            described={described}
            onSay={(text) => state('header', { header: text === '' ? null : whole(text, 0, 1_000_000) })}
          />
        )}
      </NotedField>
      <LabelledText
        label={say('budget.file-header-lines')}
        value={String(headerLines)}
        size={3}
        kind="number"
        least={1}
        most={5}
        onSay={(text) => state('header', { header, headerLines: whole(text, 1, 5) })}
      />
    </>
  );
}

interface StatedProps {
  readonly edits: MappingEdits;
  readonly choice: 'encoding' | 'separator' | 'decimal';
  readonly stated: string | null;
  /** What is found out where nothing is stated, by its name. */
  readonly found: string | null;
  /** What can be stated, and its name. */
  readonly choices: readonly (readonly [string, string])[];
  readonly onState: (stated: string | null) => void;
}

/** A choice of what somebody states, of which the first is to have it found out. */
function Stated({ edits, choice, stated, found, choices, onState }: StatedProps) {
  const say = useWords();
  const named = (name: string): string => {
    const code = signWords[name];
    return code ? say(code) : name;
  };
  const own = stated === null || choices.some(([id]) => id === stated) ? [] : [[stated, stated] as const];
  const none = say('budget.file-found', { what: found === null ? '–' : named(found) });
  return (
    <NotedField note={edits.note(choice)}>
      {(described) => (
        <LabelledSelect
          label={say(`budget.file-${choice}`)}
          chosen={stated ?? ''}
          choices={[
            { id: '', label: { text: none, language: null } },
            ...[...choices, ...own].map(([id, name]) => ({
              id,
              label: { text: named(name), language: null },
            })),
          ]}
          described={described}
          onChoose={(id) => onState(id === '' ? null : id)}
        />
      )}
    </NotedField>
  );
}

const signWords: Readonly<Partial<Record<string, WordCode>>> = {
  comma: 'budget.sign-comma',
  semicolon: 'budget.sign-semicolon',
  tab: 'budget.sign-tab',
  bar: 'budget.sign-bar',
  point: 'budget.sign-point',
};

function nameOf(names: Readonly<Record<string, string>>, sign: string | null): string | null {
  return sign === null ? null : (names[sign] ?? sign);
}

function whole(text: string, least: number, most: number): number {
  const number = Math.round(Number(text));
  return Number.isFinite(number) ? Math.min(most, Math.max(least, number)) : least;
}
