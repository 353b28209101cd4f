import type { ShownMerge } from '@plenary/api/budget/branches';

type Figure = ShownMerge['figures'][number];

/** Which figures of a merge are taken. What must stay as it is in the plan never is. */
export interface MergeTicks {
  /** Those of some figures that are taken. */
  readonly among: (figures: readonly Figure[]) => readonly Figure[];
  /** Whether all of some figures are taken that can be, or some, or none. */
  readonly takes: (figures: readonly Figure[]) => 'all' | 'some' | 'none';
  /** Takes or leaves figures. */
  readonly take: (figures: readonly Figure[], takes: boolean) => void;
}

/** Says whether a figure can be merged at all. */
export function isFree({ held }: Figure): boolean {
  return held === null;
}

/** What is taken, where the addresses of the figures that are left are known; `onLeave` is told those that are left next. */
export function mergeTicks(
  left: ReadonlySet<string>,
  onLeave: (left: ReadonlySet<string>) => void,
): MergeTicks {
  const among = (figures: readonly Figure[]): readonly Figure[] =>
    figures.filter((one) => isFree(one) && !left.has(one.address));
  return {
    among,
    takes: (figures) => {
      const taken = among(figures).length;
      if (taken === 0) return 'none';
      return taken === figures.filter(isFree).length ? 'all' : 'some';
    },
    take: (figures, takes) => {
      const told = new Set(figures.filter(isFree).map(({ address }) => address));
      const others = [...left].filter((one) => !told.has(one));
      onLeave(new Set(takes ? others : [...others, ...told]));
    },
  };
}
