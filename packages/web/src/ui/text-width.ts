/** How wide a text is in the letters of the page, in CSS pixels; letters that join are joined. */
export function textWidth(text: string, size: number, weight: number): number {
  drawing ??= document.createElement('canvas').getContext('2d');
  if (!drawing) return 0;
  family ??= getComputedStyle(document.body).fontFamily;
  drawing.font = `${weight} ${size}px ${family}`;
  return drawing.measureText(text).width;
}

// One for all texts: it is never drawn in.
let drawing: CanvasRenderingContext2D | null = null;
let family: string | null = null;
