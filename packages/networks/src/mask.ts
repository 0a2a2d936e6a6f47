import { UnsuitableValue } from './errors.ts';
import type { Player } from './players/player.ts';

/**
 * The inputs x_T of `count` subsets, from T = firstMask on: players in T are kept, the others are at the baseline.
 * What belongs to no player is never masked. Bit i of T is player i.
 */
export function maskedInputs(
  input: Float32Array,
  baseline: Float32Array,
  players: readonly Player[],
  firstMask: number,
  count: number,
): Float32Array {
  const end = firstMask + count;
  if (end > 2 ** players.length) {
    throw new UnsuitableValue(`${players.length} players have ${2 ** players.length} subsets, not ${end}.`);
  }
  return masked(input, baseline, players, count, (row, player) => ((firstMask + row) & (1 << player)) !== 0);
}

/** The inputs x_T of `count` subsets of any number of players, as rows of `kept`: count × n, 1 where the player is kept. */
export function maskedSubsets(
  input: Float32Array,
  baseline: Float32Array,
  players: readonly Player[],
  kept: Uint8Array,
  count: number,
): Float32Array {
  if (kept.length !== count * players.length) {
    throw new UnsuitableValue(
      `${count} subsets of ${players.length} players are ${count * players.length} numbers, but ${kept.length} were given.`,
    );
  }
  return masked(input, baseline, players, count, (row, player) => kept[row * players.length + player] === 1);
}

function masked(
  input: Float32Array,
  baseline: Float32Array,
  players: readonly Player[],
  count: number,
  keeps: (row: number, player: number) => boolean,
): Float32Array {
  requireMaskable(input, baseline, players);
  const rows = new Float32Array(count * input.length);
  for (let row = 0; row < count; row++) {
    const start = row * input.length;
    rows.set(input, start);
    players.forEach(({ inputs }, player) => {
      if (keeps(row, player)) return;
      for (const index of inputs) rows[start + index] = baseline[index];
    });
  }
  return rows;
}

function requireMaskable(input: Float32Array, baseline: Float32Array, players: readonly Player[]): void {
  if (baseline.length !== input.length) {
    throw new UnsuitableValue(
      `The baseline has ${baseline.length} entries, but the input has ${input.length}.`,
    );
  }
  const outside = players.find(({ inputs }) => inputs.some((index) => index < 0 || index >= input.length));
  if (outside) {
    throw new UnsuitableValue(`Player "${outside.name}" lies outside the input's ${input.length} entries.`);
  }
}
