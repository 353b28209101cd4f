import type { PlanKey, PlanRecord } from './plan-record.ts';

/**
 * Plans as they were last seen, the ones used last, within bounds. Whoever reads from here asks the database first whether
 * the revision is still the newest: records are immutable, so one of the same hash is the same.
 */
export class RecordMemory {
  readonly #records = new Map<string, PlanRecord>();
  readonly #limits: { readonly plans: number; readonly facts: number };
  #facts = 0;

  constructor(limits = { plans: 50, facts: 2_000_000 }) {
    this.#limits = limits;
  }

  /** The record of a plan whose newest revision has this hash. */
  get(key: PlanKey, hash: string): PlanRecord | null {
    const text = textOf(key);
    const found = this.#records.get(text);
    if (found?.hash !== hash) return null;
    this.#records.delete(text);
    this.#records.set(text, found);
    return found;
  }

  /** Keeps a record, and lets go of those that were used longest ago. */
  keep(key: PlanKey, record: PlanRecord): void {
    this.forget(key);
    this.#records.set(textOf(key), record);
    this.#facts += factsOf(record);
    for (const [text, old] of this.#records) {
      if (this.#records.size <= this.#limits.plans && this.#facts <= this.#limits.facts) break;
      this.#records.delete(text);
      this.#facts -= factsOf(old);
    }
  }

  /** Lets go of a plan. */
  forget(key: PlanKey): void {
    const old = this.#records.get(textOf(key));
    if (!old) return;
    this.#records.delete(textOf(key));
    this.#facts -= factsOf(old);
  }
}

function textOf(key: PlanKey): string {
  return JSON.stringify([key.organization, key.plan]);
}

function factsOf(record: PlanRecord): number {
  return record.plan.budget.cubes.reduce((count, cube) => count + cube.facts.length, 0);
}
