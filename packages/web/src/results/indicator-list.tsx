import type { Reference } from '@plenary/api/contract/said';
import type { ShownIndicator } from '@plenary/api/results';
import { PlanLink } from '../app/plan-link.tsx';
import { Said } from '../app/said.tsx';
import { useWords } from '../app/use-words.ts';
import { EditableWords } from '../changes/editable-words.tsx';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { EditableMeasure } from './editable-measure.tsx';
import css from './indicator-list.module.css';
import { MeasureScale } from './measure-scale.tsx';

interface IndicatorListProps {
  readonly indicators: readonly ShownIndicator[];
  /** Where the page is about one sector, only its part is shown. */
  readonly sector?: string;
  /** Whether each says which expected result it measures. */
  readonly withResult?: boolean;
}

/** Indicators in rows: baseline and target of each component, and both on a small scale. */
export function IndicatorList({ indicators, sector, withResult = false }: IndicatorListProps) {
  const say = useWords();
  return (
    <ScrollRegion label={say('results.indicators-title')} whole>
      <table className={css['table']}>
        <caption className="unseen">{say('results.indicators-title')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('results.component')}</th>
            <th scope="col">{say('results.baseline')}</th>
            <th scope="col" className={css['scale']}>
              {say('results.way')}
            </th>
            <th scope="col">{say('results.target')}</th>
          </tr>
        </thead>
        {indicators.map((indicator) => (
          <Indicator key={indicator.id} indicator={indicator} sector={sector} withResult={withResult} />
        ))}
      </table>
    </ScrollRegion>
  );
}

interface IndicatorProps {
  readonly indicator: ShownIndicator;
  readonly sector: string | undefined;
  readonly withResult: boolean;
}

function Indicator({ indicator, sector, withResult }: IndicatorProps) {
  const say = useWords();
  const own = indicator.contributions.filter((one) => sector === undefined || one.sector.id === sector);
  return (
    <tbody id={`indicator-${indicator.id}`}>
      <tr className={css['head']}>
        <th scope="rowgroup" colSpan={4}>
          <EditableWords
            id={`indicator-title ${indicator.id}`}
            label={say('changes.title-of', { name: indicator.id })}
            words={indicator.title}
            edit={(words) => ({ kind: 'indicator-title', indicator: indicator.id, ...words })}
          />
          <About indicator={indicator} withResult={withResult} />
        </th>
      </tr>
      {own.length === 0 ? <NothingStated /> : null}
      {own.flatMap((contribution) =>
        contribution.components.map((component, index) => (
          <ComponentRow
            // Components have no identity of their own but their place.
            // oxlint-disable-next-line react/no-array-index-key
            key={`${contribution.sector.id} ${index}`}
            indicator={indicator}
            contribution={contribution}
            index={index}
            component={component}
            named={sector === undefined && index === 0}
          />
        )),
      )}
    </tbody>
  );
}

interface ComponentRowProps {
  readonly indicator: ShownIndicator;
  readonly contribution: ShownIndicator['contributions'][number];
  readonly index: number;
  readonly component: Component;
  /** Whether the row names its sector. */
  readonly named: boolean;
}

function ComponentRow({ indicator, contribution, index, component, named }: ComponentRowProps) {
  return (
    <tr>
      <th scope="row">
        <ComponentLabel component={component} sector={named ? contribution.sector : null} />
      </th>
      <td>
        <EditableMeasure
          kind="baseline"
          indicator={indicator.id}
          sector={contribution.sector.id}
          component={index}
          measure={component.baseline}
        >
          <MeasureText measure={component.baseline} />
        </EditableMeasure>
      </td>
      <td className={css['scale']}>
        <MeasureScale baseline={component.baseline} target={component.target} polarity={indicator.polarity} />
      </td>
      <td>
        <EditableMeasure
          kind="target"
          indicator={indicator.id}
          sector={contribution.sector.id}
          component={index}
          measure={component.target}
        >
          <MeasureText measure={component.target} />
        </EditableMeasure>
      </td>
    </tr>
  );
}

function NothingStated() {
  const say = useWords();
  return (
    <tr>
      <td colSpan={4} className={css['nothing']}>
        {say('results.nothing-stated')}
      </td>
    </tr>
  );
}

function About({ indicator, withResult }: Omit<IndicatorProps, 'sector'>) {
  const say = useWords();
  const { findings, polarity, result } = indicator;
  return (
    <span className={css['about']}>
      {withResult ? (
        <>
          <bdi>{result.id}</bdi> <PlanLink to={result} />
          {' · '}
        </>
      ) : null}
      {say(`results.${polarity}`)}
      {findings.length > 0 ? ` · ${say('house.findings', { count: findings.length })}` : null}
    </span>
  );
}

interface ComponentLabelProps {
  readonly component: Component;
  /** Named where the row is the first of its sector. */
  readonly sector: Reference | null;
}

function ComponentLabel({ component, sector }: ComponentLabelProps) {
  const say = useWords();
  return (
    <>
      {sector ? (
        <span className={css['sector']}>
          <PlanLink to={sector} />
        </span>
      ) : null}
      {component.label ? <Said words={component.label} /> : null}
      {component.label === null && sector === null ? say('results.whole') : null}
    </>
  );
}

type Component = ShownIndicator['contributions'][number]['components'][number];

function MeasureText({ measure }: { readonly measure: Component['baseline'] }) {
  const say = useWords();
  if (measure === null) return <span className={css['missing']}>{say('results.missing')}</span>;
  return (
    <span className={css['measure']} data-number={measure.value !== null}>
      <Said words={measure.text} />
    </span>
  );
}
