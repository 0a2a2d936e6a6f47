import { float64Of } from './bytes.ts';
import { database } from './client.ts';

/** The game of one sample at the network's own output, with its split. */
export interface OutputGame {
  values: Float64Array;
  andEffects: Float64Array;
  orEffects: Float64Array;
  kappa: number;
  /** Mean of |v(x) − v(x_∅)| over the samples of its analysis. */
  meanOutputGap: number;
}

/** Of the sample at this position of a finished analysis; undefined where either is gone. */
export async function readOutputGame(analysisId: string, index: number): Promise<OutputGame | undefined> {
  const row = await database().extraction.findFirst({
    where: { analysis: { id: analysisId, status: 'FINISHED' }, sample: { index }, layer: { isOutput: true } },
    include: { layer: { select: { meanOutputGap: true } } },
  });
  if (!row) return undefined;
  const { values, andEffects, orEffects, kappa, layer } = row;
  return {
    ...{ values: float64Of(values), andEffects: float64Of(andEffects), orEffects: float64Of(orEffects) },
    ...{ kappa, meanOutputGap: layer.meanOutputGap ?? 0 },
  };
}
