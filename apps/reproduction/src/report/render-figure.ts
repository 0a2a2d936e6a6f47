import { parse, View } from 'vega';
import { type Config, compile, type TopLevelSpec } from 'vega-lite';

/** Read on white and on GitHub's dark grey: 4.5:1 on the one, 4.1:1 on the other. */
const ink = '#767b80';
const rule = '#767b8040';
const font = 'system-ui, sans-serif';

/** Each at least 3:1 on both. */
export const palette = {
  blue: '#3b82f6',
  orange: '#d97706',
  green: '#16a34a',
  violet: '#a855f7',
  red: '#ef4444',
  grey: ink,
} as const;

const config: Config = {
  background: 'transparent',
  font,
  view: { stroke: rule },
  axis: {
    labelColor: ink,
    titleColor: ink,
    titleFontWeight: 'normal',
    tickColor: rule,
    domainColor: rule,
    gridColor: rule,
  },
  legend: {
    labelColor: ink,
    titleColor: ink,
    titleFontWeight: 'normal',
    orient: 'top',
    symbolStrokeWidth: 3,
  },
  header: { labelColor: ink, titleColor: ink, labelFontWeight: 'bold', titleFontWeight: 'normal' },
  facet: { spacing: 14 },
};

/** A figure as SVG, without a browser; numbers of paths to a tenth of a pixel, which keeps the file small. */
export async function renderFigure(spec: TopLevelSpec): Promise<string> {
  const { spec: chart } = compile({ ...spec, config });
  const view = new View(parse(chart), { renderer: 'none' });
  const svg = await view.toSVG();
  view.finalize();
  return `${withoutNoise(svg)}\n`;
}

/** What draws nothing, what says the default, and digits that nobody can see. */
function withoutNoise(svg: string): string {
  return svg
    .replace(/<path d="(M0,0h0v0h0Z)?"[^>]*\/>/g, '')
    .replace(/\s(aria-[a-z]+|role|tabindex|class|pointer-events)="[^"]*"/g, '')
    .replace(/\s(opacity|stroke-width)="1"/g, '')
    .replaceAll(` font-family="${font}"`, '')
    .replace('<svg ', `<svg font-family="${font}" `)
    .replace(/\s(d|transform|x|y|x1|x2|y1|y2|width|height)="[^"]*"/g, (attribute) =>
      attribute.replace(/-?\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10)),
    );
}
