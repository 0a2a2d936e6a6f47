// Reading what tracking stored, at τ and as ratios of means.
import { database } from './client.ts';

export interface StoredTracking {
  layerId: string;
  type: 'AND' | 'OR' | 'BOTH';
  /** 0: all orders together. */
  order: number;
  overlap: number;
  forgotten: number;
  new: number;
  strength: number;
  referenceStrength: number;
  completeness: number | null;
  redundancy: number | null;
}

/** Input to output, then AND, OR, BOTH, then by order. */
export function storedTracking(analysisId: string, reference: 'OUTPUT' | 'NEXT'): Promise<StoredTracking[]> {
  return database().tracking.findMany({
    where: { analysisId, reference },
    orderBy: [{ layer: { index: 'asc' } }, { type: 'asc' }, { order: 'asc' }],
    omit: { id: true, analysisId: true, reference: true },
  });
}
