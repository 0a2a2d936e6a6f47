/** Games with known or typical answers, from a seed: for tests, examples and benches. */
import { gameOf } from './game.ts';
import type { SparseInteraction } from './interactions/and-or.ts';
import { reconstruct } from './interactions/reconstruct.ts';
import { seededRandom, shuffledIndices } from './random.ts';
import { orderOf } from './sets/order.ts';
import { subsetCount } from './sets/subset.ts';

/** Independent standard normal values: nothing to find, the hardest case. */
export function normalGame(playerCount: number, seed: number): Float64Array {
  const random = seededRandom(seed);
  return gameOf(playerCount, () => normal(random));
}

/** `count` patterns on distinct sets of orders 3 … n−1, AND or OR, of strength ±(1 … 2). */
export function plantedInteractions(playerCount: number, count: number, seed: number): SparseInteraction[] {
  const random = seededRandom(seed);
  const masks = shuffledIndices(subsetCount(playerCount), random);
  const fitting = masks.filter((mask) => orderOf(mask) >= 3 && orderOf(mask) < playerCount);
  return Array.from(fitting.subarray(0, count), (mask) => ({
    type: random() < 0.5 ? 'AND' : 'OR',
    mask,
    effect: (random() < 0.5 ? -1 : 1) * (1 + random()),
  }));
}

/** Planted patterns with normal noise on every value. */
export function plantedGame(playerCount: number, count: number, noise: number, seed: number): Float64Array {
  const random = seededRandom(seed + 1);
  const clean = reconstruct(0, plantedInteractions(playerCount, count, seed), playerCount);
  return clean.map((value) => value + noise * normal(random));
}

/** The log-odds of a random network of three hidden layers, four inputs a player, masked to zero: many weak interactions. */
export function networkGame(playerCount: number, seed: number, width = 32, gain = 1.5): Float64Array {
  const random = seededRandom(seed);
  const input = Float64Array.from({ length: 4 * playerCount }, () => normal(random));
  const sizes = [input.length, width, width, width, 2];
  const layers = sizes
    .slice(1)
    .map((size, index) =>
      Array.from({ length: size }, () =>
        Float64Array.from({ length: sizes[index] }, () => (gain * normal(random)) / Math.sqrt(sizes[index])),
      ),
    );
  return gameOf(playerCount, (mask) => {
    let values: Float64Array = input.map((value, index) =>
      (mask >>> (index % playerCount)) & 1 ? value : 0,
    );
    layers.forEach((layer, depth) => {
      values = forward(values, layer, depth < layers.length - 1);
    });
    return Math.fround(values[0]) - Math.fround(values[1]);
  });
}

function forward(values: Float64Array, layer: readonly Float64Array[], rectified: boolean): Float64Array {
  return Float64Array.from(layer, (weights) => {
    const sum = weights.reduce((total, weight, index) => total + weight * values[index], 0);
    return rectified ? Math.max(0, sum + 0.3) : sum;
  });
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
