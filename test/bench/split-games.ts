import { gameOf } from '@strata/interaction-engine';
import {
  baselineOf,
  inputAt,
  loadDataSet,
  loadNetwork,
  networkGames,
  outputGame,
  playersByPosition,
} from '@strata/networks';
import { normalGame, plantedGame } from '../../packages/interaction-engine/src/known-games.ts';

export interface BenchGame {
  name: string;
  values: Float64Array;
  kappa: number;
}

/** Seeded games and digits of the trained LeNet, all with κ = 4% of |v(x) − v(x_∅)|. */
export async function benchGames(playerCounts: readonly number[]): Promise<BenchGame[]> {
  const games: BenchGame[] = [];
  for (const n of playerCounts) {
    games.push(benchGame(`${2 * n} patterns, noise 0.05`, plantedGame(n, 2 * n, 0.05, 1)));
    games.push(benchGame('normal values', normalGame(n, 2)));
    if (n >= 10) games.push(benchGame('LeNet, one digit', await digitGame(n)));
  }
  return games;
}

export function benchGame(name: string, values: Float64Array): BenchGame {
  const fullGap = Math.abs(values[values.length - 1] - values[0]);
  return { name, values, kappa: 0.04 * fullGap };
}

/** The log-odds of the first held-out digit under LeNet's own output. */
async function digitGame(playerCount: number): Promise<Float64Array> {
  const [network, dataSet] = [await loadNetwork('lenet-mnist'), await loadDataSet('mnist')];
  const games = await networkGames({
    network,
    input: inputAt(dataSet.heldOut, 0),
    target: dataSet.heldOut.labels[0],
    players: playersByPosition(dataSet, 'VARIANCE', playerCount),
    baseline: baselineOf(dataSet, 'MEAN'),
    readers: [],
  });
  network.dispose();
  const values = games.get(outputGame);
  return gameOf(playerCount, (mask) => values?.[mask] ?? Number.NaN);
}
