import { getMembers } from '@plenary/api/budget/pivot';
import type { Language } from '@plenary/core/basics/words';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type * as z from 'zod';
import { Said } from '../../app/said.tsx';
import { aboutPlan } from '../../app/server.ts';
import { useShown } from '../../app/use-shown.ts';
import { useWords } from '../../app/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';
import css from './pivot-shelf.module.css';
import { type Zone, zones } from './zones.ts';

interface DimensionMenuProps {
  readonly cube: string;
  readonly dimension: string;
  readonly name: string;
  readonly zone: Zone;
  /** How many levels its tree has, and how many are shown; `null` for all. */
  readonly levels: number;
  readonly depth: number | null;
  readonly chosen: readonly string[];
  readonly onZone: (zone: Zone) => void;
  readonly onShift: (by: 1 | -1) => void;
  readonly onDepth: (depth: number | null) => void;
  readonly onChoose: (members: readonly string[]) => void;
}

/** What can be done with a dimension of the shelf: move it, show fewer levels of it, narrow the table to some of its members. */
export function DimensionMenu(given: DimensionMenuProps) {
  const say = useWords();
  const { name, chosen } = given;
  const [opened, setOpened] = useState(false);
  const text = (
    <>
      <bdi>{name}</bdi>
      {chosen.length > 0 ? <span className={css['count']}>{chosen.length}</span> : null}
    </>
  );
  const label =
    chosen.length > 0 ? `${name}: ${say('budget.members-chosen', { count: chosen.length })}` : name;
  return (
    <MenuButton label={label} text={text} quiet onOpen={() => setOpened(true)}>
      <Moves {...given} />
      <Depth {...given} />
      {opened ? <Members {...given} /> : null}
    </MenuButton>
  );
}

function Moves({ zone, onZone, onShift }: DimensionMenuProps) {
  const say = useWords();
  return (
    <div className={css['moves']}>
      {zones
        .filter((one) => one !== zone)
        .map((one) => (
          <Button key={one} look="small" data-closes onClick={() => onZone(one)}>
            {say(`budget.into-${one}`)}
          </Button>
        ))}
      {zone === 'aside' ? null : (
        <>
          <Button look="small" onClick={() => onShift(-1)}>
            {say('budget.earlier')}
          </Button>
          <Button look="small" onClick={() => onShift(1)}>
            {say('budget.later')}
          </Button>
        </>
      )}
    </div>
  );
}

function Depth({ zone, levels, depth, onDepth }: DimensionMenuProps) {
  const say = useWords();
  if (levels < 2 || zone === 'aside') return null;
  return (
    <label className={css['depth']}>
      {say('budget.levels')}
      <select
        value={depth ?? levels}
        onChange={(event) => {
          const chosen = Number(event.target.value);
          onDepth(chosen === levels ? null : chosen);
        }}
      >
        {Array.from({ length: levels }, (_, index) => index + 1).map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </label>
  );
}

const mostShown = 200;

function Members({ cube, dimension, name, chosen, onChoose }: DimensionMenuProps) {
  const say = useWords();
  const { plan, language } = useShown();
  const [sought, setSought] = useState('');
  const asked = { params: { plan }, query: { cube, dimension, language } };
  const { data } = useQuery(aboutPlan(plan, getMembers, asked));
  const members = data?.members ?? [];
  const found = foundIn(members, sought.trim().toLocaleLowerCase(language), language);
  const turn = (id: string): void =>
    onChoose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <fieldset className={css['members']}>
      <legend>{say('budget.only-members', { name })}</legend>
      {members.length > 12 ? (
        <input
          type="search"
          value={sought}
          aria-label={say('budget.find-member')}
          placeholder={say('budget.find-member')}
          className={css['find']}
          onChange={(event) => setSought(event.target.value)}
        />
      ) : null}
      <div className={css['list']}>
        {found.slice(0, mostShown).map((member) => (
          <label key={member.id} style={{ paddingInlineStart: `${0.5 + member.level}rem` }}>
            <input type="checkbox" checked={chosen.includes(member.id)} onChange={() => turn(member.id)} />
            <span>
              {member.code === null ? null : <bdi>{member.code} </bdi>}
              <Said words={member.label} />
            </span>
          </label>
        ))}
        {found.length > mostShown ? (
          <p className={css['more']}>{say('budget.more-members', { count: found.length - mostShown })}</p>
        ) : null}
      </div>
      {chosen.length > 0 ? (
        <Button look="small" onClick={() => onChoose([])}>
          {say('budget.all-members')}
        </Button>
      ) : null}
    </fieldset>
  );
}

type Member = z.output<typeof getMembers.answer>['members'][number];

function foundIn(members: readonly Member[], wanted: string, language: Language): readonly Member[] {
  if (wanted === '') return members;
  return members.filter(
    ({ id, label, code }) =>
      id.toLocaleLowerCase(language).includes(wanted) ||
      code?.toLocaleLowerCase(language).includes(wanted) === true ||
      label.text.toLocaleLowerCase(language).includes(wanted),
  );
}
