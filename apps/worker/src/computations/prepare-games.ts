import { engineVersion } from '@strata/interaction-engine';
import {
  type BaselineKind,
  baselineOf,
  foregroundPlayers,
  inputAt,
  type Network,
  networkGames,
  outputGame,
  type Player,
  type PlayerScheme,
  playersByPosition,
} from '@strata/networks';
import { openSubject, readersOf, type Subject, type TravellingProbe } from './subject.ts';

export interface PrepareRequest extends Subject {
  playerScheme: PlayerScheme;
  playerCount: number;
  baseline: BaselineKind;
  probes: TravellingProbe[];
  part: 'heldOut' | 'training';
  /** Positions in that part. */
  sampleIndices: number[];
}

export interface PreparedGames {
  /** Empty where each sample has its own. */
  players: Player[];
  baseline: Float32Array;
  backend: string;
  engineVersion: string;
  samples: { target: number; targetIsLabel: boolean; predicted: number; players: Player[] }[];
  /** Mean of |v(x) − v(x_∅)| over the samples, by layer; the network's own under `output`. */
  meanOutputGaps: Record<string, number>;
}

/** Chooses players, baseline and targets, and measures v(x) and v(x_∅) of all samples at all layers. */
export async function prepareGames(request: PrepareRequest): Promise<PreparedGames> {
  const { network, dataSet } = await openSubject(request);
  const { playerScheme: scheme, playerCount, part, sampleIndices } = request;
  const fixed = scheme === 'FOREGROUND' ? [] : playersByPosition(dataSet, scheme, playerCount);
  const baseline = baselineOf(dataSet, request.baseline);
  const readers = readersOf(request.probes);
  const sums: Record<string, number> = {};
  const samples: PreparedGames['samples'] = [];
  for (const index of sampleIndices) {
    const input = inputAt(dataSet[part], index);
    const players = fixed.length > 0 ? [] : foregroundPlayers(dataSet, input, playerCount);
    const target = await targetOf(network, dataSet[part].labels[index], input);
    const all = [everyPlayer(fixed.length > 0 ? fixed : players)];
    const games = await networkGames({
      network,
      input,
      target: target.target,
      players: all,
      baseline,
      readers,
    });
    for (const [layer, [masked, whole]] of games) sums[layer] = (sums[layer] ?? 0) + Math.abs(whole - masked);
    samples.push({ ...target, players });
  }
  const mean = ([layer, sum]: [string, number]) => [layer, sum / sampleIndices.length];
  const meanOutputGaps = Object.fromEntries(Object.entries(sums).map(mean));
  return { players: fixed, baseline, backend: network.backend, engineVersion, samples, meanOutputGaps };
}

export { outputGame };

/** All players as one: its two subsets are x_∅ and x. */
function everyPlayer(players: readonly Player[]): Player {
  return { name: 'all', inputs: players.flatMap(({ inputs }) => inputs) };
}

async function targetOf(network: Network, label: number, input: Float32Array) {
  const logits = await network.predict(input, 1);
  const predicted = logits.indexOf(Math.max(...logits));
  const targetIsLabel = label >= 0;
  return { target: targetIsLabel ? label : predicted, targetIsLabel, predicted };
}
