import type { ShownRisk } from '@plenary/api/risks';
import { Link } from '@tanstack/react-router';
import { Said } from '../app/said.tsx';
import { useShown } from '../app/use-shown.ts';
import { useWords } from '../app/use-words.ts';
import { Panel } from '../ui/panel.tsx';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { placedRisks, type RiskLevel, riskLevels, standing } from './placed-risks.ts';
import css from './risk-map.module.css';

const ownRisks = ['low', 'medium', 'high'] as const;

/**
 * How much of each risk is accepted, against how much of it should remain: a matrix that is a table. What lies above the
 * appetite is drawn differently from what lies within and below it.
 */
export function RiskMap({ risks }: { readonly risks: readonly ShownRisk[] }) {
  const say = useWords();
  const { placed, unplaced } = placedRisks(risks);
  return (
    <Panel title={say('risks.map')} note={say('risks.map-help')}>
      <ScrollRegion label={say('risks.map-help')} whole>
        <table className={css['map']}>
          <caption className="unseen">{say('risks.map-help')}</caption>
          <thead>
            <tr>
              <td rowSpan={2} className={css['corner']} aria-hidden="true" />
              <th scope="colgroup" colSpan={3}>
                {say('risks.target')}
              </th>
            </tr>
            <tr>
              {ownRisks.map((level) => (
                <th key={level} scope="col">
                  {say(`risks.${level}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {riskLevels.map((appetite) => (
              <tr key={appetite}>
                <th scope="row">
                  <span className={css['axis']}>{say('risks.appetite')}</span>
                  {say(`risks.${appetite}`)}
                </th>
                {ownRisks.map((target) => (
                  <td key={target} data-standing={standing(appetite, target)}>
                    <Square appetite={appetite} target={target} risks={placed(appetite, target)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {unplaced.length > 0 ? (
        <div className={css['unplaced']}>
          <h3>{say('risks.unplaced', { count: unplaced.length })}</h3>
          <RiskLinks risks={unplaced} />
        </div>
      ) : null}
    </Panel>
  );
}

interface SquareProps {
  readonly appetite: RiskLevel;
  readonly target: RiskLevel;
  readonly risks: readonly ShownRisk[];
}

function Square({ appetite, target, risks }: SquareProps) {
  const say = useWords();
  const where = say(`risks.${standing(appetite, target)}`);
  if (risks.length === 0) return <span className={css['none']}>–</span>;
  return (
    <>
      <p className={css['count']}>
        <strong>{risks.length}</strong> {where}
      </p>
      <RiskLinks risks={risks} />
    </>
  );
}

function RiskLinks({ risks }: { readonly risks: readonly ShownRisk[] }) {
  const say = useWords();
  const { plan } = useShown();
  return (
    <ul role="list" className={css['risks']}>
      {risks.map((risk) => (
        <li key={risk.id}>
          <Link
            to="/plans/$plan/risks"
            params={{ plan }}
            search={({ view: _, ...old }) => ({ ...old, at: risk.id })}
          >
            <Said words={risk.text} />
          </Link>
          <span className={css['whose']}>
            {risk.sector ? <Said words={risk.sector.name} /> : say('risks.organization')}
          </span>
        </li>
      ))}
    </ul>
  );
}
