/** Layers that rows are there for, input to output. */
export function layersIn(rows: readonly { layer: string; layerIndex: number }[]): string[] {
  const known = new Map(rows.map(({ layer, layerIndex }) => [layer, layerIndex]));
  return [...known].sort((a, b) => a[1] - b[1]).map(([layer]) => layer);
}

/** Orders that rows are there for, low to high. */
export function ordersIn(rows: readonly { order: number | null }[]): number[] {
  return [...new Set(rows.flatMap(({ order }) => order ?? []))].sort((a, b) => a - b);
}
