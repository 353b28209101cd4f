import type { KeptMapping } from '@plenary/api/budget/lines';
import { type FormEvent, useEffect, useId, useState } from 'react';
import { useWords } from '../../app/use-words.ts';
import { Button } from '../../ui/button.tsx';
import css from '../workbook/workbook.module.css';
import fields from './mapping-fields.module.css';
import type { ReadBy } from './use-lines.ts';
import { useMappings } from './use-mappings.ts';

interface MappingFormProps {
  /** The text of the mapping that the file was read by; empty where it could not be read. */
  readonly mapping: string;
  readonly onRead: (by: ReadBy) => void;
  /** Told whether another text stands in the field than the one that the file was read by. */
  readonly onTyped: (isOther: boolean) => void;
}

/** The mapping as it can be kept and changed as a text, and the ones that are kept: to be chosen, renamed, downloaded and let go of. */
export function MappingForm({ mapping, onRead, onTyped }: MappingFormProps) {
  const say = useWords();
  const id = useId();
  const [text, setText] = useState(mapping);
  const [last, setLast] = useState(mapping);
  if (last !== mapping) {
    setLast(mapping);
    setText(mapping);
  }
  const isOther = text !== mapping;
  useEffect(() => onTyped(isOther), [isOther, onTyped]);
  const { mappings, refused, keep, rename, drop } = useMappings();
  const [chosen, setChosen] = useState('');
  const kept = mappings.find((one) => one.name === chosen);
  return (
    <fieldset className={fields['fields']}>
      <legend>{say('budget.mapping')}</legend>
      <KeptMappings kept={kept} mappings={mappings} onChoose={setChosen} onRead={onRead} onDrop={drop} />
      <KeepForm text={text} kept={kept} onKeep={keep} onRename={rename} onChoose={setChosen} />
      {refused === null ? null : <p role="alert">{refused}</p>}
      <details className={fields['text']} open={mapping === ''}>
        <summary id={id}>{say('budget.mapping-text')}</summary>
        <textarea
          aria-labelledby={id}
          dir="ltr"
          rows={12}
          spellCheck={false}
          value={text}
          className={css['mapping']}
          onChange={(event) => setText(event.target.value)}
        />
        <Button look="small" disabled={!isOther} onClick={() => onRead({ text })}>
          {say('budget.read-by-mapping')}
        </Button>
      </details>
    </fieldset>
  );
}

interface KeptMappingsProps {
  readonly mappings: readonly KeptMapping[];
  readonly kept: KeptMapping | undefined;
  readonly onChoose: (name: string) => void;
  readonly onRead: (by: ReadBy) => void;
  readonly onDrop: (name: string) => Promise<boolean>;
}

function KeptMappings({ mappings, kept, onChoose, onRead, onDrop }: KeptMappingsProps) {
  const say = useWords();
  const id = useId();
  if (mappings.length === 0) return null;
  return (
    <div className={css['actions']}>
      <label htmlFor={id}>{say('budget.kept-mappings')}</label>
      <select id={id} value={kept?.name ?? ''} onChange={(event) => onChoose(event.target.value)}>
        <option value="">{say('budget.mapping-guessed')}</option>
        {mappings.map((one) => (
          <option key={one.name} value={one.name}>
            {one.name}
          </option>
        ))}
      </select>
      <Button look="small" onClick={() => onRead(kept ? { kept: kept.name } : null)}>
        {say('budget.read-by-mapping')}
      </Button>
      {kept ? <Download mapping={kept.mapping} name={kept.name} /> : null}
      {kept ? (
        <Button look="small" onClick={() => void onDrop(kept.name).then((done) => done && onChoose(''))}>
          {say('budget.drop-mapping')}
        </Button>
      ) : null}
    </div>
  );
}

interface KeepFormProps {
  readonly text: string;
  readonly kept: KeptMapping | undefined;
  readonly onKeep: (name: string, mapping: string) => Promise<boolean>;
  readonly onRename: (name: string, to: string) => Promise<boolean>;
  readonly onChoose: (name: string) => void;
}

function KeepForm({ text, kept, onKeep, onRename, onChoose }: KeepFormProps) {
  const say = useWords();
  const id = useId();
  const [given, setName] = useState('');
  const name = given.trim();
  const chosen = (done: boolean): void => {
    if (done) onChoose(name);
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void onKeep(name, text).then(chosen);
  };
  return (
    <form className={css['actions']} onSubmit={onSubmit}>
      <label htmlFor={id}>{say('budget.mapping-name')}</label>
      <input id={id} value={given} maxLength={200} onChange={(event) => setName(event.target.value)} />
      <Button look="small" type="submit" disabled={name === '' || text.trim() === ''}>
        {say('budget.keep-mapping')}
      </Button>
      {kept && name !== '' && name !== kept.name ? (
        <Button look="small" onClick={() => void onRename(kept.name, name).then(chosen)}>
          {say('budget.rename-mapping', { name: kept.name })}
        </Button>
      ) : null}
      <Download mapping={text} name={name === '' ? 'mapping' : name} />
    </form>
  );
}

/** The mapping as a file, which the command line takes as well. */
function Download({ mapping, name }: { readonly mapping: string; readonly name: string }) {
  const say = useWords();
  return (
    <a href={`data:application/json;charset=utf-8,${encodeURIComponent(mapping)}`} download={`${name}.json`}>
      {say('budget.download-mapping')}
    </a>
  );
}
