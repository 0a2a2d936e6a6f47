import { networkGames } from '@strata/networks';
import type { Settings } from '../settings.ts';
import type { Computation } from './piece.ts';
import { type ProbesRequest, probesRequest } from './probes.ts';
import { type Masking, maskingOf, type NetworkAt, residentNetwork, subjectAt } from './resident.ts';

export interface GapsRequest extends NetworkAt {
  masking: Masking;
  sampleCount: number;
  /** Null where only the output is read. */
  probes: ProbesRequest | null;
}

/** Mean of |v(x) − v(x_∅)| over the held-out samples, by layer; the network's own under `output`. */
export type Gaps = Record<string, number>;

export function gapsRequest(
  network: string,
  checkpoint: string | null,
  settings: Settings,
  readsLayers: boolean = checkpoint === null,
): GapsRequest {
  return {
    network,
    checkpoint,
    masking: maskingOf(settings),
    sampleCount: settings.sampleCount,
    probes: readsLayers ? probesRequest(network, settings) : null,
  };
}

export const gaps: Computation<'gaps'> = async (request, need) => {
  const readers = request.probes === null ? [] : await need('probes', request.probes);
  const network = await residentNetwork(request);
  const means: Gaps = {};
  for (let place = 0; place < request.sampleCount; place++) {
    const { players, ...subject } = await subjectAt(request, request.masking, place);
    const everyone = { name: 'all', inputs: players.flatMap(({ inputs }) => inputs) };
    const games = await networkGames({ network, ...subject, players: [everyone], readers });
    for (const [layer, [masked, whole]] of games) {
      means[layer] = (means[layer] ?? 0) + Math.abs(whole - masked) / request.sampleCount;
    }
  }
  return means;
};
