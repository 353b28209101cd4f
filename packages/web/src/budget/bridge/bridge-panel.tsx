import type { BudgetPage } from '@plenary/api/budget';
import { getBridge, type ShownBridge } from '@plenary/api/budget/versions';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { aboutPlan, ProblemError } from '../../app/server.ts';
import { useShown } from '../../app/use-shown.ts';
import { useWords } from '../../app/use-words.ts';
import { usePlanHeader } from '../../plans/plan-header.ts';
import { LabelledSelect } from '../../ui/labelled-select.tsx';
import { EditNotes } from '../table/edit-notes.tsx';
import { useCanEdit } from '../table/use-can-edit.ts';
import { useEditing } from '../table/use-editing.ts';
import { UnallocatedNote } from '../unallocated-note.tsx';
import css from './bridge.module.css';
import { BridgeChart } from './bridge-chart.tsx';
import { NewStep } from './new-step.tsx';
import { readBridge, type ShownEnds, writeBridge } from './shown-bridge.ts';
import { stepEditor } from './step-editor.ts';

interface BridgePanelProps {
  /** The versions where the address says nothing. */
  readonly usual: { readonly from: string; readonly to: string };
  readonly versions: BudgetPage['versions'];
  readonly unit: string | null;
}

/** The bridge from one version to another, of the whole budget or a sector: chosen, read, and explained step by step. */
export function BridgePanel({ usual, versions, unit }: BridgePanelProps) {
  const { plan, language, scenario } = useShown();
  const asked = useSearch({ strict: false, select: (search) => search.bridge ?? '' });
  const ends = readBridge(asked) ?? { ...usual, sector: '' };
  const at = ends.sector === '' ? '' : `sector=${ends.sector}`;
  const query = { language, scenario, from: ends.from, to: ends.to, at };
  const { data, error } = useQuery({
    ...aboutPlan(plan, getBridge, { params: { plan }, query }),
    placeholderData: keepPreviousData,
  });
  const mayEdit = useCanEdit();
  const editing = useEditing();
  const isOfPlan = mayEdit && editing.within === null;
  if (!data) return error ? <Refused error={error} /> : null;
  const bridge = ends.sector === '' ? data : sayingSomething(data);
  const editor = isOfPlan ? stepEditor(bridge, ends, language, editing.save) : null;
  return (
    <BridgeChart
      bridge={bridge}
      unit={unit}
      editor={editor}
      choices={
        <>
          <Choices ends={ends} versions={versions} />
          {error ? <Refused error={error} /> : null}
        </>
      }
      below={
        <>
          {ends.sector === '' && data.cube !== 'total' ? (
            <UnallocatedNote versions={[ends.from, ends.to]} />
          ) : null}
          {editor ? (
            <>
              <NewStep editor={editor} />
              <EditNotes editing={editing} />
            </>
          ) : null}
        </>
      }
    />
  );
}

/** Of a sector, without the steps that are said of the whole only. */
function sayingSomething(bridge: ShownBridge): ShownBridge {
  return { ...bridge, steps: bridge.steps.filter(({ value }) => value !== 0) };
}

function Refused({ error }: { readonly error: Error }) {
  return <p role="alert">{error instanceof ProblemError ? error.problem.title : error.message}</p>;
}

function Choices({
  ends,
  versions,
}: {
  readonly ends: ShownEnds;
  readonly versions: BudgetPage['versions'];
}) {
  const say = useWords();
  const { sectors } = usePlanHeader();
  const navigate = useNavigate();
  const show = (change: Partial<ShownEnds>): void => {
    const bridge = writeBridge({ ...ends, ...change });
    void navigate({ to: '.', search: (old) => ({ ...old, bridge }), resetScroll: false, replace: true });
  };
  const named = versions.map(({ id, label }) => ({ id, label }));
  const all = { id: '', label: { text: say('budget.whole-budget'), language: null } };
  return (
    <div className={css['choices']}>
      <LabelledSelect
        label={say('budget.compare-from')}
        chosen={ends.from}
        choices={named}
        onChoose={(from) => show({ from })}
      />
      <LabelledSelect
        label={say('budget.compare-to')}
        chosen={ends.to}
        choices={named}
        onChoose={(to) => show({ to })}
      />
      <LabelledSelect
        label={say('budget.dimension-sector')}
        chosen={ends.sector}
        choices={[all, ...sectors.map(({ id, name }) => ({ id, label: name }))]}
        onChoose={(sector) => show({ sector })}
      />
    </div>
  );
}
