import type { CheckedEvent } from '@plenary/api/events';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import { isBranch, withoutBranches } from '@plenary/core/negotiation/branch';
import type { Plan } from '@plenary/core/plan/plan';
import type { Database } from '@plenary/store/database/database';
import { loadPlan } from '@plenary/store/plan/load';
import { type PlanHead, planHead } from '@plenary/store/plan/plan-head';
import type { PlanRecord } from '@plenary/store/plan/plan-record';
import type { CheckedDocument, OpenedPlan } from '../app/handler.ts';
import { ChecksOfPlan } from './checks-of-plan.ts';

/** How the documents of plans come to be checked. */
export interface Checking {
  /** Checks the document of a plan, away from the main thread, unless nobody wants it any more when its turn comes. */
  readonly check: (record: PlanRecord, isWanted: () => boolean) => Promise<Result<CheckedDocument>>;
  /** Checks it as it would be if the plan stood so. */
  readonly tried: (
    record: PlanRecord,
    plan: Plan,
    isWanted: () => boolean,
  ) => Promise<Result<CheckedDocument>>;
  /** What came of it before, where it was kept. */
  readonly kept: (record: PlanRecord) => Promise<CheckedDocument | null>;
  /** Keeps what came of it at another revision, where nothing that is checked differs. */
  readonly keep: (record: PlanRecord, checked: CheckedDocument) => void;
}

/** Who hears of the checks of plans: that they have said what they find, or that they broke off. */
export interface LibraryParts {
  readonly told: (checked: CheckedEvent) => void;
  readonly failed: (error: unknown) => void;
  /** How many plans are kept open. */
  readonly most?: number;
}

/** A plan that is kept open: at which revision, and what carries over to the next. */
interface Kept extends Pick<OpenedPlan, 'carrier'> {
  readonly hash: string;
  readonly opened: Promise<Result<OpenedPlan>>;
}

/** How many plans are kept open as a rule. */
const usual = 16;

/** For how long a head counts as the newest without asking, in milliseconds; news of a revision end it at once. */
const fresh = 1000;

/** The plans that are open: each is loaded once a revision, with what was computed of it. */
export class Library {
  readonly #db: Database;
  readonly #checking: Checking;
  readonly #most: number;
  readonly #told: LibraryParts['told'];
  readonly #failed: LibraryParts['failed'];
  readonly #heads = new Map<string, { readonly head: Promise<PlanHead | null>; readonly until: number }>();
  readonly #open = new Map<string, Kept>();

  constructor(db: Database, checking: Checking, { told, failed, most = usual }: LibraryParts) {
    this.#db = db;
    this.#checking = checking;
    this.#told = told;
    this.#failed = failed;
    this.#most = most;
  }

  /** Where a plan stands. Refuses `unknown-plan`. */
  async head(plan: string): Promise<Result<PlanHead>> {
    const known = this.#heads.get(plan);
    const head = known && known.until > performance.now() ? known.head : planHead(this.#db, plan);
    if (head !== known?.head) {
      if (this.#heads.size >= 1000) this.#heads.clear();
      this.#heads.set(plan, { head, until: performance.now() + fresh });
      head.catch(() => this.#heads.delete(plan));
    }
    const found = await head;
    return found ? ok(found) : refuse('unknown-plan', { plan });
  }

  /** Opens a plan at its newest revision. Refuses `unknown-plan`. */
  async open(plan: string): Promise<Result<OpenedPlan>> {
    const head = await this.head(plan);
    if (!head.ok) return head;
    const known = this.#open.get(plan);
    this.#open.delete(plan);
    const carrier = known?.carrier ?? {};
    const opened =
      known?.hash === head.value.hash ? known.opened : this.#load(head.value, carrier, known?.opened);
    this.#open.set(plan, { hash: head.value.hash, carrier, opened });
    for (const oldest of this.#open.keys()) {
      if (this.#open.size <= this.#most) break;
      this.#open.delete(oldest);
    }
    opened.then(
      (one) => one.ok || this.#open.delete(plan),
      () => this.#open.delete(plan),
    );
    return await opened;
  }

  /**
   * Where a plan stands, and whether all that answers say of it at that revision is known. Where it is not, the checks are set to
   * work. Refuses `unknown-plan`.
   */
  async standing(plan: string): Promise<Result<PlanHead & { readonly settled: boolean }>> {
    const head = await this.head(plan);
    if (!head.ok) return head;
    const opened = await this.open(plan);
    if (!opened.ok) return opened;
    const settled = opened.value.checkedSoFar() !== null;
    if (!settled) void opened.value.checked();
    return ok({ ...head.value, settled: settled && opened.value.revision === head.value.revision });
  }

  /** Forgets where a plan stands, or where all of them do: there is a new revision, or there may be. */
  news(plan: string | null): void {
    if (plan === null) this.#heads.clear();
    else this.#heads.delete(plan);
  }

  async #load(
    { organization, plan, changedAt }: PlanHead,
    carrier: object,
    previous: Kept['opened'] | undefined,
  ): Promise<Result<OpenedPlan>> {
    const loaded = await loadPlan(this.#db, { organization, plan });
    if (!loaded.ok) return loaded;
    const record = loaded.value;
    const isNewest = (): boolean => this.#open.get(plan)?.hash === record.hash;
    const checks = new ChecksOfPlan({
      check: () => this.#checking.check(record, isNewest),
      kept: (await this.#checking.kept(record)) ?? (await this.#carried(record, previous)),
      done: () => this.#told({ plan, revision: record.revision }),
      failed: this.#failed,
    });
    const checkedAs = (tried: Plan) => this.#checking.tried(record, tried, isNewest);
    return ok({ ...openedPlan(record, checks), changedAt, carrier, checkedAs });
  }

  /** What was found before a revision that changes nothing that is checked: one that waives a finding, or takes that back. */
  async #carried(record: PlanRecord, previous: Kept['opened'] | undefined): Promise<CheckedDocument | null> {
    const before = await previous?.catch(() => undefined);
    if (!before?.ok || !isCheckedAlike(before.value, record)) return null;
    const known = before.value.checkedSoFar();
    if (!known?.ok) return null;
    this.#checking.keep(record, known.value);
    return known.value;
  }
}

function openedPlan(
  record: PlanRecord,
  checks: ChecksOfPlan,
): Omit<OpenedPlan, 'changedAt' | 'carrier' | 'checkedAs'> {
  const { plan, proposals, revision, source } = record;
  return {
    organization: record.organization,
    plan,
    proposals: withoutBranches(proposals),
    branches: proposals.filter(isBranch),
    revision,
    source: source && { file: source.name, digest: source.digest },
    checked: () => checks.whole(),
    checkedSoFar: () => checks.soFar(),
  };
}

/** Says whether only waivers differ. What no change touched is the same object. */
function isCheckedAlike(before: OpenedPlan, { plan, proposals, source }: PlanRecord): boolean {
  const stood = [...before.proposals, ...before.branches];
  const standing = [...withoutBranches(proposals), ...proposals.filter(isBranch)];
  return (
    planParts.every((part) => before.plan[part] === plan[part]) &&
    stood.length === standing.length &&
    stood.every((one, index) => one === standing[index]) &&
    before.source?.digest === source?.digest
  );
}

const planParts = [
  'id',
  'period',
  'publication',
  'organization',
  'strategy',
  'priorities',
  'indicators',
  'budget',
  'risks',
  'narrative',
] as const satisfies readonly Exclude<keyof Plan, 'waivers'>[];
