import css from './labelled-select.module.css';

interface LabelledSelectProps {
  readonly label: string;
  readonly chosen: string;
  readonly choices: readonly {
    readonly id: string;
    readonly label: { readonly text: string; readonly language: string | null };
  }[];
  readonly onChoose: (id: string) => void;
}

/** A choice of one with its label before it, each in the language of its words. */
export function LabelledSelect({ label, chosen, choices, onChoose }: LabelledSelectProps) {
  return (
    <label className={css['labelled']}>
      <span>{label}</span>
      <select value={chosen} onChange={(event) => onChoose(event.target.value)}>
        {choices.map(({ id, label: { text, language } }) => (
          <option key={id} value={id} lang={language ?? undefined}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
