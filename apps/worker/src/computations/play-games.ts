import { inputAt, networkGames, type Player } from '@strata/networks';
import { openSubject, readersOf, type Subject, type TravellingProbe } from './subject.ts';

export interface PlayRequest extends Subject {
  part: 'heldOut' | 'training';
  /** Position in that part. */
  sampleIndex: number;
  target: number;
  players: Player[];
  baseline: Float32Array;
  probes: TravellingProbe[];
}

export interface PlayedGames {
  /** v(x_T) of each layer; the network's own under `output`. */
  values: Record<string, Float64Array>;
  seconds: number;
}

/** The games of one sample at all layers, from one forward pass a masked input. */
export async function playGames({
  probes,
  part,
  sampleIndex,
  ...request
}: PlayRequest): Promise<PlayedGames> {
  const { network, dataSet } = await openSubject(request);
  const began = performance.now();
  const { target, players, baseline } = request;
  const input = inputAt(dataSet[part], sampleIndex);
  const games = await networkGames({ network, input, target, players, baseline, readers: readersOf(probes) });
  return { values: Object.fromEntries(games), seconds: (performance.now() - began) / 1000 };
}
