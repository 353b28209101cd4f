import type { DevelopmentPage } from '@plenary/api/budget/development';
import type { Edit } from '@plenary/api/changes';
import { readCoordinates } from '@plenary/core/basics/address';
import { Said } from '../../app/said.tsx';
import { useLanguage, useWords } from '../../app/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { DefinitionForm, type DefinitionSaid } from './definition-form.tsx';
import css from './development.module.css';
import { NewShare } from './new-share.tsx';
import { ShareList } from './share-list.tsx';

type Definition = DevelopmentPage['definitions'][number];
type Share = Definition['shares'][number];

interface DefinitionsProps {
  readonly page: DevelopmentPage;
  /** Makes edits of the plan; `null` for those who may not. */
  readonly save: ((edits: readonly Edit[]) => void) | null;
  /** Called when a definition goes that may be shown. */
  readonly onGone: () => void;
  /** Called when a share is typed: what was said of the one before is over. */
  readonly onType: () => void;
}

/** From when each definition is in force, where it is said and what counts; written, changed and taken away by those who may. */
export function Definitions({ page, save, onGone, onType }: DefinitionsProps) {
  // Whoever edits may want one that is not shown.
  const listed = page.definitions.filter(({ id }) => save !== null || page.shown.definitions.includes(id));
  return (
    <>
      <dl className={css['definitions']}>
        {listed.map((one) => (
          <div key={one.id}>
            <dt>
              <Said words={one.name} />
            </dt>
            <dd>
              <About definition={one} />
              <WhatCounts definition={one} page={page} save={save} onGone={onGone} onType={onType} />
            </dd>
          </div>
        ))}
      </dl>
      {save ? <NewDefinition others={page.definitions} save={save} /> : null}
    </>
  );
}

interface WhatCountsProps extends DefinitionsProps {
  readonly definition: Definition;
}

function WhatCounts({ definition, page, save, onGone, onType }: WhatCountsProps) {
  const say = useWords();
  const { name, shares } = definition;
  return (
    <details className={css['shares-of']}>
      <summary>
        {say('budget.shares', { count: shares.length })}
        <span className="unseen"> {name.text}</span>
      </summary>
      {save ? (
        <Editor definition={definition} page={page} save={save} onGone={onGone} onType={onType} />
      ) : (
        <ShareList name={name.text} shares={shares} onSet={null} />
      )}
    </details>
  );
}

interface NewDefinitionProps {
  readonly others: readonly Definition[];
  readonly save: (edits: readonly Edit[]) => void;
}

function NewDefinition({ others, save }: NewDefinitionProps) {
  const say = useWords();
  const language = useLanguage();
  const made = (after: DefinitionSaid, like: string): void => {
    const begins = like === '' ? {} : { like };
    save([{ kind: 'definition', definition: null, language, before: null, after, ...begins }]);
  };
  return (
    <details className={css['shares-of']}>
      <summary>{say('budget.new-definition')}</summary>
      <DefinitionForm
        key={others.length}
        label={say('budget.new-definition')}
        action={say('budget.add-definition')}
        begun={{ name: '', since: '', source: '' }}
        others={others}
        onSave={made}
      />
    </details>
  );
}

function About({ definition: { since, source, inForce } }: { readonly definition: Definition }) {
  const say = useWords();
  const date = new Intl.DateTimeFormat(`${useLanguage()}-u-nu-latn`, { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <>
      {say('budget.definition-since', { date: date.format(new Date(`${since}T00:00:00Z`)) })}
      {inForce ? ` ${say('budget.definition-in-force')}` : null}
      {source ? (
        <span className={css['source']}>
          <Said words={source} />
        </span>
      ) : null}
    </>
  );
}

interface EditorProps {
  readonly definition: Definition;
  readonly page: DevelopmentPage;
  readonly save: (edits: readonly Edit[]) => void;
  readonly onGone: () => void;
  readonly onType: () => void;
}

function Editor({ definition, page, save, onGone, onType }: EditorProps) {
  const say = useWords();
  const language = useLanguage();
  const { id, name, since, source, shares } = definition;
  const before: DefinitionSaid = { name: name.text, since, source: source?.text ?? '' };
  const put = (after: DefinitionSaid | null): void =>
    save([{ kind: 'definition', definition: id, language, before, after }]);
  const set = (at: Record<string, string>, stands: number | null, after: number | null): void =>
    save([{ kind: 'definition-share', definition: id, at, before: stands, after }]);
  return (
    <>
      <ShareList
        name={name.text}
        shares={shares}
        onSet={(share, percent) => set(membersOf(share), share.percent, percent)}
        onOrder={(share, ahead) => save([inOrder(id, share, ahead)])}
        onType={onType}
      />
      <NewShare
        cube={page.shown.cube}
        dimensions={page.dimensions}
        onSet={(at, percent) => set(at, standing(shares, at), percent)}
        onType={onType}
      />
      <DefinitionForm
        key={`${before.name} ${since} ${before.source}`}
        label={say('budget.change-definition')}
        action={say('changes.save')}
        begun={before}
        others={null}
        onSave={put}
      />
      <Button
        look="small"
        onClick={() => {
          onGone();
          put(null);
        }}
      >
        {say('budget.remove-definition')}
        <span className="unseen"> {name.text}</span>
      </Button>
    </>
  );
}

function inOrder(definition: string, share: Share, ahead: Share | null): Edit {
  return { kind: 'share-order', definition, at: membersOf(share), ahead: ahead && membersOf(ahead) };
}

function membersOf({ at }: Share): Record<string, string> {
  return { ...readCoordinates(at) };
}

/** The share that members have already, which is set anew then. */
function standing(shares: Definition['shares'], at: Readonly<Record<string, string>>): number | null {
  const wanted = Object.entries(at);
  const found = shares.find((one) => {
    const own = Object.entries(readCoordinates(one.at) ?? {});
    return own.length === wanted.length && own.every(([dimension, member]) => at[dimension] === member);
  });
  return found?.percent ?? null;
}
