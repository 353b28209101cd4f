import { type Hit, search } from '@plenary/api/search';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { aboutPlan } from '../app/server.ts';
import { useShown } from '../app/use-shown.ts';
import { useWords } from '../app/use-words.ts';
import type { Say } from '../app/words.ts';
import type { IconName } from '../ui/icon.tsx';
import { hitAddress } from './hit-address.ts';
import { useOwnOptions } from './own-options.ts';
import type { PaletteOption } from './palette-option.ts';

/** What was found for some words: pages and actions by their names in any language, then everything of the plan. */
export function useFound(words: string) {
  const say = useWords();
  const { plan, language, along } = useShown();
  const q = useSettled(words.trim());
  const { own, ready } = useOwnOptions(words.trim());
  const { data, isFetching, isPlaceholderData } = useQuery({
    ...aboutPlan(plan, search, { params: { plan }, query: { q: q.slice(0, 200), language, limit: 40 } }),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
  const found = useMemo(
    () => (q === '' ? [] : (data?.hits ?? []).map((hit, index) => optionOf(hit, index, plan, along, say))),
    [q, data, plan, along, say],
  );
  const options = useMemo(() => [...own, ...found], [own, found]);
  const settled = q === words.trim() && !isPlaceholderData && !isFetching;
  return {
    options,
    total: own.length + (q === '' ? 0 : (data?.total ?? 0)),
    waits: isFetching && data === undefined,
    /** How many of the options, from the first, are of the words as they stand now; the rest are still of earlier ones. */
    current: ready ? (settled ? Number.POSITIVE_INFINITY : own.length) : 0,
  };
}

/** The words once the hand has come to rest, so that not every letter is a question. */
function useSettled(words: string): string {
  const [settled, setSettled] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), 120);
    return () => clearTimeout(timer);
  }, [words]);
  return settled;
}

const icons: Partial<Readonly<Record<Hit['to']['kind'], IconName>>> = {
  result: 'results',
  pillar: 'house',
  sector: 'sectors',
  unit: 'sectors',
  indicator: 'performance',
  risk: 'risks',
  proposal: 'negotiation',
  delegation: 'negotiation',
  annex: 'annexes',
  figure: 'budget',
  finding: 'findings',
  revision: 'log',
};

function optionOf(
  hit: Hit,
  index: number,
  plan: string,
  address: Parameters<typeof hitAddress>[2],
  say: Say,
): PaletteOption {
  const { to, within, snippet, marks } = hit;
  const isName = snippet.text === to.name.text;
  const code = to.kind === 'result' || to.kind === 'indicator' ? `${to.id} ` : '';
  return {
    id: `${index} ${to.kind} ${to.id}`,
    icon: icons[to.kind] ?? 'document',
    kind: say(`search.kind-${to.kind}`),
    words: { ...to.name, text: `${code}${to.name.text}` },
    beside: isName ? (within?.name ?? null) : snippet,
    marks: isName ? [] : marks,
    href: hitAddress(plan, hit, address),
  };
}
