import type { ShownBranch } from '@plenary/api/budget/branches';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Address } from '../../app/address.ts';
import { Said } from '../../app/said.tsx';
import { useShown } from '../../app/use-shown.ts';
import { useLanguage, useWords } from '../../app/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { type NumberStyle, shownAmount } from '../grid/shown-number.ts';
import { EditNotes } from '../table/edit-notes.tsx';
import { arrangementOf, tableIn } from '../table/pivot-address.ts';
import { thePivot } from '../table/pivot-questions.ts';
import { useCanEdit } from '../table/use-can-edit.ts';
import { type Editing, useEditing } from '../table/use-editing.ts';
import { isBeside } from './beside.ts';
import { besideInAddress, shownInAddress } from './beside-in-address.ts';
import { theBranches } from './branch-questions.ts';
import css from './branches.module.css';
import { MergePanel } from './merge-panel.tsx';
import { NewBranch } from './new-branch.tsx';
import { discarding } from './send-branches.ts';

/** What planners try beside the plan: made, looked at, put side by side, merged and discarded here. */
export function BranchesPanel() {
  const say = useWords();
  const shown = useShown();
  const { data } = useQuery(theBranches(shown));
  const address = useSearch({ strict: false, structuralSharing: true, select: tableIn });
  const table = useSuspenseQuery(thePivot(shown, address)).data;
  const merging = useSearch({ strict: false, select: (search) => search.branch ?? '' });
  const mayEdit = useCanEdit();
  const editing = useEditing();
  const branches = data?.branches ?? [];
  const merged = branches.find(({ id }) => id === merging);
  if (branches.length === 0 && !mayEdit) return null;
  return (
    <Panel id="scenarios" title={say('budget.scenarios')} note={say('budget.scenarios-about')}>
      <EditNotes editing={editing} />
      {branches.length === 0 ? (
        <p>{say('budget.scenarios-none')}</p>
      ) : (
        <BranchList branches={branches} editing={editing} mayEdit={mayEdit} minorDigits={table.minorDigits} />
      )}
      {merged ? <MergePanel branch={merged} editing={editing} mayEdit={mayEdit} /> : null}
      {mayEdit ? (
        <NewBranch
          branches={branches}
          versions={table.versions}
          minorDigits={table.minorDigits}
          editing={editing}
        />
      ) : null}
    </Panel>
  );
}

interface BranchListProps {
  readonly branches: readonly ShownBranch[];
  readonly editing: Editing;
  readonly mayEdit: boolean;
  readonly minorDigits: number;
}

function BranchList({ branches, editing, mayEdit, minorDigits }: BranchListProps) {
  const say = useWords();
  const language = useLanguage();
  const style: NumberStyle = { language, unit: 'money', money: 'thousands', minorDigits };
  return (
    <ScrollRegion label={say('budget.scenarios')}>
      <table className={css['table']}>
        <caption className="unseen">{say('budget.scenarios')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('budget.scenario-name')}</th>
            <th scope="col">{say('budget.scenario-state')}</th>
            <th scope="col" className={css['number']}>
              {say('budget.scenario-difference')}
            </th>
            <th scope="col">{say('budget.scenario-ways')}</th>
          </tr>
        </thead>
        <tbody>
          {branches.map((branch) => (
            <tr key={branch.id}>
              <th scope="row">
                <Said words={branch.name} />
                {branch.note ? (
                  <span className={css['note']}>
                    <Said words={branch.note} />
                  </span>
                ) : null}
              </th>
              <td>
                <State branch={branch} />
              </td>
              <td className={css['number']}>
                <bdi>{branch.difference === null ? '' : shownAmount(branch.difference, style)}</bdi>
              </td>
              <td>
                <Ways branch={branch} editing={editing} mayEdit={mayEdit} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function State({ branch }: { readonly branch: ShownBranch }) {
  const say = useWords();
  const { merged, figures, collisions, held } = branch;
  if (merged) return say('budget.scenario-merged');
  return (
    <>
      {say('budget.scenario-changes', { count: figures })}
      {collisions > 0 ? (
        <span className={css['stands-against']}>
          {say('budget.scenario-collides', { count: collisions })}
        </span>
      ) : null}
      {held > 0 ? (
        <span className={css['stands-against']}>{say('budget.scenario-held', { count: held })}</span>
      ) : null}
    </>
  );
}

interface WaysProps {
  readonly branch: ShownBranch;
  readonly editing: Editing;
  readonly mayEdit: boolean;
}

function Ways({ branch, editing, mayEdit }: WaysProps) {
  const say = useWords();
  const { beside, toggle, isShown, go, leave } = useWays(branch);
  const named = <span className="unseen"> {branch.name.text}</span>;
  return (
    <div className={css['ways']}>
      <Button look="small" aria-pressed={beside} onClick={toggle}>
        {say('budget.beside-plan')}
        {named}
      </Button>
      <Button
        look="small"
        aria-pressed={isShown}
        onClick={() => go((old) => (isShown ? { ...old, scenario: 'none' } : shownInAddress(old, branch.id)))}
      >
        {say(isShown ? 'budget.show-plan' : 'budget.show-scenario')}
        {named}
      </Button>
      {branch.merged ? null : (
        <Button look="small" onClick={() => go((old) => ({ ...old, branch: branch.id }))}>
          {say('budget.look-at-merge')}
          {named}
        </Button>
      )}
      {mayEdit ? (
        <Button
          look="small"
          onClick={() => {
            leave();
            editing.perform(discarding(branch.id));
          }}
        >
          {say('budget.discard-scenario')}
          {named}
        </Button>
      ) : null}
    </div>
  );
}

/** Where a branch is shown, and the ways to show it and to leave it. */
function useWays(branch: ShownBranch) {
  const shown = useShown();
  const navigate = useNavigate();
  const address = useSearch({ strict: false, structuralSharing: true, select: tableIn });
  const arrangement = arrangementOf(useSuspenseQuery(thePivot(shown, address)).data);
  const isShown = shown.scenario === branch.id;
  const go = (change: (old: Address) => Address): void => {
    void navigate({ to: '.', search: change, resetScroll: false });
  };
  return {
    beside: isBeside(arrangement, branch),
    isShown,
    go,
    toggle: (): void => go((old) => besideInAddress(old, arrangement, branch)),
    leave: (): void =>
      go((old) => {
        const { branch: _, scenario, ...rest } = besideInAddress(old, arrangement, branch, false);
        return scenario === undefined || isShown ? rest : { ...rest, scenario };
      }),
  };
}
