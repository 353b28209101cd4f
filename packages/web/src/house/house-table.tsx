import type { Floor, House } from '@plenary/api/house';
import { Fragment } from 'react';
import { Go } from '../app/go.tsx';
import { Said } from '../app/said.tsx';
import { useWords } from '../app/use-words.ts';
import { Figure } from '../figures/figure.tsx';
import table from '../figures/figure-table.module.css';
import { moveAmongFigures } from '../figures/move-among-figures.ts';
import { ScrollRegion } from '../ui/scroll-region.tsx';

/** The strategy house as a table: the same pillars and floors, row by row. */
export function HouseTable({ house }: { readonly house: House }) {
  const say = useWords();
  const hasShares = house.pillars.some(({ floors }) => floors.some((one) => one.developmentShare !== null));
  const heads = [
    say('house.amount'),
    say('house.previous'),
    say('house.change'),
    say('house.share'),
    ...(hasShares ? [say('house.development-share')] : []),
    say('house.indicators-head'),
    say('house.findings-head'),
    say('house.proposals-head'),
  ];
  return (
    <ScrollRegion label={say('app.house')}>
      <table className={table['table']} onKeyDown={moveAmongFigures}>
        <caption className="unseen">
          {say('app.house')} ({house.unit})
        </caption>
        <thead>
          <tr>
            <th scope="col">{say('app.results')}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className={table['number']}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {house.pillars.map((pillar) => (
            <Fragment key={pillar.id}>
              <PillarRow pillar={pillar} />
              {pillar.floors.map((floor) => (
                <FloorRow key={floor.code} floor={floor} hasShares={hasShares} />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function PillarRow({ pillar }: { readonly pillar: House['pillars'][number] }) {
  const figures = {
    amount: pillar.amount,
    previous: pillar.previous,
    change: pillar.change,
    share: pillar.share,
  };
  return (
    <tr data-kind="heading">
      <th scope="row">
        <Said words={pillar.title} />
      </th>
      {Object.entries(figures).map(([name, figure]) => (
        <td key={name} className={table['number']}>
          <Figure figure={figure} />
        </td>
      ))}
    </tr>
  );
}

function FloorRow({ floor, hasShares }: { readonly floor: Floor; readonly hasShares: boolean }) {
  const { amount, previous, change, share, developmentShare, findings } = floor;
  return (
    <tr data-kind="line">
      <th scope="row" data-level="1">
        <Go path={`/results/${encodeURIComponent(floor.code)}`}>
          <bdi>{floor.code}</bdi> <Said words={floor.title} />
        </Go>
      </th>
      {Object.entries({ amount, previous, change, share, ...(hasShares ? { developmentShare } : {}) }).map(
        ([name, figure]) => (
          <td key={name} className={table['number']}>
            <Figure figure={figure} />
          </td>
        ),
      )}
      <td className={table['number']}>{floor.indicators.count}</td>
      <td className={table['number']}>{findings.error + findings.warning + findings.question}</td>
      <td className={table['number']}>{floor.proposals.length}</td>
    </tr>
  );
}
