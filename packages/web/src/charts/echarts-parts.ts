import { BarChart, SankeyChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([AriaComponent, BarChart, GridComponent, LegendComponent, SankeyChart, SVGRenderer, TooltipComponent]);

/** Makes a chart in a place of the page, drawn as SVG. Loaded when a chart comes into sight. */
export const makeChart: typeof init = init;
