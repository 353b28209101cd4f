import { getMembers } from '@plenary/api/budget/pivot';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Said } from '../../app/said.tsx';
import { aboutPlan } from '../../app/server.ts';
import { useShown } from '../../app/use-shown.ts';
import { useWords } from '../../app/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';
import css from './pivot-shelf.module.css';
import type { Zone } from './zones.ts';

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
  const { name, chosen, zone, levels, depth } = given;
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
      <div className={css['moves']}>
        {(['rows', 'columns', 'aside'] as const)
          .filter((one) => one !== zone)
          .map((one) => (
            <Button key={one} look="small" data-closes onClick={() => given.onZone(one)}>
              {say(`budget.into-${one}`)}
            </Button>
          ))}
        {zone === 'aside' ? null : (
          <>
            <Button look="small" onClick={() => given.onShift(-1)}>
              {say('budget.earlier')}
            </Button>
            <Button look="small" onClick={() => given.onShift(1)}>
              {say('budget.later')}
            </Button>
          </>
        )}
      </div>
      {levels > 1 && zone !== 'aside' ? (
        <label className={css['depth']}>
          {say('budget.levels')}
          <select
            value={depth ?? levels}
            onChange={(event) => {
              const chosenDepth = Number(event.target.value);
              given.onDepth(chosenDepth === levels ? null : chosenDepth);
            }}
          >
            {Array.from({ length: levels }, (_, index) => index + 1).map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {opened ? <Members {...given} /> : null}
    </MenuButton>
  );
}

const mostShown = 200;

function Members({ cube, dimension, name, chosen, onChoose }: DimensionMenuProps) {
  const say = useWords();
  const id = useId();
  const { plan, language } = useShown();
  const [sought, setSought] = useState('');
  const asked = { params: { plan }, query: { cube, dimension, language } };
  const { data } = useQuery(aboutPlan(plan, getMembers, asked));
  const members = data?.members ?? [];
  const wanted = sought.trim().toLocaleLowerCase(language);
  const found = members.filter(
    ({ id: own, label }) =>
      wanted === '' || own.includes(wanted) || label.text.toLocaleLowerCase(language).includes(wanted),
  );
  return (
    <fieldset className={css['members']}>
      <legend>{say('budget.only-members', { name })}</legend>
      <label htmlFor={id} className="unseen">
        {say('budget.find-member')}
      </label>
      {members.length > 12 ? (
        <input
          id={id}
          type="search"
          value={sought}
          placeholder={say('budget.find-member')}
          className={css['find']}
          onChange={(event) => setSought(event.target.value)}
        />
      ) : null}
      <div className={css['list']}>
        {found.slice(0, mostShown).map((member) => {
          const isChosen = chosen.includes(member.id);
          return (
            <label key={member.id} style={{ paddingInlineStart: `${0.5 + member.level}rem` }}>
              <input
                type="checkbox"
                checked={isChosen}
                onChange={() =>
                  onChoose(isChosen ? chosen.filter((one) => one !== member.id) : [...chosen, member.id])
                }
              />
              <span>
                {member.code === null ? null : <bdi>{member.code} </bdi>}
                <Said words={member.label} />
              </span>
            </label>
          );
        })}
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
