import type { Arrangement } from '@plenary/api/budget/arrangement';
import type { PivotTable } from '@plenary/api/budget/pivot';
import { currencyName } from '@plenary/core/document/compose/currency-name';
import { I18nProvider } from 'react-aria-components';
import { useLanguage, useWords } from '../../app/use-words.ts';
import { usePlanHeader } from '../../plans/plan-header.ts';
import { cubeName } from '../cube-name.ts';
import { dimensionName } from '../dimension-name.ts';
import { type MoneyUnit, moneyUnits } from '../grid/shown-number.ts';
import { DimensionMenu } from './dimension-menu.tsx';
import css from './pivot-shelf.module.css';
import { RoundingChoice } from './rounding-choice.tsx';
import { VersionChoice } from './version-choice.tsx';
import { ZoneList } from './zone-list.tsx';
import { comparing, inZone, movedInto, narrowedTo, shifted, withDepth, type Zone, zones } from './zones.ts';

interface PivotShelfProps {
  readonly table: PivotTable;
  readonly arrangement: Arrangement;
  readonly onArrange: (arrangement: Arrangement) => void;
  readonly money: MoneyUnit;
  readonly onMoney: (unit: MoneyUnit) => void;
  readonly heat: boolean;
  readonly onHeat: (heat: boolean) => void;
}

/** The shelf: which figures, what stands in rows and columns, what is narrowed, which versions are compared, how it is shown. */
export function PivotShelf(given: PivotShelfProps) {
  const { table, arrangement, onArrange } = given;
  const say = useWords();
  return (
    <details className={css['fold']} open={!matchMedia('(max-width: 40rem)').matches}>
      <summary>{say('budget.shelf')}</summary>
      <div className={css['shelf']} role="group" aria-label={say('budget.shelf')}>
        <Zones {...given} />
        <div className={css['options']}>
          <CubeChoice {...given} />
          <VersionChoice
            versions={table.versions}
            compare={arrangement.compare}
            onCompare={(compare) => onArrange(comparing(arrangement, compare))}
          />
          {table.unit === 'money' ? <MoneyChoice {...given} /> : null}
          <label className={css['check']}>
            <input
              type="checkbox"
              checked={given.heat}
              onChange={(event) => given.onHeat(event.target.checked)}
            />
            {say('budget.heat')}
          </label>
          {table.unit === 'money' ? <RoundingChoice rounding={table.rounding} /> : null}
        </div>
      </div>
    </details>
  );
}

function Zones({ table, arrangement, onArrange }: PivotShelfProps) {
  const say = useWords();
  const { cube } = table.shown;
  const dimensions = table.cubes.find(({ id }) => id === cube)?.dimensions ?? [];
  const axes = [...arrangement.rows, ...arrangement.columns];
  const menuOf = (zone: Zone) => (id: string) => (
    <DimensionMenu
      cube={cube}
      dimension={id}
      name={dimensionName(id, say)}
      zone={zone}
      levels={dimensions.find((one) => one.id === id)?.depth ?? 1}
      depth={axes.find((one) => one.dimension === id)?.depth ?? null}
      chosen={arrangement.where[id] ?? []}
      onZone={(to) => onArrange(movedInto(arrangement, id, to, axes.length))}
      onShift={(by) => onArrange(shifted(arrangement, id, by))}
      onDepth={(depth) => onArrange(withDepth(arrangement, id, depth))}
      onChoose={(members) => onArrange(narrowedTo(arrangement, id, members))}
    />
  );
  // What is said of dragging is the library's own, in the language of the page and not of the browser.
  return (
    <I18nProvider locale={useLanguage()}>
      <div className={css['zones']}>
        {zones.map((zone) => (
          <ZoneList
            key={zone}
            zone={zone}
            title={say(`budget.zone-${zone}`)}
            dimensions={inZone(zone, arrangement, dimensions).map((id) => ({
              id,
              name: dimensionName(id, say),
            }))}
            onMove={(dimension, index) => onArrange(movedInto(arrangement, dimension, zone, index))}
            menuOf={menuOf(zone)}
          />
        ))}
      </div>
    </I18nProvider>
  );
}

function MoneyChoice({ money, onMoney }: PivotShelfProps) {
  const say = useWords();
  const language = useLanguage();
  const { currency: code } = usePlanHeader();
  const currency = currencyName({ code }, language, 'of');
  return (
    <label className={css['option']}>
      <span>{say('budget.shown-in')}</span>
      <select
        value={money}
        onChange={(event) => {
          const unit = moneyUnits.find((one) => one === event.target.value);
          if (unit) onMoney(unit);
        }}
      >
        {moneyUnits.map((unit) => (
          <option key={unit} value={unit}>
            {say(`budget.money-${unit}`, { currency })}
          </option>
        ))}
      </select>
    </label>
  );
}

function CubeChoice({ table, onArrange }: PivotShelfProps) {
  const say = useWords();
  if (table.cubes.length < 2) return null;
  return (
    <label className={css['option']}>
      <span>{say('budget.cube')}</span>
      <select
        value={table.shown.cube}
        onChange={(event) =>
          onArrange({ cube: event.target.value, rows: [], columns: [], where: {}, compare: null })
        }
      >
        {table.cubes.map(({ id, dimensions }) => (
          <option key={id} value={id}>
            {cubeName(
              id,
              dimensions.map((one) => one.id),
              say,
            )}
          </option>
        ))}
      </select>
    </label>
  );
}
