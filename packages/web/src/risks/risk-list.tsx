import type { ShownRisk } from '@plenary/api/risks';
import { PlanLink } from '../app/plan-link.tsx';
import { Said } from '../app/said.tsx';
import { useWords } from '../app/use-words.ts';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import css from './risk-list.module.css';

/** Risks in rows: the risk, how much of it is accepted, what is done about it, what should remain. */
export function RiskList({ risks }: { readonly risks: readonly ShownRisk[] }) {
  const say = useWords();
  const heads = ['risks.risk', 'risks.appetite', 'risks.response', 'risks.target'] as const;
  return (
    <ScrollRegion label={say('risks.risks')} whole>
      <table className={css['table']}>
        <caption className="unseen">{say('risks.risks')}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {risks.map((risk) => (
            <RiskRow key={risk.id} risk={risk} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function RiskRow({ risk }: { readonly risk: ShownRisk }) {
  const say = useWords();
  const { sector, result, target } = risk;
  return (
    <tr id={`risk-${risk.id}`}>
      <th scope="row">
        <Said words={risk.text} />
        <span className={css['where']}>
          {sector ? <PlanLink to={sector} /> : say('risks.organization')}
          {result ? (
            <>
              {' · '}
              <PlanLink to={result} />
            </>
          ) : null}
        </span>
      </th>
      <td data-label={say('risks.appetite')}>
        {risk.appetite ? <Level level={risk.appetite} /> : <span className={css['none']}>–</span>}
      </td>
      <td data-label={say('risks.response')}>
        <Said words={risk.response} />
      </td>
      <td data-label={say('risks.target')}>
        {target?.level ? <Level level={target.level} /> : null}
        {target?.relation ? <span className={css['relation']}>{say(`risks.${target.relation}`)}</span> : null}
        {target === null ? <span className={css['none']}>–</span> : null}
      </td>
    </tr>
  );
}

function Level({ level }: { readonly level: 'low' | 'medium' | 'high' }) {
  const say = useWords();
  return (
    <span className={css['level']} data-level={level}>
      {say(`risks.${level}`)}
    </span>
  );
}
