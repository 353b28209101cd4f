import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { Language } from '@plenary/core/basics/words';
import type { Database } from '@plenary/store/database/database';
import { loadPlan } from '@plenary/store/plan/load';
import { type PlanHead, planHead } from '@plenary/store/plan/plan-head';
import type { PlanRecord } from '@plenary/store/plan/plan-record';
import type { CheckedDocument, OpenedPlan } from '../app/handler.ts';

/** Checks the document of a plan, away from the main thread. */
export type Checking = (record: PlanRecord, language: Language) => Promise<Result<CheckedDocument>>;

/** How many plans are kept open. */
const most = 16;

/** For how long a head counts as the newest without asking, in milliseconds; news of a revision end it at once. */
const fresh = 1000;

/** The plans that are open: each is loaded once a revision, with what was computed of it. */
export class Library {
  readonly #db: Database;
  readonly #checking: Checking;
  readonly #heads = new Map<string, { readonly head: Promise<PlanHead | null>; readonly until: number }>();
  readonly #open = new Map<string, { readonly hash: string; readonly opened: Promise<Result<OpenedPlan>> }>();

  constructor(db: Database, checking: Checking) {
    this.#db = db;
    this.#checking = checking;
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
    const opened = known?.hash === head.value.hash ? known.opened : this.#load(head.value);
    this.#open.set(plan, { hash: head.value.hash, opened });
    for (const oldest of this.#open.keys()) {
      if (this.#open.size <= most) break;
      this.#open.delete(oldest);
    }
    opened.then(
      (one) => one.ok || this.#open.delete(plan),
      () => this.#open.delete(plan),
    );
    return await opened;
  }

  /** Forgets where a plan stands, or where all of them do: there is a new revision, or there may be. */
  news(plan: string | null): void {
    if (plan === null) this.#heads.clear();
    else this.#heads.delete(plan);
  }

  async #load({ organization, plan, changedAt }: PlanHead): Promise<Result<OpenedPlan>> {
    const loaded = await loadPlan(this.#db, { organization, plan });
    return loaded.ok ? ok(this.#opened(loaded.value, changedAt)) : loaded;
  }

  #opened(record: PlanRecord, changedAt: string): OpenedPlan {
    const { plan, proposals, revision, source } = record;
    const checked = new Map<Language, Promise<Result<CheckedDocument>>>();
    return {
      organization: record.organization,
      plan,
      proposals,
      revision,
      changedAt,
      source: source && { file: source.name, digest: source.digest },
      checked: async (asked) => {
        // A source is what it is in any language.
        const language = source || !asked ? plan.publication.original : asked;
        const known = checked.get(language);
        if (known) return await known;
        const checking = this.#checking(record, language);
        checked.set(language, checking);
        checking.catch(() => checked.delete(language));
        return await checking;
      },
    };
  }
}
