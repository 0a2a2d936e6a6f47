import type { Ask } from '../ask.ts';

export interface Row {
  layer: string;
  layerIndex: number;
  type: 'AND' | 'OR' | 'BOTH';
  order: number | null;
  overlap: number;
  forgotten: number;
  new: number;
  strength: number;
  referenceStrength: number;
  completeness: number | null;
  redundancy: number | null;
}

export interface Choice {
  reference?: 'OUTPUT' | 'NEXT';
  thresholdScale?: number;
  average?: 'RATIO_OF_MEANS' | 'MEAN_OF_RATIOS';
}

/** What GraphQL says of every layer, type and order. */
export async function trackingRows(ask: Ask, id: string, choice: Choice = {}): Promise<Row[]> {
  const { node } = await ask(
    `query ($id: ID!, $reference: Reference! = OUTPUT, $thresholdScale: Float! = 1, $average: Average! = RATIO_OF_MEANS) {
      node(id: $id) { ... on Analysis {
        tracking(reference: $reference, thresholdScale: $thresholdScale, average: $average) {
          layer layerIndex type order overlap forgotten new strength referenceStrength completeness redundancy
        }
      } }
    }`,
    { id, ...choice },
  );
  return node.tracking;
}
