import { createHash, randomUUID } from 'node:crypto';
import type { Result } from '@plenary/core/basics/result';

/** Where a plan stands: enough to know whether an answer is still the answer. */
export interface PlanHead {
  readonly revision: number;
  readonly hash: string;
  /** Whether all that answers say at this revision is known: else an answer is the answer for now only. */
  readonly settled: boolean;
}

/** Tells where a plan stands, without loading it. */
export type PlanHeads = (plan: string) => Promise<Result<PlanHead>>;

/** An answer as it is sent. */
export interface Answer {
  readonly body: Buffer;
  readonly media: string;
}

/** How many bytes of answers are kept. */
const capacity = 64 * 1024 * 1024;

/**
 * Answers about plans, known by what they are answers to: a revision of a plan, and a question. An answer that was given once
 * is given again without being computed.
 */
export class Answers {
  readonly heads: PlanHeads;
  readonly #kept = new Map<string, Answer>();
  #size = 0;
  // What another version of Plenary answered is no answer of this one.
  readonly #start = randomUUID();

  constructor(heads: PlanHeads) {
    this.heads = heads;
  }

  /** The entity tag of an answer. Weak: the same answer may be sent compressed in several ways. */
  tag(plan: string, { hash }: Pick<PlanHead, 'hash'>, url: string): string {
    const digest = createHash('sha256')
      .update(`${this.#start}\n${plan}\n${hash}\n${url}`)
      .digest('base64url');
    return `W/"${digest.slice(0, 32)}"`;
  }

  /** The answer of a tag, which is now the last to be dropped. */
  get(tag: string): Answer | undefined {
    const answer = this.#kept.get(tag);
    if (answer) {
      this.#kept.delete(tag);
      this.#kept.set(tag, answer);
    }
    return answer;
  }

  /** Keeps an answer; those that were asked for longest ago make room. */
  keep(tag: string, answer: Answer): void {
    if (this.#kept.has(tag) || answer.body.length > capacity / 4) return;
    this.#kept.set(tag, answer);
    this.#size += answer.body.length;
    for (const [oldest, { body }] of this.#kept) {
      if (this.#size <= capacity) break;
      this.#kept.delete(oldest);
      this.#size -= body.length;
    }
  }
}
