import { useNavigate, useSearch } from '@tanstack/react-router';
import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { type ReactNode, useRef } from 'react';
import { useWords } from '../app/use-words.ts';
import { useFigureCards } from '../figures/open-figure.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Panel } from '../ui/panel.tsx';
import css from './chart.module.css';
import { Chart } from './chart.tsx';
import type { ChartColours } from './chart-colours.ts';
import { saveChart } from './save-chart.ts';

interface ChartPanelProps {
  /** Names the chart in the address and in files. */
  readonly id: string;
  readonly title: string;
  readonly note?: string | null;
  /** What is to be known of the drawing and not of its figures, beside the note. */
  readonly drawingNote?: string;
  readonly height: number;
  /** What the colours mean, strongest first. */
  readonly legend?: readonly string[];
  readonly draw: (colours: ChartColours, width: number) => EChartsCoreOption;
  /** The same in figures. */
  readonly table: ReactNode;
  /** What stands before the chart and after it. */
  readonly before?: ReactNode;
  readonly after?: ReactNode;
}

/** A chart under a heading, which is also a table, and can be taken away as SVG or PNG. */
export function ChartPanel(given: ChartPanelProps) {
  const { id, title, height, legend, draw, table, before, after } = given;
  const chart = useRef<EChartsType>(null);
  // What was asked for before there was a drawing.
  const wanted = useRef<'svg' | 'png' | null>(null);
  const { open } = useFigureCards();
  const [asTable, showAs] = useAsTable(id);
  return (
    <Panel
      id={id}
      title={title}
      note={noteOf(given, asTable)}
      actions={
        <Actions
          title={title}
          asTable={asTable}
          onSwitch={() => showAs(!asTable)}
          onSave={(format) => {
            if (chart.current) saveChart(chart.current, format, id);
            else wanted.current = format;
          }}
        />
      }
    >
      {before}
      {asTable ? (
        table
      ) : (
        <>
          <Legend names={legend ?? []} />
          <Chart
            label={title}
            height={height}
            draw={draw}
            onTake={open}
            onMade={(made) => {
              chart.current = made;
              if (made && wanted.current) saveChart(made, wanted.current, id);
              wanted.current = null;
            }}
          />
        </>
      )}
      {after}
    </Panel>
  );
}

function noteOf({ note, drawingNote }: ChartPanelProps, asTable: boolean): string {
  return [note, asTable ? null : drawingNote].filter((part) => part).join(' · ');
}

interface ActionsProps {
  readonly title: string;
  readonly asTable: boolean;
  readonly onSwitch: () => void;
  readonly onSave: (format: 'svg' | 'png') => void;
}

function Actions({ title, asTable, onSwitch, onSave }: ActionsProps) {
  const say = useWords();
  return (
    <>
      <Button look="small" onClick={onSwitch}>
        <Icon name={asTable ? 'chart' : 'table'} />
        {say(asTable ? 'charts.as-chart' : 'charts.as-table')}
        <span className="unseen">: {title}</span>
      </Button>
      {asTable
        ? null
        : (['svg', 'png'] as const).map((format) => (
            <Button key={format} look="small" onClick={() => onSave(format)}>
              <Icon name="download" />
              <span className="unseen">{say('charts.save', { title })}</span> {format.toUpperCase()}
            </Button>
          ))}
    </>
  );
}

function Legend({ names }: { readonly names: readonly string[] }) {
  if (names.length < 2) return null;
  return (
    <ul role="list" className={css['legend']}>
      {names.map((name, index) => (
        <li key={name}>
          <span className={css['swatch']} data-series={index} />
          {name}
        </li>
      ))}
    </ul>
  );
}

/** Which charts of the page are shown as tables stands in the address: `view=table:flow,table:by-sector`. */
function useAsTable(id: string): readonly [boolean, (asTable: boolean) => void] {
  const navigate = useNavigate();
  const views = useSearch({ strict: false, select: (search) => search.view ?? '' });
  const all = views.split(',').filter((view) => view !== '');
  const own = `table:${id}`;
  const showAs = (asTable: boolean): void => {
    const next = asTable ? [...all, own] : all.filter((view) => view !== own);
    void navigate({
      to: '.',
      search: ({ view: _, ...rest }) => (next.length === 0 ? rest : { ...rest, view: next.join(',') }),
      resetScroll: false,
      replace: true,
    });
  };
  return [all.includes(own), showAs];
}
