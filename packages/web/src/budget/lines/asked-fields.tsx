import { unknownCurrency } from '@plenary/core/basics/currency';
import { type LineMapping, lineMappingSchema } from '@plenary/core/budget/lines/line-mapping';
import { currencyDigits } from '@plenary/core/budget/lines/suggested/money-words';
import { type FormEvent, useId, useState } from 'react';
import { useWords } from '../../app/use-words.ts';
import { Button } from '../../ui/button.tsx';
import css from '../workbook/workbook.module.css';
import type { ReadBy } from './use-lines.ts';

interface AskedFieldsProps {
  /** The text of the mapping that the file was read by. */
  readonly mapping: string;
  readonly onRead: (by: ReadBy) => void;
}

/** Asks for what nothing in a file says, and without which none of it is taken: the currency of its amounts, and its years. */
export function AskedFields({ mapping, onRead }: AskedFieldsProps) {
  const say = useWords();
  const id = useId();
  const [currency, setCurrency] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const read = mappingIn(mapping);
  if (!read) return null;
  const asksCurrency = read.currency.code === unknownCurrency && read.unit !== 'people';
  const asksYears = read.assumed !== undefined;
  if (!asksCurrency && !asksYears) return null;
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const years = { from: Number(from), to: Number(to === '' ? from : to) };
    const money = asksCurrency ? withCurrency(read, currency.toUpperCase()) : read;
    onRead({ text: JSON.stringify(asksYears ? withYears(money, years) : money, null, 2) });
  };
  return (
    <form className={css['actions']} onSubmit={onSubmit}>
      {asksCurrency ? (
        <>
          <label htmlFor={`${id}c`}>{say('budget.lines-currency')}</label>
          <input
            id={`${id}c`}
            value={currency}
            required
            size={4}
            maxLength={3}
            pattern="[A-Za-z]{3}"
            onChange={(event) => setCurrency(event.target.value)}
          />
        </>
      ) : null}
      {asksYears ? (
        <>
          <YearField text={say('budget.lines-first-year')} value={from} isRequired onYear={setFrom} />
          <YearField text={say('budget.lines-last-year')} value={to} least={from} onYear={setTo} />
        </>
      ) : null}
      <Button look="small" type="submit">
        {say('budget.read-by-mapping')}
      </Button>
    </form>
  );
}

interface YearFieldProps {
  readonly text: string;
  readonly value: string;
  readonly least?: string;
  readonly isRequired?: boolean;
  readonly onYear: (year: string) => void;
}

function YearField({ text, value, least, isRequired, onYear }: YearFieldProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{text}</label>
      <input
        id={id}
        type="number"
        min={least === undefined || least === '' ? 1900 : least}
        max={2200}
        required={isRequired === true}
        value={value}
        onChange={(event) => onYear(event.target.value)}
      />
    </>
  );
}

function withCurrency(mapping: LineMapping, code: string): LineMapping {
  return { ...mapping, currency: { code, digits: currencyDigits(code) } };
}

function withYears({ assumed: _, ...mapping }: LineMapping, period: LineMapping['period']): LineMapping {
  return { ...mapping, period };
}

/** The mapping of a text that was read by; `null` where it is none. */
function mappingIn(text: string): LineMapping | null {
  try {
    const read = lineMappingSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
