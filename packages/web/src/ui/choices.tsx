import type { ReactNode } from 'react';
import css from './choices.module.css';

interface ChoicesProps<Value extends string> {
  readonly legend: string;
  readonly chosen: Value;
  readonly choices: readonly { readonly value: Value; readonly label: ReactNode; readonly lang?: string }[];
  readonly onChoose: (value: Value) => void;
}

/** One of a few, as a list of radio buttons in a panel. */
export function Choices<Value extends string>({ legend, chosen, choices, onChoose }: ChoicesProps<Value>) {
  return (
    <fieldset className={css['choices']}>
      <legend className={css['legend']}>{legend}</legend>
      {choices.map(({ value, label, lang }) => (
        <label key={value} className={css['choice']} lang={lang}>
          <input
            type="radio"
            name={legend}
            value={value}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
