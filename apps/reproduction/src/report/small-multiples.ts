import type { TopLevelSpec } from 'vega-lite';

/** What one small chart shows: marks and encodings of a Vega-Lite unit or of its layers. */
type Chart = Record<string, unknown>;

/**
 * One small chart for each value of `by`, in the order in which the rows name them, four in a line, each with its own axes.
 */
export function smallMultiples(values: readonly object[], by: string, chart: Chart): TopLevelSpec {
  const names = [...new Set(values.map((row) => (row as Record<string, unknown>)[by]))];
  return {
    data: { values },
    facet: { field: by, type: 'nominal', title: null, sort: names },
    columns: 4,
    resolve: { axis: { x: 'independent', y: 'independent' } },
    spec: { width: 150, height: 110, ...chart },
  } as unknown as TopLevelSpec;
}

/** A grid of small charts, one for each pair of a row and a column, in the order in which the data name them. */
export function grid(values: readonly object[], row: string, column: string, chart: Chart): TopLevelSpec {
  const namesOf = (field: string) => [
    ...new Set(values.map((one) => (one as Record<string, unknown>)[field])),
  ];
  return {
    data: { values },
    facet: {
      column: { field: column, type: 'nominal', title: null, sort: namesOf(column) },
      row: { field: row, type: 'nominal', title: null, sort: namesOf(row) },
    },
    spec: { width: 88, height: 80, ...chart },
  } as unknown as TopLevelSpec;
}

/** A colour for each of some names, in that order. */
export function colours(field: string, names: Record<string, string>): Chart {
  return {
    field,
    type: 'nominal',
    title: null,
    scale: { domain: Object.keys(names), range: Object.values(names) },
  };
}

/** A number along an axis. */
export function along(field: string, title: string | null = field, more: Chart = {}): Chart {
  return { field, type: 'quantitative', title, ...more };
}

/** Lines through `mean` with a band from `low` to `high`, a colour each; `x` and `y` say what the axes are. */
export function bandedLines(x: Chart, y: Chart, color: Chart): Chart {
  return {
    layer: [
      {
        mark: { type: 'area', opacity: 0.25 },
        encoding: { x, y: { ...y, field: 'low' }, y2: { field: 'high' }, color },
      },
      { mark: { type: 'line', point: { size: 12 } }, encoding: { x, y: { ...y, field: 'mean' }, color } },
    ],
  };
}

export const depthAxis: Chart = along('depth', 'depth', { axis: { values: [0, 0.5, 1] } });
export const orderAxis: Chart = along('order', 'order', { axis: { tickMinStep: 1, tickCount: 5 } });
/** From 0 to 1. */
export const shareAxis = (title: string | null = null): Chart =>
  along('mean', title, { scale: { domain: [0, 1] } });
