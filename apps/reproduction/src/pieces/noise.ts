import {
  carriedEffects,
  type Effects,
  effectsAt,
  kappaOf,
  maximumEffect,
  type NoisySample,
  salientInteractions,
  sparsify,
} from '@strata/interaction-engine';
import { networkGames, normalSource, outputGame } from '@strata/networks';
import type { NoiseSettings, Settings } from '../settings.ts';
import type { Computation } from './piece.ts';
import { residentNetwork, type Subject, subjectAt } from './resident.ts';
import { type SampleRequest, sampleRequest } from './sample.ts';

export interface NoiseRequest extends SampleRequest {
  noise: Pick<NoiseSettings, 'deviation' | 'draws' | 'seed' | 'tolerance'>;
  /** Layers whose split is solved afresh for each draw. */
  afresh: readonly string[];
}

/** How the split of a draw comes about: solved anew, or with γ and δ of the clean input. */
export type NoiseVariant = 'AFRESH' | 'KEPT';

/** The effects of one layer's clean interactions, down to 5% of the game's own largest, under each draw. */
export interface NoisyLayer extends NoisySample {
  layer: string;
  variant: NoiseVariant;
  /** How far each effect of the first draw lies from that of a 30 times tighter split; empty where γ is kept. */
  slack: Float64Array;
}

export type NoiseResult = NoisyLayer[];

type Games = Map<string, Float64Array>;
type Splitter = (layer: string, values: Float64Array, tightness?: number) => Effects;

const slackFactor = 30;

export function noiseRequest(
  network: string,
  settings: Settings,
  place: number,
  afresh: readonly string[],
): NoiseRequest {
  const { deviation, draws, seed, tolerance } = settings.noise;
  return {
    ...sampleRequest(network, null, settings, place),
    noise: { deviation, draws, seed, tolerance },
    afresh,
  };
}

/** Every draw of N(0, deviation²) on one input before it is masked, read at all layers (method §4). */
export const noise: Computation<'noise'> = async (request, need) => {
  const { masking, probes } = request.gaps;
  const gaps = await need('gaps', request.gaps);
  const readers = probes === null ? [] : await need('probes', probes);
  const network = await residentNetwork(request.gaps);
  const subject = await subjectAt(request.gaps, masking, request.sample);
  const play = (inputs: Subject) => networkGames({ network, ...inputs, readers });
  const clean = await play(subject);
  const { kappaFraction: fraction, iterationLimit } = request.splitting;
  const split: Splitter = (layer, values, tightness = 1) => {
    const { kappa } = kappaOf(values, { fraction, meanOutputGap: gaps[layer] });
    const tolerance = request.noise.tolerance / tightness;
    return sparsify(values, { kappa, tolerance, iterationLimit: iterationLimit * tightness });
  };
  const layers = cleanLayers(clean, request.afresh, split);
  const normal = normalSource(request.noise.seed * 1000 + request.sample);
  for (let count = 0; count < request.noise.draws; count++) {
    const input = subject.input.map((value) => value + request.noise.deviation * normal());
    addDraw(layers, await play({ ...subject, input }), clean, split);
  }
  return layers.map(({ effects: _, ...layer }) => layer);
};

interface Clean extends NoisyLayer {
  effects: Effects;
  draws: Float64Array[];
}

/** Each layer with γ kept, and those asked for, and the output, also afresh. */
function cleanLayers(games: Games, afresh: readonly string[], split: Splitter): Clean[] {
  return [...games].flatMap(([layer, values]) => {
    const effects = split(layer, values);
    const interactions = salientInteractions(effects, 0.05 * maximumEffect(effects));
    const variants: NoiseVariant[] = [...afresh, outputGame].includes(layer) ? ['AFRESH', 'KEPT'] : ['KEPT'];
    return variants.map((variant) => {
      return { layer, variant, interactions, draws: [], slack: new Float64Array(), effects };
    });
  });
}

function addDraw(layers: readonly Clean[], noisy: Games, clean: Games, split: Splitter): void {
  for (const one of layers) {
    const values = valuesOf(noisy, one.layer);
    if (one.variant === 'KEPT') {
      one.draws.push(
        effectsAt(one.interactions, carriedEffects(one.effects, valuesOf(clean, one.layer), values)),
      );
      continue;
    }
    one.draws.push(effectsAt(one.interactions, split(one.layer, values)));
    if (one.draws.length > 1) continue;
    const tight = effectsAt(one.interactions, split(one.layer, values, slackFactor));
    one.slack = one.draws[0].map((effect, i) => Math.abs(effect - tight[i]));
  }
}

function valuesOf(games: Games, layer: string): Float64Array {
  const values = games.get(layer);
  if (values) return values;
  throw new RangeError(`No game of the layer "${layer}" was played.`);
}
