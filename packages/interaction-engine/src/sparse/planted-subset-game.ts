import { seededRandom, shuffledIndices } from '../random.ts';
import type { EstimatedInteraction } from './fitted-estimate.ts';
import { patternKey } from './pattern.ts';

/**
 * `count` AND and OR patterns on distinct sets of 3 or 4 of n players, of strength ±(1 … 2). Order 2 is left out: there
 * AND{i,j} + OR{i,j} = x_i + x_j, and no method can tell which was planted (method §2).
 */
export function plantedPatterns(playerCount: number, count: number, seed: number): EstimatedInteraction[] {
  const random = seededRandom(seed);
  const found = new Map<string, EstimatedInteraction>();
  while (found.size < count) {
    const order = random() < 0.5 ? 3 : 4;
    const players = [...shuffledIndices(playerCount, random).subarray(0, order)].sort((a, b) => a - b);
    const type = random() < 0.5 ? 'AND' : 'OR';
    const effect = (random() < 0.5 ? -1 : 1) * (1 + random());
    found.set(players.join(' '), { type, players, effect });
  }
  return [...found.values()];
}

/** Their game, with uniform noise of the given half-width on every value. */
export function plantedSubsetGame(
  patterns: readonly EstimatedInteraction[],
  playerCount: number,
  noise: number,
  seed: number,
): (kept: Uint8Array, count: number) => Float64Array {
  const random = seededRandom(seed);
  return (kept, count) =>
    Float64Array.from({ length: count }, (_, row) => {
      const keeps = (player: number) => kept[row * playerCount + player] === 1;
      const triggered = patterns.filter(({ type, players }) =>
        type === 'AND' ? players.every(keeps) : players.some(keeps),
      );
      return triggered.reduce((sum, { effect }) => sum + effect, 0) + noise * (2 * random() - 1);
    });
}

/** The part of the planted patterns that is found with at least half of the weakest planted strength, and the part of those that is planted. */
export function recallOf(planted: readonly EstimatedInteraction[], found: readonly EstimatedInteraction[]) {
  const strong = found.filter(({ effect }) => Math.abs(effect) >= 0.5);
  const keys = new Set(strong.map(patternKey));
  const hits = planted.filter((one) => keys.has(patternKey(one))).length;
  return { recall: hits / planted.length, precision: hits / Math.max(1, strong.length) };
}
