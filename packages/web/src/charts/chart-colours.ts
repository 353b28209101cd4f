/** The colours of charts, as the page shows them now. */
export interface ChartColours {
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly paper: string;
  readonly accent: string;
  readonly accentMid: string;
  readonly wash: string;
  readonly open: string;
  readonly letters: string;
}

/** Reads the colours of the page: a property that holds a light and a dark value is only known where it is drawn. */
export function coloursOfPage(): ChartColours {
  const probe = document.createElement('span');
  document.body.append(probe);
  const read = (name: string): string => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const colours = {
    ink: read('ink'),
    soft: read('ink-soft'),
    line: read('line'),
    paper: read('paper'),
    accent: read('accent'),
    accentMid: read('accent-mid'),
    wash: read('accent-wash'),
    open: read('open'),
    // A drawing writes them into an attribute without a thought for quotation marks.
    letters: getComputedStyle(document.body).fontFamily.replaceAll('"', "'"),
  };
  probe.remove();
  return colours;
}
