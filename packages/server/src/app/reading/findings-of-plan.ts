import { createHash } from 'node:crypto';
import type { FindingCounts } from '@plenary/api/contract/route';
import { placeText } from '@plenary/core/basics/place';
import { type About, aboutFindings, type Subject } from '@plenary/core/checks/about/about-findings';
import { byGravity, type Finding } from '@plenary/core/checks/finding';
import type { CheckContext } from '@plenary/core/checks/rule';
import { figuresCeilingExceeded } from '@plenary/core/checks/rules/figures-ceiling-exceeded/rule';
import { apartSince } from '@plenary/core/checks/rules/figures-cubes-agree/apart-since';
import { type ByWaivers, byWaivers } from '@plenary/core/checks/waivers/waivers';
import type { Waiver } from '@plenary/core/plan/waiver';
import { agreementsCarriedBy } from '../../budget/agreements/carried-agreements.ts';
import type { CheckedDocument, OpenedPlan } from '../handler.ts';

/** A finding with its id and what it speaks of. */
export interface PlacedFinding {
  readonly id: string;
  readonly finding: Finding;
  readonly about: About;
}

/** What the checks say of a plan's document, by what it is about. */
export interface FindingsOfPlan {
  /**
   * Whether the checks have said it of this revision. Until then these are the findings of the one before, where it is known, and
   * what needs nothing but the plan is found anew.
   */
  readonly known: boolean;
  /** `null` where the document of the plan could not be understood, and so not be checked. */
  readonly checked: CheckedDocument | null;
  /** Those that count: nobody waived them. */
  readonly all: readonly PlacedFinding[];
  /** Those that somebody says are no problem, and the waivers that cover nothing any more. */
  readonly waived: ByWaivers<PlacedFinding>['waived'];
  readonly idle: readonly Waiver[];
  readonly about: (kind: Subject['kind'], id: string) => readonly PlacedFinding[];
  readonly ofFormula: (text: string) => readonly PlacedFinding[];
}

const found = new WeakMap<OpenedPlan, FindingsOfPlan>();

/** What the checks said last of a plan that is kept open, and of which state of it. */
interface Said extends Pick<OpenedPlan, 'revision' | 'plan'> {
  readonly checked: CheckedDocument;
}

const latest = new WeakMap<object, Said>();

/** The findings of a plan as far as they are known: nobody waits for the checks. The same value as long as they are. */
export function findingsOfPlan(opened: OpenedPlan): FindingsOfPlan {
  const before = found.get(opened);
  if (before?.known) return before;
  const checked = opened.checkedSoFar();
  if (before && checked === null) return before;
  const made = checked === null ? awaited(opened) : said(checked.ok ? checked.value : null, opened);
  found.set(opened, made);
  return made;
}

function said(checked: CheckedDocument | null, { carrier, revision, plan }: OpenedPlan): FindingsOfPlan {
  const last = latest.get(carrier);
  if (checked && (!last || last.revision <= revision)) latest.set(carrier, { revision, plan, checked });
  return findingsOfCheck(checked, plan.waivers);
}

/** What checks found in a document, by the waivers of its plan; nothing where it could not be checked. */
export function findingsOfCheck(
  checked: CheckedDocument | null,
  waivers: readonly Waiver[] = [],
): FindingsOfPlan {
  return { ...indexed(checked, checked?.findings ?? [], waivers), known: true };
}

/** What was said last stays until the checks have spoken, so that a mark does not go and come with every edit. */
function awaited({ carrier, plan }: OpenedPlan): FindingsOfPlan {
  const last = latest.get(carrier);
  const { waivers = [] } = plan;
  if (!last) return { ...indexed(null, [], waivers), known: false };
  const { document, interpretation, findings } = last.checked;
  const context: CheckContext = { document, interpretation, plan, figures: [] };
  const { id, check } = figuresCeilingExceeded;
  const others = findings.filter(({ rule }) => rule !== id);
  const agreements = agreementsCarriedBy(carrier);
  const [before, now] = [agreements.comeTo(last.plan), agreements.comeTo(plan)];
  const kept = before && now ? apartSince(others, { before, now }, context) : others;
  const anew = [...kept, ...check(context)].toSorted(byGravity);
  return { ...indexed(last.checked, anew, waivers), known: false };
}

/** How many there are of each severity. */
export function countsOf(findings: readonly PlacedFinding[]): FindingCounts {
  const of = (severity: Finding['severity']): number =>
    findings.filter((one) => one.finding.severity === severity).length;
  return { error: of('error'), warning: of('warning'), question: of('question') };
}

function indexed(
  checked: CheckedDocument | null,
  findings: readonly Finding[],
  waivers: readonly Waiver[],
): Omit<FindingsOfPlan, 'known'> {
  const about = checked === null ? null : aboutFindings(checked.interpretation);
  const ids = idsOf(findings);
  const placed = findings.map(
    (finding, index): PlacedFinding => ({
      id: ids[index] ?? '',
      finding,
      about: about?.(finding) ?? { subjects: [], formulas: [] },
    }),
  );
  const { counting: all, waived, idle } = byWaivers(placed, waivers);
  const bySubject = grouped(all, (one) => one.about.subjects.map(({ kind, id }) => `${kind}:${id}`));
  const byFormula = grouped(all, (one) => one.about.formulas);
  return {
    checked,
    all,
    waived,
    idle,
    about: (kind, id) => bySubject.get(`${kind}:${id}`) ?? [],
    ofFormula: (text) => byFormula.get(text) ?? [],
  };
}

/** Ids that are the same in every language and after a restart: of the rule, the place, and which one it is there. */
function idsOf(findings: readonly Finding[]): readonly string[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const key = `${finding.rule} ${placeText(finding.place)}`;
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    const digest = createHash('sha256').update(`${key} ${count}`).digest('hex').slice(0, 10);
    return `${finding.rule}-${digest}`;
  });
}

function grouped(
  all: readonly PlacedFinding[],
  keysOf: (one: PlacedFinding) => readonly string[],
): ReadonlyMap<string, readonly PlacedFinding[]> {
  const groups = new Map<string, PlacedFinding[]>();
  for (const one of all) {
    for (const key of keysOf(one)) {
      const group = groups.get(key);
      if (group) group.push(one);
      else groups.set(key, [one]);
    }
  }
  return groups;
}
