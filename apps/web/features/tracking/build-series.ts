import type { TrackedFragment, TrackedType } from '@strata/graphql/operations';

/** One bar: above the line what the reference holds (shared, then new), below it what it has forgotten. */
export interface Bar {
  name: string;
  shared: number;
  new: number;
  /** Negative: drawn downwards. */
  forgotten: number;
  row: TrackedFragment;
}

export interface Panel {
  layer: string | null;
  order: number | null;
  bars: Bar[];
}

/** One panel a layer, input to output; its bars are the orders. */
export function panelsByLayer(rows: readonly TrackedFragment[], type: TrackedType): Panel[] {
  const chosen = rows.filter((row) => row.type === type && row.order !== null).sort(byLayerThenOrder);
  return groups(chosen, (row) => row.layer).map((group) => ({
    layer: group[0].layer,
    order: null,
    bars: group.map((row) => barOf(row, String(row.order))),
  }));
}

/** One panel an order, low to high; its bars are the layers. */
export function panelsByOrder(rows: readonly TrackedFragment[], type: TrackedType): Panel[] {
  const chosen = rows.filter((row) => row.type === type && row.order !== null).sort(byLayerThenOrder);
  return groups(chosen, (row) => row.order)
    .map((group) => ({ layer: null, order: group[0].order, bars: group.map((row) => barOf(row, row.layer)) }))
    .sort((a, b) => Number(a.order) - Number(b.order));
}

/** The pooled rows of a type along the depth. */
export function alongDepth(rows: readonly TrackedFragment[], type: TrackedType): TrackedFragment[] {
  return rows.filter((row) => row.type === type && row.order === null).sort(byLayerThenOrder);
}

/** Whether there is anything to draw. */
export function isEmpty({ bars }: Panel): boolean {
  return bars.every((bar) => bar.shared === 0 && bar.new === 0 && bar.forgotten === 0);
}

/** What all bars need, so that panels share one scale. */
export function rangeOf(panels: readonly Panel[]): [low: number, high: number] {
  const bars = panels.flatMap((panel) => panel.bars);
  return [
    Math.min(0, ...bars.map((bar) => bar.forgotten)),
    Math.max(0, ...bars.map((bar) => bar.shared + bar.new)),
  ];
}

export function rowAt(
  rows: readonly TrackedFragment[],
  { layer, order, type }: { layer: string; order: number | null; type: TrackedType },
): TrackedFragment | undefined {
  return rows.find((row) => row.layer === layer && row.order === order && row.type === type);
}

/** A row of tracking as it is drawn. */
export function barOf(row: TrackedFragment, name: string): Bar {
  return { name, shared: row.overlap, new: row.new, forgotten: -row.forgotten, row };
}

function groups<Key>(
  rows: readonly TrackedFragment[],
  keyOf: (row: TrackedFragment) => Key,
): TrackedFragment[][] {
  return [...Map.groupBy(rows, keyOf).values()];
}

function byLayerThenOrder(a: TrackedFragment, b: TrackedFragment): number {
  return a.layerIndex - b.layerIndex || Number(a.order) - Number(b.order);
}
