import { type Result, refuse } from '@plenary/core/basics/result';
import type { CheckedDocument } from '../app/handler.ts';

/** How the document of a plan is checked, and who hears of it. */
export interface Checks {
  readonly check: () => Promise<Result<CheckedDocument>>;
  /** What is known of an earlier run. */
  readonly kept: CheckedDocument | null;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/** After how many milliseconds checks that broke off are tried again. */
const pause = 30_000;

/** The checks of a plan at a revision: they are done once, in the background, and what is known of them can be asked at any time. */
export class ChecksOfPlan {
  readonly #checks: Checks;
  #known: Result<CheckedDocument> | null;
  #working: Promise<Result<CheckedDocument>> | null = null;

  constructor(checks: Checks) {
    this.#checks = checks;
    this.#known = checks.kept && { ok: true, value: checks.kept };
  }

  /** What came of the checks; `null` while they work. */
  soFar(): Result<CheckedDocument> | null {
    return this.#known;
  }

  /**
   * What comes of the checks. Refuses what reading and understanding refuse; `job-cancelled` where a later revision made them
   * idle; `unexpected-error` where they broke off, which is told, and tried again after a while.
   */
  async whole(): Promise<Result<CheckedDocument>> {
    if (this.#known) return this.#known;
    this.#working ??= this.#work();
    return await this.#working;
  }

  async #work(): Promise<Result<CheckedDocument>> {
    try {
      const checked = await this.#checks.check();
      if (!checked.ok && checked.refusal.code === 'job-cancelled') {
        this.#working = null;
        return checked;
      }
      this.#known = checked;
      this.#checks.done();
      return checked;
    } catch (error) {
      this.#checks.failed(error);
      setTimeout(() => {
        this.#working = null;
      }, pause).unref();
      return refuse('unexpected-error');
    }
  }
}
