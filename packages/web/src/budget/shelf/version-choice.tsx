import type { Arrangement } from '@plenary/api/budget/arrangement';
import type { PivotTable } from '@plenary/api/budget/pivot';
import { useQuery } from '@tanstack/react-query';
import { useShown } from '../../app/use-shown.ts';
import { useWords } from '../../app/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { comparisonOf, membersOf } from '../branches/beside.ts';
import { theBranches } from '../branches/branch-questions.ts';
import { versionsWithBranches } from './compared-choices.ts';
import css from './pivot-shelf.module.css';

interface VersionChoiceProps {
  readonly versions: PivotTable['versions'];
  readonly compare: Arrangement['compare'];
  readonly onCompare: (compare: Arrangement['compare']) => void;
}

/** Versions and branches to compare, one with one or several others, or all of them side by side. */
export function VersionChoice({ versions, compare, onCompare }: VersionChoiceProps) {
  const say = useWords();
  const { data } = useQuery(theBranches(useShown()));
  const [first, second] = versions;
  if (!first || (!second && !compare && !data?.branches.length)) return null;
  const choices = versionsWithBranches(versions, data?.branches ?? []);
  const chosen = compare ?? { from: second?.id ?? first.id, to: second ? first.id : (choices[1]?.id ?? '') };
  const members = membersOf(chosen);
  return (
    <div className={css['versions']}>
      <label className={css['check']}>
        <input
          type="checkbox"
          checked={compare !== null}
          onChange={(event) => onCompare(event.target.checked ? chosen : null)}
        />
        {say('budget.compare')}
      </label>
      {compare === null ? null : (
        <Members members={members} choices={choices} onMembers={(next) => onCompare(comparisonOf(next))} />
      )}
    </div>
  );
}

interface MembersProps {
  readonly members: readonly string[];
  readonly choices: PivotTable['versions'];
  readonly onMembers: (members: readonly string[]) => void;
}

/** What is compared: the one that others are measured by, those others, and what can be put beside them. */
function Members({ members, choices, onMembers }: MembersProps) {
  const say = useWords();
  const rest = choices.filter(({ id }) => !members.includes(id));
  const put = (place: number, id: string): void => {
    const taken = members.indexOf(id);
    // Two that are the same have no difference: the other one takes the place that was left.
    onMembers(
      members.map((one, index) => (index === place ? id : index === taken ? (members[place] ?? one) : one)),
    );
  };
  return (
    <>
      {members.map((member, place) => (
        <Member
          key={member}
          label={say(place === 0 ? 'budget.compare-from' : 'budget.compare-to')}
          chosen={member}
          choices={choices}
          turns={place === 1}
          onChoose={(id) => put(place, id)}
          onLeave={
            place > 0 && members.length > 2 ? () => onMembers(members.filter((one) => one !== member)) : null
          }
        />
      ))}
      {rest.length > 0 ? (
        <label>
          <span className="unseen">{say('budget.compare-more')}</span>
          <select value="" onChange={(event) => onMembers([...members, event.target.value])}>
            <option value="">{say('budget.compare-more')}</option>
            <Options choices={rest} />
          </select>
        </label>
      ) : null}
    </>
  );
}

interface MemberProps {
  readonly label: string;
  readonly chosen: string;
  readonly choices: PivotTable['versions'];
  /** Whether the sign of a comparison stands before it. */
  readonly turns: boolean;
  readonly onChoose: (id: string) => void;
  readonly onLeave: (() => void) | null;
}

function Member({ label, chosen, choices, turns, onChoose, onLeave }: MemberProps) {
  const say = useWords();
  const name = choices.find(({ id }) => id === chosen)?.label.text ?? chosen;
  return (
    <>
      {turns ? <span className={css['turn']} aria-hidden="true" /> : null}
      <label>
        <span className="unseen">{label}</span>
        <select value={chosen} onChange={(event) => onChoose(event.target.value)}>
          <Options choices={choices} />
        </select>
      </label>
      {onLeave ? (
        <Button look="small" aria-label={say('budget.compare-less', { version: name })} onClick={onLeave}>
          ×
        </Button>
      ) : null}
    </>
  );
}

function Options({ choices }: { readonly choices: PivotTable['versions'] }) {
  return choices.map(({ id, label }) => (
    <option key={id} value={id} lang={label.language}>
      {label.text}
    </option>
  ));
}
