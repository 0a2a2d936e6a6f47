import type { LayerRow } from '@strata/database';
import type { Reference, TrackingRow as ShownRow } from '@strata/graphql/resolvers';
import type { TrackingRow } from '@strata/interaction-engine';

/** A layer and what it is compared with. */
export interface Pair {
  layer: LayerRow;
  reference: LayerRow;
}

/** Every layer with the output, or every layer but the last with the one after it. */
export function pairsOf(layers: readonly LayerRow[], reference: Reference): Pair[] {
  if (reference === 'NEXT')
    return layers.slice(0, -1).map((layer, i) => ({ layer, reference: layers[i + 1] }));
  const output = layers.at(-1);
  return output ? layers.map((layer) => ({ layer, reference: output })) : [];
}

/** A row of the engine as the schema shows it. */
export function toShownRow({ layer, reference }: Pair, { order, ...row }: TrackingRow): ShownRow {
  return {
    ...row,
    layer: layer.name,
    layerIndex: layer.index,
    reference: reference.name,
    order: order === 0 ? null : order,
  };
}
