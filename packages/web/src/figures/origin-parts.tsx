import type { ShownFigure } from '@plenary/api/contract/figure';
import type { Origin } from '@plenary/api/figures';
import type { ReactNode } from 'react';
import { PlanLink } from '../app/plan-link.tsx';
import { Said } from '../app/said.tsx';
import { useLanguage, useWords } from '../app/use-words.ts';
import { EditableAmount } from '../changes/editable-amount.tsx';
import { reasonOf } from '../log/reason-of.ts';
import { ProposalMarks } from '../proposals/proposal-marks.tsx';
import { Figure } from './figure.tsx';
import css from './figure-card.module.css';
import { stoodBefore } from './stood-before.ts';

/** Everything that is known of a figure: its value, what it is made of, where it was printed, who touched it. */
export function OriginParts({ origin }: { readonly origin: Origin }) {
  const say = useWords();
  return (
    <>
      <Value origin={origin} />
      <Terms origin={origin} />
      <Facts origin={origin} />
      <Part title={say('figures.proposals')} items={origin.proposals} idOf={(one) => one.proposal.id}>
        {(one) => (
          <Line figure={one.figure}>
            <PlanLink to={one.proposal} />
            {one.by.map((by) => (
              <span key={by.id} className={css['by']}>
                <Said words={by.name} />
              </span>
            ))}
          </Line>
        )}
      </Part>
      <Stated origin={origin} />
      {origin.findingsKnown ? null : <p className={css['soft']}>{say('app.checking')}</p>}
      <Part title={say('figures.findings')} items={origin.findings} idOf={(one) => one.id}>
        {(one) => <p className={css['finding']}>{one.sentence}</p>}
      </Part>
      <Revisions origin={origin} />
    </>
  );
}

function Value({ origin }: { readonly origin: Origin }) {
  const say = useWords();
  const { figure, exact, within } = origin;
  const before = stoodBefore(figure);
  return (
    <p className={css['value']}>
      {before ? (
        <>
          <del className={css['old']}>{before.printed}</del>
          <span className={css['turn']} aria-hidden="true" />
        </>
      ) : null}
      <EditableAmount origin={origin}>
        <strong>
          <bdi>{figure.printed}</bdi>
        </strong>
      </EditableAmount>
      {figure.before ? <ProposalMarks proposals={figure.before.proposals} /> : null}
      {exact === null ? null : <span className={css['soft']}>{say('figures.exactly', { exact })}</span>}
      {within === null ? null : <span className={css['soft']}>{say('figures.within', { within })}</span>}
      {figure.before?.derived === true ? <span className={css['soft']}>{say('figures.derived')}</span> : null}
    </p>
  );
}

function Terms({ origin }: { readonly origin: Origin }) {
  const say = useWords();
  if (origin.terms.length < 2) return null;
  return (
    <Part
      title={say('figures.formula')}
      items={origin.terms}
      idOf={(one) => `${one.part} ${one.figure.formula}`}
    >
      {(one) => (
        <Line figure={one.figure}>
          <span className={css['sign']} aria-hidden="true">
            {one.part === 'denominator' ? '÷' : one.coefficient < 0 ? '−' : '+'}
          </span>
          <span className="unseen">
            {say('figures.part', { part: one.part, sign: one.coefficient < 0 ? 'minus' : 'plus' })}
          </span>
          {one.words}
        </Line>
      )}
    </Part>
  );
}

function Facts({ origin }: { readonly origin: Origin }) {
  const say = useWords();
  const more = origin.factCount - origin.facts.length;
  const itself = origin.facts.length === 1 && origin.facts[0]?.figure.formula === origin.figure.formula;
  if (itself) return null;
  return (
    <>
      <Part
        title={say('figures.facts', { count: origin.factCount })}
        items={origin.facts}
        idOf={(one) => one.figure.formula}
      >
        {(one) => <Line figure={one.figure}>{one.words}</Line>}
      </Part>
      {more > 0 ? <p className={css['soft']}>{say('figures.more-facts', { count: more })}</p> : null}
    </>
  );
}

function Stated({ origin }: { readonly origin: Origin }) {
  const say = useWords();
  const isBook = origin.statedIn === 'book';
  return (
    <Part
      title={say(isBook ? 'figures.stated-in-book' : 'figures.stated')}
      items={origin.stated}
      idOf={(one) =>
        `${one.place.file} ${one.place.line} ${one.place.row} ${one.place.column} ${one.printed}`
      }
    >
      {({ place, printed, agrees }) => (
        <p className={css['line']}>
          <span>
            {say(isBook ? 'figures.place-in-book' : 'figures.place', {
              file: place.file,
              line: place.line,
              table: place.table ?? 0,
              row: place.row ?? 0,
              column: place.column ?? 0,
            })}
            <span className={css['state']} data-agrees={agrees}>
              {say(agrees ? 'figures.agrees' : 'figures.disagrees')}
            </span>
          </span>
          <bdi className={css['number']}>{printed}</bdi>
        </p>
      )}
    </Part>
  );
}

function Revisions({ origin }: { readonly origin: Origin }) {
  const say = useWords();
  const language = useLanguage();
  const date = new Intl.DateTimeFormat(`${language}-u-nu-latn`, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Part title={say('figures.revisions')} items={origin.revisions} idOf={(one) => `${one.number}`}>
      {(one) => (
        <p className={css['line']}>
          <span>
            {date.format(new Date(one.at))} · <bdi>{one.actor}</bdi>
            <Reason words={reasonOf(one, say)} />
            {one.file === null ? null : (
              <span className={css['by']}>{say('figures.from-file', { file: one.file })}</span>
            )}
          </span>
          <span className={css['number']}>
            <bdi>{one.before ?? say('figures.not-available')}</bdi>{' '}
            <span className={css['turn']} aria-hidden="true" />{' '}
            <bdi>{one.after ?? say('figures.not-available')}</bdi>
          </span>
        </p>
      )}
    </Part>
  );
}

function Reason({ words }: { readonly words: string }) {
  return words === '' ? null : (
    <span className={css['by']}>
      <bdi>{words}</bdi>
    </span>
  );
}

interface PartProps<Item> {
  readonly title: string;
  readonly items: readonly Item[];
  readonly idOf: (item: Item) => string;
  readonly children: (item: Item) => ReactNode;
}

function Part<Item>({ title, items, idOf, children }: PartProps<Item>) {
  if (items.length === 0) return null;
  return (
    <section className={css['part']}>
      <h3>{title}</h3>
      <ul role="list">
        {items.map((item) => (
          <li key={idOf(item)}>{children(item)}</li>
        ))}
      </ul>
    </section>
  );
}

function Line({ figure, children }: { readonly figure: ShownFigure; readonly children: ReactNode }) {
  return (
    <p className={css['line']}>
      <span>{children}</span>
      <span className={css['number']}>
        <Figure figure={figure} />
      </span>
    </p>
  );
}
