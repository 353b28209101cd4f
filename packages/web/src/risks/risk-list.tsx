import type { ShownRisk } from '@plenary/api/risks';
import { Go } from '../app/go.tsx';
import { PlanLink } from '../app/plan-link.tsx';
import { useWords } from '../app/use-words.ts';
import { EditableWords } from '../changes/editable-words.tsx';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { EditableLevel } from './editable-level.tsx';
import { standingOf } from './placed-risks.ts';
import css from './risk-list.module.css';

/**
 * Risks in rows: the risk, how much of it is accepted, what is done about it, what should remain. On a phone each row is laid
 * out under the other; the roles keep it a table where the style sheet takes that away.
 */
export function RiskList({ risks }: { readonly risks: readonly ShownRisk[] }) {
  const say = useWords();
  const heads = ['risks.risk', 'risks.appetite', 'risks.response', 'risks.target'] as const;
  return (
    <ScrollRegion label={say('risks.risks')} whole>
      <table role="table" className={css['table']}>
        <caption className="unseen">{say('risks.risks')}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {heads.map((head) => (
              <th key={head} role="columnheader" scope="col">
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
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
  const { sector, result } = risk;
  return (
    <tr role="row" id={`risk-${risk.id}`}>
      <th role="rowheader" scope="row">
        <EditableWords
          id={`risk-text ${risk.id}`}
          label={say('risks.risk')}
          words={risk.text}
          lines="many"
          edit={(words) => ({ kind: 'risk-text', risk: risk.id, ...words })}
        />
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
      <td role="cell" className={css['levels']} data-label={say('risks.appetite')}>
        <EditableLevel
          risk={risk.id}
          kind="risk-appetite"
          label={say('risks.appetite')}
          value={risk.appetite}
        >
          {risk.appetite ? <Level level={risk.appetite} /> : <span className={css['none']}>–</span>}
        </EditableLevel>
      </td>
      <td role="cell" data-label={say('risks.response')}>
        <EditableWords
          id={`risk-response ${risk.id}`}
          label={say('risks.response')}
          words={risk.response}
          lines="many"
          edit={(words) => ({ kind: 'risk-response', risk: risk.id, ...words })}
        />
      </td>
      <td role="cell" className={css['levels']} data-label={say('risks.target')}>
        <Target risk={risk} />
      </td>
    </tr>
  );
}

function Target({ risk }: { readonly risk: ShownRisk }) {
  const say = useWords();
  const { target } = risk;
  return (
    <>
      <EditableLevel
        risk={risk.id}
        kind="risk-target"
        label={say('risks.target')}
        value={target?.level ?? null}
      >
        {target?.level ? <Level level={target.level} /> : null}
        {target === null ? <span className={css['none']}>–</span> : null}
      </EditableLevel>
      <Relation risk={risk} />
    </>
  );
}

/** Where it lies by its levels, as the map has it; what the plan states otherwise is marked and leads to the finding. */
function Relation({ risk }: { readonly risk: ShownRisk }) {
  const say = useWords();
  const { computed, stated, finding } = standingOf(risk);
  const words = stated === null ? null : say('risks.stated', { relation: say(`risks.${stated}`) });
  return (
    <>
      {computed === null ? null : <span className={css['relation']}>{say(`risks.${computed}`)}</span>}
      {words === null ? null : (
        <span className={css['stated']}>
          {finding === null ? (
            words
          ) : (
            <Go path="/findings" also={{ at: finding }}>
              {words}
            </Go>
          )}
        </span>
      )}
    </>
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
