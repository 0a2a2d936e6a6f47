import { carriedEffects, type Effects, effectsAt, type SparseInteraction } from '@strata/interaction-engine';
import { inputAt, networkGames, noisyInput, type Player } from '@strata/networks';
import { splitGame } from '../split-game.ts';
import { openSubject, readersOf, type Subject, type TravellingProbe } from '../subject.ts';

export interface PerturbRequest extends Subject {
  /** Position in the held-out part. */
  sampleIndex: number;
  target: number;
  players: Player[];
  baseline: Float32Array;
  probes: TravellingProbe[];
  /** σ, in units of the input. */
  deviation: number;
  /** Of this draw alone. */
  seed: number;
  /** The output under `output`. */
  layers: CleanLayer[];
  /** Null where draws are not split afresh. */
  splitting: { kappaFraction: number; tolerance: number; iterationLimit: number } | null;
}

export interface CleanLayer {
  name: string;
  values: Float64Array;
  effects: Effects;
  /** What is salient on the clean input. */
  interactions: SparseInteraction[];
  meanOutputGap: number;
}

export interface PerturbedGames {
  backend: string;
  /** In the order of the layers, effects in the order of their interactions. */
  layers: { kept: Float64Array; solved: Float64Array | null }[];
}

/** One draw of noise on one sample: the effects of what was salient, with the split kept and solved afresh (method §4). */
export async function perturbGames(request: PerturbRequest): Promise<PerturbedGames> {
  const { network, dataSet } = await openSubject(request);
  const { target, players, baseline, splitting } = request;
  const clean = inputAt(dataSet.heldOut, request.sampleIndex);
  const games = await networkGames({
    ...{ network, target, players, baseline },
    input: noisyInput(clean, request),
    readers: readersOf(request.probes),
  });
  const layers = request.layers.map(({ name, values, effects, interactions, meanOutputGap }) => {
    const noisy = games.get(name) ?? values;
    const kept = effectsAt(interactions, carriedEffects(effects, values, noisy));
    const afresh = splitting && splitGame({ values: noisy, meanOutputGap, ...splitting });
    return { kept, solved: afresh && effectsAt(interactions, afresh) };
  });
  return { backend: network.backend, layers };
}
