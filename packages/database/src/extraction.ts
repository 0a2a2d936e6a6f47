// The splits of one sample at every layer, with their certificates.
import { bytesOf, float64Of } from './bytes.ts';
import { database, type Transaction } from './client.ts';

/** The split of one game, and its certificate. */
export interface Split {
  layerId: string;
  playerCount: number;
  baseValue: number;
  fullValue: number;
  kappa: number;
  kappaFloorUsed: boolean;
  objective: number;
  lowerBound: number;
  gap: number;
  iterations: number;
  stopReason: 'TOLERANCE' | 'STEP_LIMIT';
  maximumResidual: number;
  sumError: number;
  noiseFloor: number;
}

/** The game of one sample at one layer, split. */
export interface Game extends Split {
  maximumEffect: number;
  values: Float64Array;
  andEffects: Float64Array;
  orEffects: Float64Array;
  dual: Float64Array;
}

export interface StoredEffects {
  layerId: string;
  baseValue: number;
  values: Float64Array;
  andEffects: Float64Array;
  orEffects: Float64Array;
}

export async function storeExtractions(
  tx: Transaction,
  analysisId: string,
  sampleId: string,
  games: readonly Game[],
): Promise<void> {
  await tx.extraction.createMany({
    data: games.map((game) => ({ ...toColumns(game), analysisId, sampleId })),
  });
}

/** Named one by one: a split may say more about itself than is kept. */
function toColumns(game: Game) {
  return {
    layerId: game.layerId,
    playerCount: game.playerCount,
    baseValue: game.baseValue,
    fullValue: game.fullValue,
    kappa: game.kappa,
    kappaFloorUsed: game.kappaFloorUsed,
    objective: game.objective,
    lowerBound: game.lowerBound,
    gap: game.gap,
    iterations: game.iterations,
    stopReason: game.stopReason,
    maximumEffect: game.maximumEffect,
    maximumResidual: game.maximumResidual,
    sumError: game.sumError,
    noiseFloor: game.noiseFloor,
    values: bytesOf(game.values),
    andEffects: bytesOf(game.andEffects),
    orEffects: bytesOf(game.orEffects),
    dual: bytesOf(game.dual),
  };
}

/** The values and effects of one sample at every layer, input to output. */
export async function readEffects(sampleId: string): Promise<StoredEffects[]> {
  const rows = await database().extraction.findMany({
    where: { sampleId },
    orderBy: { layer: { index: 'asc' } },
    select: { layerId: true, baseValue: true, values: true, andEffects: true, orEffects: true },
  });
  return rows.map(({ layerId, baseValue, values, andEffects, orEffects }) => ({
    layerId,
    baseValue,
    values: float64Of(values),
    andEffects: float64Of(andEffects),
    orEffects: float64Of(orEffects),
  }));
}

/** max|I| of each layer over all samples of an analysis: layer's id → maximum. */
export async function maximumEffects(analysisId: string): Promise<Map<string, number>> {
  const rows = await database().extraction.groupBy({
    by: ['layerId'],
    where: { analysisId },
    _max: { maximumEffect: true },
  });
  return new Map(rows.map(({ layerId, _max }) => [layerId, _max.maximumEffect ?? 0]));
}
