// Reading what tracking stored, at τ and as ratios of means.
import { database } from './client.ts';
import type { TrackingRecord } from './tracked-analysis.ts';

export type StoredTracking = Omit<TrackingRecord, 'reference'>;

/** What every layer of the analyses shares with the output, over all orders. */
export function pooledTracking(
  analysisIds: readonly string[],
): Promise<(StoredTracking & { analysisId: string })[]> {
  return database().tracking.findMany({
    where: { analysisId: { in: [...analysisIds] }, reference: 'OUTPUT', order: 0 },
    orderBy: [{ layer: { index: 'asc' } }, { type: 'asc' }],
    omit: { id: true, reference: true },
  });
}

/** Input to output, then AND, OR, BOTH, then by order. */
export function storedTracking(
  analysisId: string,
  reference: TrackingRecord['reference'],
): Promise<StoredTracking[]> {
  return database().tracking.findMany({
    where: { analysisId, reference },
    orderBy: [{ layer: { index: 'asc' } }, { type: 'asc' }, { order: 'asc' }],
    omit: { id: true, analysisId: true, reference: true },
  });
}
