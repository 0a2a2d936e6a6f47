import { type Family, familiesIn } from '../families.ts';
import { networkPieces } from '../layers/plan.ts';
import { noiseRequest } from '../pieces/noise.ts';
import type { Piece, Request } from '../pieces/piece.ts';
import type { Settings } from '../settings.ts';

/** Words are not shaken: a network that reads them takes numbers that stand for words. */
export function shakenFamilies(settings: Settings): Family[] {
  return familiesIn(settings).filter(({ kind }) => kind !== 'TEXT');
}

/** Inner layers whose split is solved afresh: at a quarter, a half and three quarters of the way. */
const innerLayers: Record<string, readonly string[]> = {
  'MLP-7': ['fc2', 'fc4', 'fc6'],
  LeNet: ['pool1', 'pool2', 'fc2'],
  'VGG-11': ['conv2-1', 'conv3-2', 'conv5-1'],
  'ResNet-20': ['stage1-block3', 'stage2-block3', 'stage3-block3'],
};

/** Seconds of one core for one draw: all masked inputs at all layers and one split of the output; a split of a layer. */
const costs: Record<string, { draw: number; layer: number }> = {
  'MLP-7': { draw: 0.32, layer: 0.2 },
  LeNet: { draw: 0.42, layer: 0.17 },
  'VGG-11': { draw: 0.9, layer: 0.17 },
  'ResNet-20': { draw: 2.2, layer: 0.15 },
};

/** Seed 1 of each family, and all that τ and the strengths of its layers need. */
export function stabilityPieces(settings: Settings): Piece[] {
  const needed = shakenFamilies(settings).flatMap((family) =>
    networkPieces(family, family.networks[0].key, settings),
  );
  const noisy = shakenFamilies(settings).flatMap((family) => {
    const cost = costs[family.architecture] ?? { draw: 1, layer: 0.2 };
    return noiseRequests(family, settings).map((request) => {
      const seconds = cost.draw + cost.layer * request.afresh.length;
      return { kind: 'noise' as const, request, cost: seconds * settings.noise.draws };
    });
  });
  return [...needed, ...noisy];
}

/** Seed 1's noise, one request a sample. */
export function noiseRequests(family: Family, settings: Settings): Request<'noise'>[] {
  const { sampleCount, layerSamples, innerLayers: count } = settings.noise;
  const inner = (innerLayers[family.architecture] ?? []).slice(0, count);
  return Array.from({ length: sampleCount }, (_, place) =>
    noiseRequest(family.networks[0].key, settings, place, place < layerSamples ? inner : []),
  );
}
