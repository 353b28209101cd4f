import { eventsPath } from '@plenary/api/events';

/** Events as a page hears them, for tests. */
export interface GivenEvents {
  /** The data of the next event of this name that says something, however long ago it came. */
  readonly next: (event: string, says?: string) => Promise<unknown>;
  /** The names of what was heard and not yet asked for. */
  readonly heard: () => readonly string[];
  /** How often the line was held. */
  readonly beats: () => number;
  readonly close: () => void;
}

/** Listens at a server, to what is about a plan or to everything. */
export async function eventsOf(base: string, plan?: string, language = 'en'): Promise<GivenEvents> {
  const ending = new AbortController();
  const query = new URLSearchParams({ language, ...(plan === undefined ? {} : { plan }) });
  const response = await fetch(`${base}${eventsPath}?${query.toString()}`, { signal: ending.signal });
  if (!response.ok || !response.body) throw new Error(`${response.status}`);
  const heard: { readonly event: string; readonly data: unknown }[] = [];
  let beats = 0;
  let wake = (): void => undefined;
  const listen = async (lines: ReadableStream<Uint8Array>): Promise<void> => {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of lines) {
      text += decoder.decode(chunk, { stream: true });
      const parts = text.split('\n\n');
      text = parts.pop() ?? '';
      for (const part of parts) {
        if (part.startsWith(':')) beats += 1;
        const [, event, data] = /^event: (.*)\ndata: (.*)$/.exec(part) ?? [];
        if (event !== undefined && data !== undefined) heard.push({ event, data: JSON.parse(data) });
      }
      wake();
    }
  };
  listen(response.body).catch(() => undefined);
  return {
    next: async (event, says = '') => {
      for (;;) {
        const index = heard.findIndex(
          (one) => one.event === event && JSON.stringify(one.data).includes(says),
        );
        if (index >= 0) return heard.splice(index, 1)[0]?.data;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    heard: () => heard.map(({ event }) => event),
    beats: () => beats,
    close: () => ending.abort(),
  };
}
