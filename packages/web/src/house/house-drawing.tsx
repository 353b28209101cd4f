import type { Floor, House } from '@plenary/api/house';
import { Go } from '../app/go.tsx';
import { Said } from '../app/said.tsx';
import { useWords } from '../app/use-words.ts';
import { Figure } from '../figures/figure.tsx';
import { usePlanHeader } from '../plans/plan-header.ts';
import { StateMark } from '../ui/state-mark.tsx';
import { ChangeBar } from './change-bar.tsx';
import css from './house-drawing.module.css';
import { indicatorState } from './indicator-state.ts';

type Pillar = House['pillars'][number];

/** The strategy house as a drawing: the vision as its roof, pillars of floors, the foundation beneath. */
export function HouseDrawing({ house }: { readonly house: House }) {
  const pillars = house.pillars.filter(({ kind }) => kind === 'pillar');
  const foundations = house.pillars.filter(({ kind }) => kind === 'foundation');
  const furthest = Math.max(1, ...house.pillars.flatMap(({ floors }) => floors.map(changeOf)));
  return (
    <div className={css['house']}>
      <div className={css['roof']}>
        <Roof vision={house.vision} />
      </div>
      <div className={css['pillars']}>
        {pillars.map((pillar) => (
          <PillarDrawing key={pillar.id} pillar={pillar} furthest={furthest} />
        ))}
      </div>
      {foundations.map((pillar) => (
        <PillarDrawing key={pillar.id} pillar={pillar} furthest={furthest} />
      ))}
    </div>
  );
}

// A plan that states no vision carries its own name on the roof.
function Roof({ vision }: { readonly vision: House['vision'] }) {
  const say = useWords();
  const { organization, title } = usePlanHeader();
  return (
    <p className={css['vision']}>
      <span className={css['what']}>{vision ? say('house.vision') : <Said words={organization} />}</span>
      <Said words={vision ?? title} />
    </p>
  );
}

interface PillarProps {
  readonly pillar: Pillar;
  /** The largest change of any floor, in percent: the full length of a bar. */
  readonly furthest: number;
}

function PillarDrawing({ pillar, furthest }: PillarProps) {
  const id = `pillar-${pillar.id}`;
  return (
    <section className={css['pillar']} data-kind={pillar.kind} aria-labelledby={id}>
      <div className={css['capital']}>
        <h2 id={id}>
          <Said words={pillar.title} />
        </h2>
        <p className={css['sum']}>
          <span className={css['amount']}>
            <Figure figure={pillar.amount} label={pillar.title.text} />
          </span>
          {pillar.share ? <Figure figure={pillar.share} label={pillar.title.text} /> : null}
        </p>
      </div>
      <ol role="list" className={css['floors']}>
        {pillar.floors.map((floor) => (
          <li key={floor.code} className={css['floor']}>
            <FloorDrawing floor={floor} furthest={furthest} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function FloorDrawing({ floor, furthest }: { readonly floor: Floor; readonly furthest: number }) {
  return (
    <>
      <h3>
        <Go path={`/results/${encodeURIComponent(floor.code)}`} className={css['link']}>
          <bdi className={css['code']}>{floor.code}</bdi>
          <span className={css['title']}>
            <Said words={floor.title} />
          </span>
        </Go>
      </h3>
      <div className={css['money']}>
        <span className={css['amount']}>
          <Figure figure={floor.amount} label={floor.code} />
        </span>
        <span className={css['share']}>
          <Figure figure={floor.share} label={floor.code} />
        </span>
        <ChangeBar change={floor.change} furthest={furthest} label={floor.code} />
      </div>
      <Marks floor={floor} />
    </>
  );
}

function Marks({ floor }: { readonly floor: Floor }) {
  const say = useWords();
  const { count, complete } = floor.indicators;
  const marked = indicatorState(floor.indicators);
  const findings = floor.findings.error + floor.findings.warning + floor.findings.question;
  return (
    <ul role="list" className={css['marks']}>
      <li>
        {marked === null ? null : <StateMark state={marked} />}
        {complete === count
          ? say('house.indicators', { count })
          : say('house.indicators-complete', { count, complete })}
      </li>
      {findings > 0 ? (
        <li>
          <StateMark state={floor.findings.error > 0 ? 'open' : 'working'} />
          {say('house.findings', { count: findings })}
        </li>
      ) : null}
      {floor.proposals.length > 0 ? (
        <li>
          <StateMark state="working" />
          {say('house.proposals', { count: floor.proposals.length })}
        </li>
      ) : null}
    </ul>
  );
}

function changeOf(floor: Floor): number {
  return Math.abs(floor.change?.value ?? 0);
}
