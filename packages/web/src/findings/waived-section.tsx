import type { ShownFinding, ShownWaiver } from '@plenary/api/findings';
import { Said } from '../app/said.tsx';
import { useLanguage, useWords } from '../app/use-words.ts';
import { useMayEdit } from '../people/may-edit.ts';
import { Button } from '../ui/button.tsx';
import { Evidence } from './evidence.tsx';
import css from './finding-article.module.css';
import { GoThere } from './go-there.tsx';
import { InChapter } from './in-chapter.tsx';
import { sendTakeBack } from './send-finding.ts';
import { useSending } from './use-sending.ts';
import own from './waivers.module.css';

/** A finding that was waived, and what was said of it. */
export interface Waived {
  readonly finding: ShownFinding;
  readonly waiver: ShownWaiver;
}

interface WaivedSectionProps {
  readonly waived: readonly Waived[];
  /** Waivers of what is found no more, or not with these figures. */
  readonly idle: readonly ShownWaiver[];
  readonly which: 'source' | 'book';
  readonly at: string;
}

/** What somebody says is no problem: it counts no more, and keeps its reason and its author. */
export function WaivedSection({ waived, idle, which, at }: WaivedSectionProps) {
  const say = useWords();
  return (
    <section aria-labelledby="waived" className={own['section']}>
      <h2 id="waived" className={own['title']}>
        {say('findings.waived', { count: waived.length + idle.length })}
      </h2>
      <p className={own['note']}>{say('findings.waived-help')}</p>
      {waived.map(({ finding, waiver }) => (
        <WaivedArticle
          key={finding.id}
          finding={finding}
          waiver={waiver}
          which={which}
          here={finding.id === at}
        />
      ))}
      {idle.length === 0 ? null : (
        <>
          <h3 className={own['idle']}>{say('findings.idle', { count: idle.length })}</h3>
          {idle.map((waiver) => (
            <article key={waiver.id} className={css['finding']} aria-label={waiver.sentence}>
              <p className={css['sentence']}>{waiver.sentence}</p>
              <Because waiver={waiver} />
              <p className={css['ways']}>
                <TakeBack waiver={waiver} />
              </p>
            </article>
          ))}
        </>
      )}
    </section>
  );
}

function WaivedArticle({
  finding,
  waiver,
  which,
  here,
}: Waived & { readonly which: 'source' | 'book'; readonly here: boolean }) {
  const say = useWords();
  return (
    <article
      id={`finding-${finding.id}`}
      tabIndex={-1}
      className={css['finding']}
      data-waived="true"
      data-here={here}
      aria-label={finding.sentence}
    >
      <p className={own['kind']}>
        {say(`findings.one-${finding.severity}`)} · {waiver.title}
      </p>
      <p className={css['sentence']}>{finding.sentence}</p>
      <Because waiver={waiver} />
      {finding.evidence.length === 0 ? null : (
        <details className={own['rests']}>
          <summary>{say('findings.rests')}</summary>
          <Evidence finding={finding} which={which} />
        </details>
      )}
      <p className={css['ways']}>
        <GoThere finding={finding} which={which} />
        <InChapter finding={finding} />
        <TakeBack waiver={waiver} />
      </p>
    </article>
  );
}

function Because({ waiver }: { readonly waiver: ShownWaiver }) {
  const say = useWords();
  const language = useLanguage();
  const date = new Intl.DateTimeFormat(`${language}-u-nu-latn`, { dateStyle: 'medium' });
  const { reason, by, at } = waiver;
  return (
    <p className={own['because']}>
      <span className={own['says']}>{say('findings.because')}</span>{' '}
      <bdi className={own['reason']}>
        <Said words={reason} />
      </bdi>{' '}
      <span className={own['who']}>
        <bdi>{by}</bdi>
        {Number.isNaN(Date.parse(at)) ? null : (
          <>
            {' · '}
            <time dateTime={at}>{date.format(new Date(at))}</time>
          </>
        )}
      </span>
    </p>
  );
}

function TakeBack({ waiver }: { readonly waiver: ShownWaiver }) {
  const say = useWords();
  const mayEdit = useMayEdit();
  const { waits, trouble, send } = useSending();
  if (!mayEdit) return null;
  return (
    <>
      <Button
        look="small"
        disabled={waits}
        onClick={() => void send((given) => sendTakeBack(waiver.id, given))}
      >
        {say('findings.take-back')}
      </Button>
      <span role="alert">{trouble === '' ? null : <span className={own['trouble']}>{trouble}</span>}</span>
    </>
  );
}
