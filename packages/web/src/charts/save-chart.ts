import type { EChartsType } from 'echarts/core';

/** Saves a chart as a file: the drawing itself, or its picture at twice the size. */
export function saveChart(chart: EChartsType, format: 'svg' | 'png', name: string): void {
  const svg = chart.renderToSVGString();
  if (format === 'svg') {
    const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    save(url, `${name}.svg`);
    URL.revokeObjectURL(url);
    return;
  }
  const picture = new Image();
  picture.addEventListener('load', () => {
    const canvas = document.createElement('canvas');
    canvas.width = chart.getWidth() * 2;
    canvas.height = chart.getHeight() * 2;
    const pen = canvas.getContext('2d');
    if (!pen) return;
    pen.fillStyle = getComputedStyle(document.querySelector('main section') ?? document.body).backgroundColor;
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    save(canvas.toDataURL('image/png'), `${name}.png`);
  });
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

function save(url: string, name: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}
