import css from './labelled-select.module.css';

/** What ties a field to what is said beside it: why it cannot be as it is. */
export interface Described {
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

interface LabelledSelectProps {
  readonly label: string;
  /** Set where what stands around tells it to those who see: only programs that read aloud say it then. */
  readonly isLabelUnseen?: boolean;
  readonly chosen: string;
  readonly choices: readonly {
    readonly id: string;
    readonly label: { readonly text: string; readonly language: string | null };
  }[];
  readonly described?: Described;
  readonly onChoose: (id: string) => void;
}

/** A choice of one with its label before it, each in the language of its words. */
export function LabelledSelect(props: LabelledSelectProps) {
  const { label, isLabelUnseen = false, chosen, choices, described, onChoose } = props;
  return (
    <label className={css['labelled']}>
      <span className={isLabelUnseen ? 'unseen' : undefined}>{label}</span>
      <select value={chosen} {...described} onChange={(event) => onChoose(event.target.value)}>
        {choices.map(({ id, label: { text, language } }) => (
          <option key={id} value={id} lang={language ?? undefined}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
