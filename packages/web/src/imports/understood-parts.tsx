import type { Understood } from '@plenary/api/imports';
import { Said } from '../app/said.tsx';
import { useLanguage, useWords } from '../app/use-words.ts';
import { Panel } from '../ui/panel.tsx';
import css from './imports.module.css';

/** What was understood of a file: what it is, how much of each thing, what was not understood, what the checks say. */
export function UnderstoodParts({ understood }: { readonly understood: Understood }) {
  const say = useWords();
  const { title, organization, counts, figures, notUnderstood, findings } = understood;
  return (
    <Panel
      title={say('imports.understood')}
      note={
        <>
          <Said words={organization} /> · <Said words={title} />
        </>
      }
    >
      <dl className={css['counts']}>
        {counts.map(({ what, label, count }) => (
          <Count key={what} label={label} count={count} />
        ))}
        <Count label={say('imports.facts')} count={figures.facts} />
        <Count label={say('imports.stated')} count={figures.stated} />
        <Count label={say('imports.not-understood')} count={figures.notUnderstood} />
      </dl>
      <p className={css['findings']}>
        <strong>{say('imports.findings')}:</strong> {say('findings.error', { count: findings.error })} ·{' '}
        {say('findings.warning', { count: findings.warning })} ·{' '}
        {say('findings.question', { count: findings.question })}
      </p>
      {notUnderstood.length > 0 ? (
        <details className={css['lost']}>
          <summary>{say('imports.not-understood')}</summary>
          <ul>
            {notUnderstood.map(({ text, place }) => (
              <li key={`${place} ${text}`}>
                <bdi>{text}</bdi> <span className={css['place']}>{place}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Panel>
  );
}

function Count({ label, count }: { readonly label: string; readonly count: number }) {
  const language = useLanguage();
  return (
    <div>
      <dt>{label}</dt>
      <dd>{new Intl.NumberFormat(`${language}-u-nu-latn`).format(count)}</dd>
    </div>
  );
}
