import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useKept } from '../app/kept.ts';
import { chosenTheme } from '../app/theme.ts';
import css from './chart.module.css';
import { type ChartColours, coloursOfPage } from './chart-colours.ts';

interface ChartProps {
  readonly label: string;
  /** In CSS pixels. */
  readonly height: number;
  readonly draw: (colours: ChartColours, width: number) => EChartsCoreOption;
  /** Told which mark was taken, by the id in its data. */
  readonly onTake?: (id: string) => void;
  /** Told the chart when it is made, and `null` when it is gone. */
  readonly onMade: (chart: EChartsType | null) => void;
}

/** A chart. What draws it is fetched when it first comes near the window; the table beside it says the same in figures. */
export function Chart(given: ChartProps) {
  const theme = useKept(chosenTheme);
  const dark = useDarkSystem();
  // Colours are read from the page when a chart is drawn, so another theme is another drawing.
  return <Drawing key={`${theme} ${dark}`} {...given} />;
}

function Drawing({ label, height, draw, onTake, onMade }: ChartProps) {
  const chart = useRef<EChartsType>(null);
  const place = useRef<HTMLDivElement>(null);
  const near = useNear(place);
  const show = useEffectEvent(() => {
    if (chart.current && place.current) redraw(chart.current, place.current, draw);
  });
  const take = useEffectEvent((id: string) => onTake?.(id));
  const tell = useEffectEvent(() => onMade(chart.current));
  useEffect(() => {
    const element = place.current;
    if (!element || !near) return undefined;
    const leaving = new AbortController();
    const size = new ResizeObserver(() => show());
    const begin = async (): Promise<void> => {
      const { makeChart } = await import('./echarts-parts.ts');
      if (leaving.signal.aborted) return;
      chart.current = makeChart(element, null, { renderer: 'svg' });
      chart.current.on('click', ({ data }) => {
        const id = idOf(data);
        if (id !== null) take(id);
      });
      // Whoever is told of it may save it at once.
      show();
      tell();
      size.observe(element);
    };
    void begin();
    return () => {
      leaving.abort();
      size.disconnect();
      chart.current?.dispose();
      chart.current = null;
      tell();
    };
  }, [near]);
  useEffect(() => {
    if (chart.current && place.current) redraw(chart.current, place.current, draw);
  }, [draw]);
  return (
    <div className={css['chart']} role="img" aria-label={label}>
      <div ref={place} style={{ blockSize: height }} />
    </div>
  );
}

function redraw(chart: EChartsType, element: HTMLElement, draw: ChartProps['draw']): void {
  chart.resize();
  // Without motion, which would also be in the middle of something where the drawing is saved.
  chart.setOption({ animation: false, ...draw(coloursOfPage(), element.clientWidth) }, { notMerge: true });
}

function idOf(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || !('formula' in data)) return null;
  return typeof data.formula === 'string' ? data.formula : null;
}

/** Whether an element is in the window or soon will be; once it was, it stays so. */
function useNear(element: RefObject<Element | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!element.current || near) return undefined;
    const look = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { rootMargin: '200px' },
    );
    look.observe(element.current);
    return () => look.disconnect();
  }, [element, near]);
  return near;
}

function useDarkSystem(): boolean {
  const [dark, setDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches);
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)');
    const told = (): void => setDark(query.matches);
    query.addEventListener('change', told);
    return () => query.removeEventListener('change', told);
  }, []);
  return dark;
}
