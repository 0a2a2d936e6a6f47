// What a study found, with the names that its rows refer to.
import type { MeasurementRow, MeasureName, StudyNetworkRow, StudyRow } from '@strata/database';
import type { TrackedType, TrackingRow } from '@strata/graphql/resolvers';
import type { Context } from '@strata/graphql/server';

/** What every row says of its place. */
export interface Place {
  layer: string;
  layerIndex: number;
}

export interface Found {
  rows: readonly MeasurementRow[];
  networks: readonly StudyNetworkRow[];
  placeOf(row: Pick<MeasurementRow, 'layerName'>): Place;
  /** Null: all that are compared, together. */
  networkOf(row: MeasurementRow): StudyNetworkRow | null;
  /** What a layer of the base shares with its output, over all orders. */
  trackingOf(row: MeasurementRow): TrackingRow | null;
}

/** Of these measures, and of one layer where one is named. */
export async function findingsOf(
  { id, baseId }: StudyRow,
  measures: readonly MeasureName[],
  layer: string | null | undefined,
  { loaders }: Context,
): Promise<Found> {
  const [all, networks, layers, tracking] = await Promise.all([
    loaders.measurements.load(id),
    loaders.studyNetworks.load(id),
    loaders.layers.load(baseId),
    loaders.pooledTracking.load(baseId),
  ]);
  const placeOf = ({ layerName: name }: Pick<MeasurementRow, 'layerName'>) => ({
    layer: name,
    layerIndex: layers.find((one) => one.name === name)?.index ?? 0,
  });
  return {
    rows: all.filter((row) => measures.includes(row.measure) && (layer == null || row.layerName === layer)),
    ...{ networks, placeOf },
    networkOf: ({ networkIndex }) => networks.find(({ index }) => index === networkIndex) ?? null,
    trackingOf(row) {
      const layerId = layers.find(({ name }) => name === row.layerName)?.id;
      const found = tracking.find((one) => one.layerId === layerId && one.type === row.type);
      if (!found) return null;
      const { layerId: _, analysisId: __, ...figures } = found;
      return { ...figures, ...placeOf(row), reference: 'output', order: null };
    },
  };
}

/** Orders are kept with 0 for all of them together. */
export function shownOrder({ order }: MeasurementRow): number | null {
  return order === 0 ? null : order;
}

/** Rows that are about AND or OR interactions, or both, always say which. */
export function typeOf({ type }: MeasurementRow): TrackedType {
  return type ?? 'BOTH';
}
