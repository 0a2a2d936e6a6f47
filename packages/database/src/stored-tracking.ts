// Reading what tracking stored, at τ and as ratios of means.
import { database } from './client.ts';
import type { TrackingRecord } from './tracked-analysis.ts';

export type StoredTracking = Omit<TrackingRecord, 'reference'>;

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
