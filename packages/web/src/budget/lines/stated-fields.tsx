import { unknownCurrency } from '@plenary/core/basics/currency';
import { periodText, readPeriod } from '@plenary/core/basics/period';
import { ok, refuse } from '@plenary/core/basics/result';
import { languages } from '@plenary/core/basics/words';
import { withYears } from '@plenary/core/budget/lines/edited/line-syntax';
import { currencyDigits } from '@plenary/core/budget/lines/suggested/money-words';
import { ownNames } from '../../app/frame/language-menu.tsx';
import { useWords } from '../../app/use-words.ts';
import { LabelledSelect } from '../../ui/labelled-select.tsx';
import { LabelledText } from '../../ui/labelled-text.tsx';
import { NotedField } from '../../ui/noted-field.tsx';
import type { MappingEdits } from './mapping-edits.ts';
import css from './mapping-fields.module.css';

/** What is said of all lines: where their figures go, of which money and years they are, and what becomes of finer amounts. */
export function StatedFields({ edits }: { readonly edits: MappingEdits }) {
  const say = useWords();
  const { mapping, edit } = edits;
  const cube = (text: string): void => {
    if (text !== '') edit('cube', ok({ ...mapping, cube: text }));
  };
  return (
    <fieldset className={css['fields']}>
      <legend>{say('budget.lines-all')}</legend>
      <NotedField note={edits.note('cube')}>
        {(described) => (
          <LabelledText
            label={say('budget.cube')}
            value={mapping.cube}
            size={14}
            described={described}
            onSay={cube}
          />
        )}
      </NotedField>
      <LanguageChoice edits={edits} />
      {mapping.unit === 'people' ? null : <MoneyFields edits={edits} />}
      {'column' in mapping.period ? null : <YearsField edits={edits} />}
    </fieldset>
  );
}

/** In which language the names of members stand, each called as it calls itself. */
function LanguageChoice({ edits }: { readonly edits: MappingEdits }) {
  const say = useWords();
  const { mapping, edit } = edits;
  return (
    <LabelledSelect
      label={say('budget.lines-language')}
      chosen={mapping.language}
      choices={languages.map((id) => ({
        id,
        label: { text: ownNames[id], language: id },
      }))}
      onChoose={(chosen) => {
        const language = languages.find((one) => one === chosen);
        if (language) edit('language', ok({ ...mapping, language }));
      }}
    />
  );
}

function MoneyFields({ edits }: { readonly edits: MappingEdits }) {
  const say = useWords();
  const { mapping, edit } = edits;
  const { code, digits } = mapping.currency;
  const money = (text: string): void => {
    const said = text.toUpperCase();
    const isCode = /^[A-Z]{3}$/.test(said);
    const currency = { code: said, digits: isCode ? currencyDigits(said) : digits };
    edit('currency', isCode ? ok({ ...mapping, currency }) : refuse('currency-not-readable'));
  };
  const places = (text: string): void => {
    const said = Math.min(6, Math.max(0, Math.round(Number(text))));
    if (Number.isFinite(said)) edit('digits', ok({ ...mapping, currency: { code, digits: said } }));
  };
  return (
    <>
      <NotedField note={edits.note('currency')}>
        {(described) => (
          <LabelledText
            label={say('budget.lines-currency')}
            value={code === unknownCurrency ? '' : code}
            size={4}
            described={described}
            onSay={money}
          />
        )}
      </NotedField>
      <NotedField note={edits.note('digits')}>
        {(described) => (
          <LabelledText
            label={say('budget.lines-digits')}
            value={String(digits)}
            size={2}
            kind="number"
            least={0}
            most={6}
            described={described}
            onSay={places}
          />
        )}
      </NotedField>
      <FinerChoice edits={edits} />
    </>
  );
}

function FinerChoice({ edits }: { readonly edits: MappingEdits }) {
  const say = useWords();
  const { mapping, edit } = edits;
  const rounded = (chosen: string): void => {
    const { rounding: _, ...rest } = mapping;
    edit('digits', ok(chosen === 'refuse' ? rest : { ...rest, rounding: 'half-away' as const }));
  };
  return (
    <LabelledSelect
      label={say('budget.lines-finer')}
      chosen={mapping.rounding ?? 'refuse'}
      choices={[
        { id: 'refuse', label: { text: say('budget.finer-refuse'), language: null } },
        { id: 'half-away', label: { text: say('budget.finer-round'), language: null } },
      ]}
      onChoose={rounded}
    />
  );
}

function YearsField({ edits }: { readonly edits: MappingEdits }) {
  const say = useWords();
  const { mapping, edit } = edits;
  const { period: standing } = mapping;
  if ('column' in standing) return null;
  const years = (text: string): void => {
    const period = readPeriod(text);
    edit('years', period ? ok(withYears(mapping, period)) : refuse('years-not-readable'));
  };
  return (
    <NotedField note={edits.note('years')}>
      {(described) => (
        <LabelledText
          label={say('budget.lines-years')}
          value={mapping.assumed === undefined ? periodText(standing) : ''}
          size={9}
          described={described}
          onSay={years}
        />
      )}
    </NotedField>
  );
}
