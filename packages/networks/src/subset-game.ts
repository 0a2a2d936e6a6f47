import { logOdds } from '@strata/interaction-engine';
import { UnsuitableValue } from './errors.ts';
import { maskedSubsets } from './mask.ts';
import type { GamesRequest } from './network-game.ts';

/**
 * The network's own output as a game that is asked subset by subset, for more players than 2ⁿ values can be had for:
 * v(x_T) in log-odds of the target, T as rows of 0 and 1 (method §1).
 */
export function subsetGame({
  network,
  input,
  target,
  players,
  baseline,
}: Pick<GamesRequest, 'network' | 'input' | 'target' | 'players' | 'baseline'>) {
  const { classCount } = network;
  if (!Number.isInteger(target) || target < 0 || target >= classCount) {
    throw new UnsuitableValue(`The target must be a class from 0 to ${classCount - 1}, not ${target}.`);
  }
  return async (kept: Uint8Array, count: number): Promise<Float64Array> => {
    const logits = await network.predict(maskedSubsets(input, baseline, players, kept, count), count);
    return Float64Array.from({ length: count }, (_, row) =>
      logOdds(logits, row * classCount, classCount, target),
    );
  };
}
