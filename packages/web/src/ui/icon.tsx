import css from './icon.module.css';

/** The strokes of each sign in a box of sixteen. */
const strokes = {
  house: 'M2 6.500 8 2.500l6 4M3 8.500v5h2v-5zm4 0v5h2v-5zm4 0v5h2v-5zM2 14.500h12',
  results: 'M8 1.500v3M8 11.500v3M1.500 8h3M11.500 8h3M8 4.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7',
  sectors: 'M6 1.500h4v4H6zM1.500 10.500h4v4h-4zm9 0h4v4h-4zM8 5.500V8m-4.500 2.500V8h9v2.500',
  budget: 'M1.500 3.500h13v9h-13zM1.500 6.500h13M5.800 3.500v9m4.400-9v9',
  document: 'M3.500 1.500h6l3 3v10h-9zM9.500 1.500v3h3M5.500 8h5m-5 3h5',
  negotiation: 'M1.500 2.500h9v6h-5l-2.500 2v-2H1.500zm11 3h2v6h-1.500v2l-2.500-2h-4',
  performance: 'M1.500 13.500h13M3.500 11.500v-3m4 3V5.500m4 6v-9',
  risks: 'M8 2 14.500 13.500h-13zM8 6.500v3.500m0 1.700v.3',
  annexes: 'M5 4.500v6a3 3 0 0 0 6 0v-7a2 2 0 0 0-4 0v7a1 1 0 0 0 2 0v-6',
  findings: 'M7 2a5 5 0 1 0 0 10A5 5 0 0 0 7 2m3.600 8.600 3.900 3.900M5 7l1.500 1.500L9.200 5.600',
  log: 'M8 1.500A6.500 6.500 0 1 1 2 5.500M2 2v3.500h3.500M8 4.500V8l2.500 1.500',
  language:
    'M8 1.500a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13M1.500 8h13M8 1.500c-4 4-4 9 0 13 4-4 4-9 0-13',
  theme: 'M8 1.500a6.500 6.500 0 1 0 0 13zm0 0a6.500 6.500 0 0 1 0 13M8 5h4.500M8 8h6M8 11h4.500',
  person: 'M8 2a3 3 0 1 0 0 6 3 3 0 0 0 0-6M2.500 14.500c.5-3 2.500-4.500 5.500-4.500s5 1.500 5.500 4.500',
  menu: 'M2 4h12M2 8h12M2 12h12',
  search: 'M7 2a5 5 0 1 0 0 10A5 5 0 0 0 7 2m3.600 8.600 3.900 3.900',
  close: 'M3.500 3.500l9 9m0-9-9 9',
  down: 'M4 6.500l4 4 4-4',
  up: 'M4 9.500l4-4 4 4',
  forward: 'M6 3.500 10.500 8 6 12.500',
  link: 'M6.500 9.500l3-3M7 4.500l1.500-1.500a3.200 3.200 0 0 1 4.500 4.500L11.500 9m-2 2.500L8 13a3.200 3.200 0 0 1-4.500-4.500L5 7',
  copy: 'M5.500 5.500h8v8h-8zM3.500 10.500h-1v-8h8v1',
  download: 'M8 2v8m-3.500-3L8 10.500 11.500 7M2.500 13.500h11',
  table: 'M2 3h12v10H2zM2 6.500h12M6 3v10',
  chart: 'M2 13.500h12M4 11V7m4 4V3.500M12 11V8.500',
  drag: 'M6 3.500h.5m3 0h.5M6 8h.5m3 0h.5M6 12.500h.5m3 0h.5',
  edit: 'M10.500 2.500l3 3-8 8-3.500.5.500-3.500z',
  undo: 'M6.500 3 3 6.500 6.500 10M3 6.500h6.500a4 4 0 0 1 0 8H7',
  redo: 'M9.500 3 13 6.500 9.500 10M13 6.500H6.500a4 4 0 0 0 0 8H9',
  ceiling: 'M2 3h12M8 13.500V6m-3 3 3-3 3 3',
  spread: 'M8 2v4M8 6 3 11.500M8 6v5.500M8 6l5 5.500M1.500 13.500h3m2 0h3m2 0h3',
  lock: 'M3.500 7.500h9v6.500h-9zM5.500 7.500V5a2.500 2.500 0 0 1 5 0v2.500',
  upload: 'M8 10V2M4.500 5 8 1.500 11.500 5M2.500 13.500h11',
  plus: 'M8 3v10M3 8h10',
  check: 'M3 8.500l3.500 3.500L13 5',
  keys: 'M1.500 4h13v8h-13zM4 6.500h.5m2 0h.5m2 0h.5m2 0h.5M5 9.500h6',
} as const;

/** A sign of the pages. */
export type IconName = keyof typeof strokes;

/** A small sign beside words; it is never the only thing that says what is meant. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg viewBox="0 0 16 16" className={css['icon']} data-name={name} aria-hidden="true" focusable="false">
      <path d={strokes[name]} />
    </svg>
  );
}
