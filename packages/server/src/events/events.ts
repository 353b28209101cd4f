import { eventsPath } from '@plenary/api/events';
import { refuse } from '@plenary/core/basics/result';
import type { Language } from '@plenary/core/basics/words';
import type { FastifyInstance } from 'fastify';
import { languageOf, sendRefusal } from '../app/refused.ts';

/** Something that happened: a name and data in the language of who listens. `plan` is the plan it is about. */
export interface Happening {
  readonly event: 'revision' | 'checked' | 'import' | 'lines' | 'reconnected';
  readonly plan: string | null;
  readonly data: (language: Language) => unknown;
}

/** How many may listen at once, how often they hear that the line holds (ms), and how far one may fall behind (bytes). */
export interface EventBounds {
  readonly listeners: number;
  readonly heartbeat: number;
  readonly behind: number;
}

const usual: EventBounds = { listeners: 200, heartbeat: 20_000, behind: 1_000_000 };

/** Tells whoever listens of what happens, as server-sent events. */
export class Events {
  readonly #bounds: EventBounds;
  readonly #listeners = new Set<(happening: Happening) => void>();

  constructor(bounds: Partial<EventBounds> = {}) {
    this.#bounds = { ...usual, ...bounds };
  }

  /** Tells everybody. */
  tell(happening: Happening): void {
    for (const listener of this.#listeners) listener(happening);
  }

  /** Answers those who want to listen. */
  register(app: FastifyInstance): void {
    const ends = new Set<() => void>();
    app.addHook('preClose', async () => {
      for (const end of ends) end();
    });
    app.get<{ Querystring: { plan?: string } }>(eventsPath, { schema: { hide: true } }, (request, reply) => {
      if (this.#listeners.size >= this.#bounds.listeners) {
        return sendRefusal(request, reply, refuse('too-many-listeners').refusal);
      }
      const { plan } = request.query;
      const language = languageOf(request);
      reply.hijack();
      const { raw } = reply;
      raw.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      const write = (text: string): void => {
        // Whoever does not read what is sent is let go, and comes again.
        if (raw.writableLength > this.#bounds.behind) raw.destroy();
        else raw.write(text);
      };
      write('retry: 2000\n\n');
      const heartbeat = setInterval(() => write(':\n\n'), this.#bounds.heartbeat);
      const listener = ({ event, plan: about, data }: Happening): void => {
        if (plan !== undefined && about !== null && about !== plan) return;
        write(`event: ${event}\ndata: ${JSON.stringify(data(language))}\n\n`);
      };
      this.#listeners.add(listener);
      const end = (): void => void raw.end();
      ends.add(end);
      raw.on('close', () => {
        clearInterval(heartbeat);
        this.#listeners.delete(listener);
        ends.delete(end);
      });
      return reply;
    });
  }
}
